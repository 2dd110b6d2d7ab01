/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.time.Instant;

/**
 * Something that happened to a request.
 *
 * @param note the authority's own words, or a fault's code; may be empty; never a secret
 */
public record Happening(Instant at, RequestState state, String note) {
}
