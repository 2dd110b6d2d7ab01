/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * One reader on one token.
 *
 * @param pairs certificates with a private key on the token
 * @param reader its name
 * @param calls calls into the module
 * @param process wall time of the whole process, the median of several runs
 * @param inside wall time of the listing within the process, the median, where it is known
 * @param best the quickest listing, within the process where that is known: what a busy machine disturbs least
 */
record Measured(int pairs, String reader, long calls, Duration process, Optional<Duration> inside,
        Duration best) {
}
