/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import cz.klicnik.runtime.internal.faults.FaultSweep;
import cz.klicnik.runtime.internal.faults.Tally;

/** A part of the sweep of faults, evenly spread; {@code releng/bench faults} runs all of it. */
class FaultSweepTest {

    private static final int STRIDE = 97;

    @Test
    void whatever_call_fails_and_wherever_the_program_is_killed_nothing_is_lost_and_everything_is_told()
            throws Exception {
        try (FaultSweep sweep = new FaultSweep(System.out::println)) {
            Tally tally = sweep.run(STRIDE);
            System.out.println("fault sweep:\n" + tally);
            assertEquals(List.of(), tally.failures());
            assertTrue(tally.total() > 50, tally::toString);
        }
    }
}
