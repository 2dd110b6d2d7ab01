/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenIdentity;

class PinTriesTest {

    private static final OptionalInt UNKNOWN = OptionalInt.empty();

    @Test
    void the_word_of_the_token_counts_when_it_is_the_worse_one() {
        for (PinState told : new PinState[] { PinState.LOCKED, PinState.FINAL_TRY, PinState.NOT_SET }) {
            assertEquals(told, tries(told, 0, false, 5).state());
        }
        assertEquals(PinState.LOW, tries(PinState.LOW, 0, false, 5).state());
    }

    @Test
    void our_own_count_speaks_for_a_token_whose_flags_never_change() {
        assertEquals(PinState.OK, tries(PinState.OK, 0, false, 5).state());
        assertEquals(PinState.LOW, tries(PinState.OK, 1, false, 5).state());
        assertEquals(PinState.LOW, tries(PinState.OK, 3, false, 5).state());
        assertEquals(PinState.FINAL_TRY, tries(PinState.OK, 4, false, 5).state());
        assertEquals(PinState.FINAL_TRY, tries(PinState.OK, 9, false, 5).state());
    }

    @Test
    void where_the_driver_does_not_know_the_fewest_tries_of_any_token_are_taken() {
        assertEquals(PinState.LOW, new PinTries(PinState.OK, OptionalInt.of(1), false, UNKNOWN).state());
        assertEquals(PinState.FINAL_TRY, new PinTries(PinState.OK, OptionalInt.of(2), false, UNKNOWN).state());
    }

    @Test
    void a_token_that_tells_of_failed_tries_is_believed_when_it_says_that_all_is_well_again() {
        assertEquals(PinState.OK, tries(PinState.OK, 2, true, 3).state());
        assertEquals(PinState.FINAL_TRY, tries(PinState.LOW, 2, true, 3).state());
    }

    @Test
    void an_unknown_count_is_the_final_try_and_never_none() {
        assertEquals(PinState.FINAL_TRY, new PinTries(PinState.OK, UNKNOWN, false, UNKNOWN).state());
        assertEquals(PinState.FINAL_TRY, new PinTries(PinState.UNKNOWN, UNKNOWN, false, OptionalInt.of(5)).state());
        assertEquals(UNKNOWN, new PinTries(PinState.OK, UNKNOWN, false, OptionalInt.of(5)).remaining());
    }

    @Test
    void a_token_that_never_locks_has_no_final_try() {
        assertEquals(PinState.OK, tries(PinState.OK, 9, false, 0).state());
        assertEquals(PinState.OK, new PinTries(PinState.OK, UNKNOWN, false, OptionalInt.of(0)).state());
        assertEquals(UNKNOWN, tries(PinState.OK, 1, false, 0).remaining());
    }

    @Test
    void the_tries_that_are_left_are_said_only_where_they_are_known() {
        assertEquals(OptionalInt.of(3), tries(PinState.OK, 0, false, 3).remaining());
        assertEquals(OptionalInt.of(2), tries(PinState.LOW, 1, true, 3).remaining());
        assertEquals(OptionalInt.of(1), tries(PinState.FINAL_TRY, 0, false, 10).remaining());
        assertEquals(OptionalInt.of(0), tries(PinState.LOCKED, 0, false, 10).remaining());
        assertEquals(UNKNOWN, tries(PinState.LOW, 0, false, 3).remaining(), "another program has spent some");
        assertEquals(UNKNOWN, new PinTries(PinState.OK, OptionalInt.of(1), false, UNKNOWN).remaining());
    }

    @Test
    void the_end_of_the_serial_number_confirms_and_nothing_shorter() {
        Confirmation.Question question = question("2444134000011914");
        assertEquals("1914", question.wanted());
        assertTrue(question.confirmedBy(" 1914 "));
        assertTrue(question.confirmedBy("2444134000011914"));
        for (String wrong : new String[] { "", "914", "1915", "yes", "24441340000119140" }) {
            assertFalse(question.confirmedBy(wrong), wrong);
        }
    }

    @Test
    void a_token_without_a_serial_number_is_confirmed_by_its_label() {
        assertEquals("Office", question("").wanted());
        assertTrue(question("").confirmedBy("Office"));
        assertFalse(question("").confirmedBy(""));
        assertTrue(question("12").confirmedBy("12"));
        assertFalse(question("12").confirmedBy("2"));
    }

    private static PinTries tries(PinState told, int failed, boolean moves, int limit) {
        return new PinTries(told, OptionalInt.of(failed), moves, OptionalInt.of(limit));
    }

    private static Confirmation.Question question(String serial) {
        return new Confirmation.Question(new TokenIdentity("f", "m", "o", serial), "Office", PinKind.USER,
                PinTries.UNKNOWN);
    }
}
