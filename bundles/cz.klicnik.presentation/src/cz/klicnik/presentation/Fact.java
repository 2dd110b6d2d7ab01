/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

/**
 * A thing worth knowing, as a name and a value of one line. Foreign text in the value is already harmless to show.
 */
public record Fact(String name, String value) {
}
