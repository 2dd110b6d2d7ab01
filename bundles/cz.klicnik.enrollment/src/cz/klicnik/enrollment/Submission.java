/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

/**
 * A request under way, as the journal of requests keeps it.
 *
 * @param id of the request: random, and the same for every attempt
 */
public record Submission(String id, Order order, Prepared prepared) {
}
