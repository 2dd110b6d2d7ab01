/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations;

import static cz.klicnik.operations.Samples.NOW;
import static cz.klicnik.operations.Samples.certificate;
import static cz.klicnik.operations.Samples.driver;
import static cz.klicnik.operations.Samples.slot;
import static cz.klicnik.operations.Samples.withoutToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;

class InspectTest {

    private final Inspect inspect = new Inspect(Samples::analyse);

    @Test
    void empty_slots_are_left_out_and_unreadable_tokens_stay() {
        Fault strange = Fault.of(FaultCode.TOKEN_NOT_RECOGNIZED);
        Inspection inspection = inspect.all(machine(driver("a", Optional.empty(), withoutToken("a", 0, false,
                Optional.empty()), withoutToken("a", 1, true, Optional.of(strange)), slot("a", 2, "One", "111"))), NOW);
        assertEquals(List.of(1L, 2L), inspection.tokens().stream().map(t -> t.slot().key().slotId()).toList());
        assertEquals(List.of(strange), inspection.problems().stream().map(Inspection.Problem::fault).toList());
        assertEquals(1, inspection.problems().get(0).slot().orElseThrow().slotId());
    }

    @Test
    void drivers_that_are_merely_not_installed_are_no_problem_and_crashed_ones_are() {
        Inspection inspection = inspect.all(machine(
                driver("missing", Optional.of(Fault.of(FaultCode.LIBRARY_MISSING))),
                driver("crashed", Optional.of(Fault.of(FaultCode.HOST_DIED)))), NOW);
        assertEquals(List.of("crashed"),
                inspection.problems().stream().map(Inspection.Problem::driverId).toList());
        assertTrue(inspection.tokens().isEmpty());
    }

    @Test
    void a_token_that_is_merely_empty_is_no_problem() {
        Fault empty = Fault.of(FaultCode.TOKEN_NOT_INITIALIZED);
        assertEquals(List.of(), inspect.all(machine(driver("a", Optional.empty(),
                withoutToken("a", 1, true, Optional.of(empty)))), NOW).problems());
    }

    @Test
    void a_token_is_found_by_serial_label_and_uri() throws FaultException {
        MachineState machine = machine(driver("a", Optional.empty(), slot("a", 0, "One", "111"),
                slot("a", 1, "Two", "222")));
        assertEquals("222", serialOf(machine, "222"));
        assertEquals("222", serialOf(machine, "Two"));
        assertEquals("222", serialOf(machine, "two"));
        assertEquals("111", serialOf(machine, "pkcs11:serial=111"));
        assertEquals("111", serialOf(machine, "pkcs11:token=One;manufacturer=Maker"));
    }

    @Test
    void a_token_is_found_by_its_reader_where_nothing_is_called_so() throws FaultException {
        MachineState machine = machine(driver("a", Optional.empty(), slot("a", 0, "One", "111"),
                slot("a", 1, "", "")));
        assertEquals("", serialOf(machine, "reader 1"));
        assertEquals("", serialOf(machine, "pkcs11:slot-id=1"));
        assertEquals("111", serialOf(machine, "pkcs11:slot-description=Reader%200;slot-manufacturer=Maker"));
        assertEquals(FaultCode.TOKEN_NOT_FOUND, faultOf(machine, "pkcs11:slot-id=1;serial=111").code());
        MachineState called = machine(driver("a", Optional.empty(), slot("a", 0, "Reader 1", "111"),
                slot("a", 1, "", "")));
        assertEquals("111", serialOf(called, "Reader 1"), "what a token is called comes first");
        Fault twice = faultOf(machine(driver("a", Optional.empty(), slot("a", 1, "", "")),
                driver("b", Optional.empty(), slot("b", 1, "", ""))), "Reader 1");
        assertEquals("Reader 1 [a], Reader 1 [b]", twice.detail(Fault.CANDIDATES).orElseThrow());
    }

    @Test
    void a_snapshot_is_never_taken_for_the_token_itself() throws FaultException {
        SlotStatus token = slot("a", 0, "One", "111");
        SlotStatus saved = slot("snapshot", 0, "One @ 2026-11-25 14:52Z", "111");
        MachineState both = machine(driver("snapshot", Optional.empty(), saved),
                driver("a", Optional.empty(), token));
        InspectedToken found = inspect.one(both, TokenSelector.parse("111").orElseThrow(), NOW).tokens().get(0);
        assertEquals("a", found.driver().profile().id());
        MachineState alone = machine(driver("snapshot", Optional.empty(), saved));
        assertEquals("111", serialOf(alone, "111"));
    }

    @Test
    void an_exact_name_wins_over_one_that_differs_in_case() throws FaultException {
        MachineState machine = machine(driver("a", Optional.empty(), slot("a", 0, "ONE", "111"),
                slot("a", 1, "one", "222")));
        assertEquals("222", serialOf(machine, "one"));
        assertEquals(FaultCode.TOKEN_AMBIGUOUS, faultOf(machine, "One").code());
    }

    @Test
    void a_token_that_two_drivers_show_is_ambiguous_and_the_candidates_name_the_drivers() {
        Fault fault = faultOf(machine(driver("a", Optional.empty(), slot("a", 0, "One", "111")),
                driver("b", Optional.empty(), slot("b", 0, "One", "111"))), "111");
        assertEquals(FaultCode.TOKEN_AMBIGUOUS, fault.code());
        assertEquals("111 (One) [a], 111 (One) [b]", fault.detail(Fault.CANDIDATES).orElseThrow());
    }

    @Test
    void a_token_that_is_not_there_is_not_found_under_its_name() {
        Fault fault = faultOf(machine(driver("a", Optional.empty(), slot("a", 0, "One", "111"))), "3");
        assertEquals(FaultCode.TOKEN_NOT_FOUND, fault.code());
        assertEquals("3", fault.detail(Fault.NAME).orElseThrow());
    }

    @Test
    void nothing_and_broken_uris_name_no_token() {
        assertTrue(TokenSelector.parse(" ").isEmpty());
        assertTrue(TokenSelector.parse("pkcs11:serial").isEmpty());
    }

    @Test
    void problems_of_objects_name_the_object() {
        Fault broken = Fault.of(FaultCode.OBJECT_UNREADABLE);
        Inspect failing = new Inspect((contents, at) -> {
            var view = Samples.analyse(contents, at);
            var entry = view.certificates().get(0);
            return new cz.klicnik.pki.TokenView(contents,
                    List.of(new cz.klicnik.pki.TokenView.CertificateEntry(entry.object(), Optional.empty(),
                            Optional.empty(), 0, entry.type(), entry.key(), entry.keys(), Optional.of(broken))),
                    List.of(), List.of());
        });
        List<Inspection.Problem> problems = failing.all(machine(driver("a", Optional.empty(),
                slot("a", 0, "One", "111", certificate(5, "c", "01", 7)))), NOW).problems();
        assertEquals(1, problems.size());
        assertEquals(5, problems.get(0).object().orElseThrow().handle());
    }

    private String serialOf(MachineState machine, String name) throws FaultException {
        return inspect.one(machine, TokenSelector.parse(name).orElseThrow(), NOW).tokens().get(0).token().orElseThrow()
                .serial();
    }

    private Fault faultOf(MachineState machine, String name) {
        return assertThrows(FaultException.class,
                () -> inspect.one(machine, TokenSelector.parse(name).orElseThrow(), NOW)).fault();
    }

    private static MachineState machine(DriverStatus... drivers) {
        return new MachineState(List.of(drivers), NOW);
    }
}
