/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

/** Plans on a real token in a driver host, also where the token lies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenPlansTest {

    private static final List<StepState> THREE_VERIFIED =
            List.of(StepState.VERIFIED, StepState.VERIFIED, StepState.VERIFIED);

    private final TestCertificates certificates;
    private final Issued rsa;
    private final Issued ec;
    @TempDir
    private Path folder = Path.of(".");
    private Optional<PlanBench> opened = Optional.empty();

    TokenPlansTest() throws Exception {
        certificates = new TestCertificates();
        rsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Rsa", Key.RSA, Duration.ofDays(-1), Duration.ofDays(9));
        ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "Ec");
    }

    @AfterAll
    void close() throws Exception {
        certificates.close();
    }

    @AfterEach
    void closeBench() throws Exception {
        if (opened.isPresent()) {
            opened.get().close();
        }
        opened = Optional.empty();
    }

    private PlanBench bench(Quirks quirks) throws Exception {
        PlanBench bench = new PlanBench(Files.createTempDirectory(folder, "data"), quirks);
        opened = Optional.of(bench);
        return bench;
    }

    /** With both pairs on the token. */
    private PlanBench filled(Quirks quirks) throws Exception {
        PlanBench bench = bench(quirks);
        assertTrue(bench.run(bench.importing(rsa, "Rsa"), rsa).complete());
        assertTrue(bench.run(bench.importing(ec, "Ec"), ec).complete());
        return bench;
    }

    private static List<StepState> states(Outcome outcome) {
        return outcome.results().stream().map(StepResult::state).toList();
    }

    private static FaultCode fault(Outcome outcome) {
        return outcome.fault().orElseThrow().code();
    }

    private static TokenObject.Certificate certificate(PlanBench bench, Issued issued) throws Exception {
        Bytes der = PlanBench.der(issued);
        return bench.all(TokenObject.Certificate.class).stream().filter(c -> c.value().equals(der)).findFirst()
                .orElseThrow();
    }

    private static TokenObject.PrivateKey key(PlanBench bench, Issued issued) throws Exception {
        Bytes id = certificate(bench, issued).id();
        return bench.all(TokenObject.PrivateKey.class).stream().filter(k -> k.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void an_imported_key_signs_and_everything_stands_in_the_journal() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD);
        for (Issued issued : List.of(rsa, ec)) {
            Outcome outcome = bench.run(bench.importing(issued, "Jana"), issued);
            assertEquals(PlanEnd.COMPLETE, outcome.end(), outcome::toString);
            assertEquals(THREE_VERIFIED, states(outcome));
        }
        List<ListedObject> listed = new Pkcs11Tool(bench.token).objects(true);
        assertEquals(4, listed.size(), listed::toString);
        List<JournalEntry> entries = bench.journal.entries();
        assertEquals(List.of("PlanBegun", "StepIntended", "StepEnded", "StepIntended", "StepEnded", "StepIntended",
                "StepEnded", "PlanEnded"),
                entries.subList(0, 8).stream().map(e -> e.event().getClass().getSimpleName()).toList());
        assertEquals(16, entries.size());
        assertEquals(1, bench.shim.counts().of("C_Login"), "the second plan finds its user logged in");
        assertEquals(List.of(), bench.plans.recovery().open());
    }

    @Test
    void exactly_the_planned_objects_go_and_the_certificate_is_kept_as_a_file_of_its_owner() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        Plan plan = bench.deleting(certificate(bench, rsa), key(bench, rsa));
        Outcome outcome = bench.run(plan);
        assertEquals(THREE_VERIFIED, states(outcome), outcome::toString);
        Path kept = Path.of(outcome.results().getFirst().path().orElseThrow());
        assertArrayEquals(rsa.certificate().getEncoded(), Files.readAllBytes(kept));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        assertTrue(kept.getFileName().toString().contains(rsa.certificate().getSerialNumber().toString(16)));
        List<ListedObject> left = new Pkcs11Tool(bench.token).objects(true);
        assertEquals(2, left.size(), left::toString);
        assertTrue(left.stream().allMatch(o -> o.toString().contains("Ec")), left::toString);
    }

    @Test
    void a_file_that_was_kept_before_is_never_overwritten() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        TokenObject.Certificate certificate = certificate(bench, rsa);
        Action.BackUp backUp = new Action.BackUp(ObjectRef.of(certificate), certificate.value());
        Path first = Path.of(bench.run(bench.plan(UseCase.CLEAN, backUp)).results().getFirst().path().orElseThrow());
        Path again = Path.of(bench.run(bench.plan(UseCase.CLEAN, backUp)).results().getFirst().path().orElseThrow());
        assertEquals(first, again, "the same content need not be kept twice");
        Files.writeString(first, "something else");
        Path second = Path.of(bench.run(bench.plan(UseCase.CLEAN, backUp)).results().getFirst().path().orElseThrow());
        assertEquals("something else", Files.readString(first));
        assertArrayEquals(rsa.certificate().getEncoded(), Files.readAllBytes(second));
    }

    @Test
    void a_token_that_says_it_has_deleted_and_keeps_the_object_is_found_out() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        Plan plan = bench.deleting(key(bench, ec), certificate(bench, ec));
        bench.shim.tell("fail C_DestroyObject CKR_OK");
        Outcome outcome = bench.run(plan);
        assertEquals(PlanEnd.FAILED, outcome.end());
        assertEquals(List.of(StepState.VERIFIED, StepState.FAILED), states(outcome), "the next step was not begun");
        assertEquals(FaultCode.WRITTEN_DIFFERS, fault(outcome));
        assertEquals(1, bench.shim.counts().of("C_DestroyObject"));
        assertEquals(List.of(), bench.plans.recovery().open(), "the token is as before");
    }

    @Test
    void what_was_done_in_spite_of_an_error_is_done_and_the_plan_goes_on() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD);
        bench.shim.tell("claim C_CreateObject CKR_GENERAL_ERROR");
        Outcome outcome = bench.run(bench.importing(ec, "Ec"), ec);
        assertEquals(THREE_VERIFIED, states(outcome), outcome::toString);
        assertEquals(FaultCode.PKCS11, outcome.results().getFirst().fault().orElseThrow().code());
        assertTrue(outcome.fault().isEmpty(), outcome::toString);
        bench.shim.tell("claim C_DestroyObject CKR_FUNCTION_FAILED");
        assertTrue(bench.run(bench.deleting(certificate(bench, ec), key(bench, ec))).complete());
        assertEquals(List.of(), new Pkcs11Tool(bench.token).objects(true));
    }

    @Test
    void the_certificate_takes_over_the_id_that_the_token_has_given_the_key() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD.with(Quirks.KeyIds.OF_TOKEN));
        bench.shim.tell("own-ids *");
        Outcome outcome = bench.run(bench.importing(rsa, "Rsa"), rsa);
        assertTrue(outcome.complete(), outcome::toString);
        assertEquals(Optional.of(Bytes.ofHex("a001")), outcome.results().getFirst().id());
        assertEquals(Bytes.ofHex("a001"), certificate(bench, rsa).id());
    }

    @Test
    void a_container_that_takes_more_along_than_planned_is_told() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD.with(KeySlots.CONTAINER));
        TokenObject.Certificate certificate = certificate(bench, rsa);
        TokenObject.PrivateKey key = key(bench, rsa);
        bench.shim.tell("container *");
        Outcome surprised = bench.run(bench.deleting(certificate));
        assertEquals(List.of(StepState.VERIFIED, StepState.DONE), states(surprised));
        assertEquals(FaultCode.DELETED_MORE, fault(surprised));
        TokenObject.Certificate other = certificate(bench, ec);
        Plan foretold = bench.plan(UseCase.CLEAN, new Action.BackUp(ObjectRef.of(other), other.value()),
                new Action.Delete(ObjectRef.of(other), List.of(ObjectRef.of(key(bench, ec)))),
                new Action.Delete(ObjectRef.of(key(bench, ec)), List.of()));
        Outcome outcome = bench.run(foretold);
        assertEquals(THREE_VERIFIED, states(outcome), "what has gone along is gone already");
        assertEquals(List.of(), new Pkcs11Tool(bench.token).objects(true));
        assertTrue(key.handle() > 0);
    }

    @Test
    void a_token_that_takes_less_along_than_planned_is_told() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD.with(KeySlots.CONTAINER));
        TokenObject.Certificate certificate = certificate(bench, rsa);
        Outcome outcome = bench.run(bench.plan(UseCase.CLEAN,
                new Action.Delete(ObjectRef.of(certificate), List.of(ObjectRef.of(key(bench, rsa))))));
        assertEquals(List.of(StepState.DONE), states(outcome));
        assertEquals(FaultCode.WRITTEN_DIFFERS, fault(outcome));
    }

    @Test
    void a_cancelled_plan_ends_between_two_steps() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD);
        NullProgressMonitor monitor = new NullProgressMonitor();
        PlanListener cancelling = new PlanListener() {
            @Override
            public void begins(Step step) {
                monitor.setCanceled(true);
            }

            @Override
            public void ended(StepResult result) {
                assertEquals(StepState.VERIFIED, result.state());
            }
        };
        try (PlanSecrets secrets = bench.secrets(ec)) {
            Outcome outcome = bench.plans.run(bench.key(), bench.importing(ec, "Ec"), secrets, PinUse.PERSON,
                    List.of(), cancelling, monitor);
            assertEquals(PlanEnd.CANCELLED, outcome.end());
            assertEquals(List.of(StepState.VERIFIED), states(outcome));
        }
        assertEquals(1, bench.plans.recovery().open().size(), "a key without its certificate is left");
    }

    @Test
    void nothing_more_is_sent_when_nobody_knows_what_became_of_a_write() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD.with(Quirks.Timing.STANDARD.withWrite(Duration.ofMillis(500))));
        bench.shim.tell("hang C_CreateObject 1");
        Outcome outcome = bench.run(bench.importing(ec, "Ec"), ec);
        assertEquals(PlanEnd.UNKNOWN, outcome.end());
        assertEquals(List.of(StepState.UNKNOWN), states(outcome));
        assertEquals(FaultCode.OUTCOME_UNKNOWN, fault(outcome));
        assertEquals(1, bench.plans.recovery().open().size());
        bench.shim.tell();
        bench.slot();
        assertEquals(1, bench.shim.counts().of("C_CreateObject"), "never repeated");
    }

    @Test
    void a_plan_runs_on_its_own_token_only_and_a_wrong_pin_costs_one_try() throws Exception {
        PlanBench bench = bench(Quirks.STANDARD);
        Plan plan = bench.importing(ec, "Ec");
        try (PlanSecrets wrong = new PlanSecrets(); PlanSecrets none = new PlanSecrets()) {
            assertEquals(FaultCode.LOGIN_NEEDED, refused(bench, plan, none));
            wrong.with(PlanSecrets.Purpose.LOGIN, cz.klicnik.core.Pin.taking("000000".toCharArray()));
            assertEquals(FaultCode.PIN_INCORRECT, refused(bench, plan, wrong));
        }
        assertEquals(1, bench.shim.counts().of("C_Login"));
        assertEquals(List.of(), bench.journal.entries(), "nothing was begun");
        bench.slot();
        bench.shim.tell("serialNumber * OTHER");
        bench.registry.refresh(bench.key());
        try (PlanSecrets secrets = bench.secrets(ec)) {
            assertEquals(FaultCode.TOKEN_GONE, refused(bench, plan, secrets));
        }
    }

    private static FaultCode refused(PlanBench bench, Plan plan, PlanSecrets secrets) {
        return assertThrows(FaultException.class, () -> bench.plans.run(bench.key(), plan, secrets, PinUse.PERSON,
                List.of(), PlanListener.NONE, new NullProgressMonitor())).fault().code();
    }

    @Test
    void what_is_there_already_is_not_written_again() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        Outcome outcome = bench.run(bench.importing(rsa, "Again"), rsa);
        assertEquals(List.of(StepState.FAILED), states(outcome));
        assertEquals(FaultCode.OBJECT_EXISTS, fault(outcome));
        assertEquals(4, new Pkcs11Tool(bench.token).objects(true).size());
    }

    @Test
    void labels_and_ids_are_changed_one_after_the_other() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        ObjectRef key = ObjectRef.of(key(bench, ec));
        ObjectRef certificate = ObjectRef.of(certificate(bench, ec));
        List<Action> actions = new ArrayList<>();
        for (ObjectRef object : List.of(key, certificate)) {
            actions.add(new Action.SetLabel(object, "Čeněk"));
            actions.add(new Action.SetId(object, Bytes.ofHex("0abc")));
        }
        Outcome outcome = bench.run(bench.plan(UseCase.EDIT_OBJECT, actions.toArray(Action[]::new)));
        assertTrue(outcome.complete(), outcome::toString);
        assertEquals("Čeněk", certificate(bench, ec).label());
        assertEquals(Bytes.ofHex("0abc"), key(bench, ec).id());
    }

    @Test
    void a_label_that_the_token_does_not_store_is_found_out() throws Exception {
        PlanBench bench = filled(Quirks.STANDARD);
        bench.shim.tell("fail C_SetAttributeValue CKR_OK");
        Outcome outcome = bench.run(bench.plan(UseCase.EDIT_OBJECT,
                new Action.SetLabel(ObjectRef.of(certificate(bench, ec)), "Other")));
        assertEquals(List.of(StepState.FAILED), states(outcome));
        assertEquals(FaultCode.WRITTEN_DIFFERS, fault(outcome));
    }
}
