/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.trace;

/**
 * Where calls were made.
 *
 * @param driver the id of the driver; of the first one where several share a library
 * @param library the path of the library
 * @param process the number of the process that the library was loaded in
 */
public record TraceSource(String driver, String library, long process) {
}
