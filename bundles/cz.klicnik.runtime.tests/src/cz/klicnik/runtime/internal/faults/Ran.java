/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.execute.Outcome;

/**
 * How a plan ran, as far as the program told.
 *
 * @param outcome empty when it was killed, or nothing was begun
 * @param refused why nothing was begun
 * @param calls to the library, by function
 * @param lines that were written to the journal
 */
record Ran(Optional<Outcome> outcome, Optional<Fault> refused, Map<String, Long> calls, int lines) {

    /** A process that was killed from outside, of which nothing is known. */
    static final Ran KILLED = new Ran(Optional.empty(), Optional.empty(), Map.of(), 0);

    /** In one word, for the numbers. */
    String end() {
        return outcome.map(o -> o.end().name()).orElse(refused.isPresent() ? "NOT_BEGUN" : "KILLED");
    }
}
