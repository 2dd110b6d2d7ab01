/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.time.Clock;

import cz.klicnik.core.net.Fetcher;

/**
 * How a connector reaches its authority.
 *
 * @param fetcher the one way to the network; closed where the user has not opened it
 */
public record CaAccess(ConnectorSettings settings, Fetcher fetcher, Clock clock) {
}
