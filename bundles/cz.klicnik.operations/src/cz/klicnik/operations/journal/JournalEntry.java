/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.time.Instant;

/**
 * A line of the journal.
 *
 * @param number from 1, without a gap
 * @param user who was logged in to the computer
 * @param host the computer's name
 * @param process the process's number
 * @param hash SHA-256 over the line before and this line, lower-case hexadecimal
 */
public record JournalEntry(long number, Instant at, String user, String host, long process, Event event, String hash) {
}
