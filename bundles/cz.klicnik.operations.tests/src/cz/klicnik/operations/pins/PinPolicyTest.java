/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks.PinCharacters;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.pins.PinPolicy.Hint;
import cz.klicnik.operations.pins.PinPolicy.Problem;

class PinPolicyTest {

    private static final String SERIAL = "2444134000011914";

    private final PinPolicy policy = policy(PinCharacters.UNKNOWN, false);

    @ParameterizedTest
    @CsvSource({ "'', EMPTY", "739, TOO_SHORT", "739105284, TOO_LONG", "žluťkž, TOO_LONG", "7777, ALL_SAME",
            "aaaaaa, ALL_SAME", "1234, SEQUENCE", "4321, SEQUENCE", "7890, SEQUENCE", "0987, SEQUENCE",
            "12345678, SEQUENCE", "abcd, SEQUENCE", "DCBA, SEQUENCE", "qwertz, SEQUENCE", "2580, SEQUENCE",
            "147258, SEQUENCE", "1212, REPEATED", "123123, REPEATED", "71587158, REPEATED", "1122, REPEATED",
            "774411, REPEATED", "4134, OF_TOKEN", "1914, OF_TOKEN", "4191, OF_TOKEN", "OFFICE, OF_TOKEN" })
    void what_is_not_taken_has_its_reason(String pin, Problem problem) {
        assertEquals(Optional.of(problem), policy.problem(pin.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "7391", "24680", "135791", "918273", "kočka7", "1235", "off1ce", "0191" })
    void what_nobody_tries_first_is_taken(String pin) {
        assertEquals(Optional.empty(), policy.problem(pin.toCharArray()));
    }

    @Test
    void the_present_pin_is_not_a_new_one_and_a_mistyped_one_is_told() {
        assertEquals(Optional.of(Problem.NOT_NEW), problem("7391", "7391", "7391"));
        assertEquals(Optional.of(Problem.NOT_THE_SAME), problem("7391", "8264", "826"));
        assertEquals(Optional.empty(), problem("7391", "8264", "8264"));
        assertEquals(Optional.of(Problem.SEQUENCE), problem("7391", "1234", ""), "the reason that can be mended first");
        assertEquals(Optional.empty(), problem("", "8264", "8264"), "nothing was entered yet to compare with");
    }

    @Test
    void characters_are_refused_only_where_the_driver_says_what_is_allowed() {
        assertEquals(Optional.empty(), policy.problem("heslo7".toCharArray()));
        assertEquals(Optional.of(Problem.NOT_DIGITS),
                policy(PinCharacters.DIGITS, false).problem("heslo7".toCharArray()));
        assertEquals(Optional.of(Problem.NOT_DIGITS),
                policy(PinCharacters.DIGITS, false).problem("٣٧١".toCharArray()), "not digits to a token");
        assertEquals(Optional.empty(), policy(PinCharacters.DIGITS, false).problem("7391".toCharArray()));
        assertEquals(Optional.of(Problem.NOT_ASCII),
                policy(PinCharacters.ASCII, false).problem("kočka7".toCharArray()));
        assertEquals(Optional.empty(), policy(PinCharacters.ASCII, false).problem("kocka7!".toCharArray()));
    }

    @ParameterizedTest
    @CsvSource({ "1987, DATE SHORT", "2401, DATE SHORT", "240187, DATE", "870124, DATE", "875624, DATE",
            "24011987, DATE", "19870124, DATE", "7391, SHORT", "7377, FEW_DIFFERENT SHORT", "739105, ''",
            "kočka7, UNUSUAL_CHARACTERS", "995273, ''" })
    void what_could_be_better_is_hinted_at_and_taken(String pin, String hints) {
        Set<Hint> wanted = EnumSet.noneOf(Hint.class);
        List.of(hints.split(" ")).stream().filter(h -> !h.isEmpty()).map(Hint::valueOf).forEach(wanted::add);
        assertEquals(wanted, policy.hints(pin.toCharArray()));
        assertEquals(Optional.empty(), policy.problem(pin.toCharArray()));
    }

    @Test
    void a_longer_pin_is_not_asked_for_where_the_token_takes_none() {
        PinPolicy four = new PinPolicy(4, 4, PinCharacters.UNKNOWN, List.of(), false);
        assertEquals(Set.of(), four.hints("7391".toCharArray()));
    }

    @Test
    void limits_that_contradict_each_other_are_none() {
        PinPolicy odd = new PinPolicy(8, 4, PinCharacters.UNKNOWN, List.of(" "), false);
        assertEquals(Optional.empty(), odd.problem("73910".toCharArray()));
        assertEquals(List.of(), odd.known());
    }

    @Test
    void what_is_entered_on_the_reader_is_not_judged() throws FaultException {
        PinPolicy pad = policy(PinCharacters.DIGITS, true);
        assertEquals(Optional.empty(), pad.problem(new char[0], new char[0], new char[0]));
        assertEquals(Set.of(), pad.hints(new char[0]));
        try (Pin none = Pin.taking(new char[0])) {
            pad.check(Optional.of(none), none);
        }
    }

    @Test
    void a_check_before_sending_tells_the_reason_and_never_the_pin() {
        assertEquals(Fault.of(FaultCode.PIN_UNFIT, Fault.REASON, "SEQUENCE"), fault("7391", "123456"));
        assertEquals(Fault.of(FaultCode.PIN_UNFIT, Fault.REASON, "NOT_NEW"), fault("7391", "7391"));
        assertEquals(Fault.of(FaultCode.PIN_LENGTH, Fault.NEEDED, "4–8"), fault("7391", "73"));
    }

    @Test
    void nothing_that_is_looked_at_is_changed() {
        char[] pin = "739105".toCharArray();
        policy.problem(pin, pin, pin);
        policy.hints(pin);
        assertArrayEquals("739105".toCharArray(), pin);
    }

    private Fault fault(String present, String now) {
        try (Pin old = Pin.taking(present.toCharArray()); Pin fresh = Pin.taking(now.toCharArray())) {
            Fault fault = assertThrows(FaultException.class, () -> policy.check(Optional.of(old), fresh)).fault();
            assertTrue(fault.toString().indexOf(now) < 0, fault.toString());
            return fault;
        }
    }

    private Optional<Problem> problem(String present, String now, String again) {
        return policy.problem(present.toCharArray(), now.toCharArray(), again.toCharArray());
    }

    private static PinPolicy policy(PinCharacters characters, boolean onReader) {
        return new PinPolicy(4, 8, characters, List.of(SERIAL, "Head office"), onReader);
    }
}
