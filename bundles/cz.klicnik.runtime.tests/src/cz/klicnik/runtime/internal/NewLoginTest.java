/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;
import cz.klicnik.testing.TestToken;

/** Plans in whose middle another program resets the card. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewLoginTest {

    private static final List<StepState> ALL_VERIFIED =
            List.of(StepState.VERIFIED, StepState.VERIFIED, StepState.VERIFIED);

    private final Issued issued;
    private final Issued rsa;
    private Path folder = Path.of(".");
    private Optional<PlanBench> opened = Optional.empty();
    private long linesBefore;

    NewLoginTest() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            issued = certificates.valid(Kind.QUALIFIED_PERSONAL, "Ec");
            rsa = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Rsa", Key.RSA, Duration.ofDays(-1), Duration.ofDays(9));
        }
    }

    @BeforeAll
    void open(@TempDir Path made) throws Exception {
        folder = made;
        opened = Optional.of(new PlanBench(folder.resolve("data"), Quirks.STANDARD));
    }

    @AfterAll
    void close() throws Exception {
        bench().close();
    }

    /** An empty token with nobody logged in. */
    @BeforeEach
    void empty() throws Exception {
        PlanBench bench = bench();
        bench.shim.tell();
        bench.registry.refresh(bench.key());
        List<TokenObject> left = bench.contents().objects();
        if (!left.isEmpty()) {
            assertTrue(bench.run(bench.deleting(left.toArray(TokenObject[]::new))).complete());
        }
        logout(bench);
        bench.shim.resetCounts();
        linesBefore = bench.journal.entries().size();
    }

    private PlanBench bench() {
        return opened.orElseThrow();
    }

    private static void logout(PlanBench bench) throws FaultException {
        bench.registry.withSession(bench.key(), (TokenSession session) -> {
            session.logout();
            return true;
        });
        bench.slot();
    }

    private static List<StepState> states(Outcome outcome) {
        return outcome.results().stream().map(StepResult::state).toList();
    }

    private List<String> events(PlanBench bench) throws FaultException {
        return bench.journal.entries().stream().skip(linesBefore).map(JournalEntry::event)
                .map(e -> e.getClass().getSimpleName()).toList();
    }

    private Outcome importing(PlanBench bench, String... rules) throws Exception {
        Plan plan = bench.importing(issued, "Ec");
        bench.shim.tell(rules);
        return bench.run(plan, issued);
    }

    @Test
    void the_plan_logs_in_once_more_and_is_completed() throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "logout-during C_CreateObject 1");
        assertEquals(ALL_VERIFIED, states(outcome), outcome::toString);
        assertEquals(2, bench.shim.counts().of("C_Login"));
        assertEquals(List.of("PlanBegun", "StepIntended", "LoginRenewed", "StepIntended", "StepEnded", "StepIntended",
                "StepEnded", "StepIntended", "StepEnded", "PlanEnded"), events(bench));
        Event.LoginRenewed renewed = (Event.LoginRenewed) bench.journal.entries().stream().skip(linesBefore)
                .map(JournalEntry::event).filter(Event.LoginRenewed.class::isInstance).findFirst().orElseThrow();
        assertEquals(1, renewed.step());
        assertEquals(FaultCode.LOGIN_NEEDED, renewed.why().code());
        assertEquals(2, new Pkcs11Tool(bench.token).objects(true).size(), "nothing is there twice");
        assertEquals(List.of(), bench.plans.recovery().open());
    }

    @ParameterizedTest
    @ValueSource(strings = { "CKR_SESSION_HANDLE_INVALID", "CKR_SESSION_CLOSED", "CKR_USER_NOT_LOGGED_IN" })
    void a_session_that_ended_is_opened_anew(String answer) throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "fail C_CreateObject " + answer + " 2");
        assertEquals(ALL_VERIFIED, states(outcome), outcome::toString);
        assertEquals(2, bench.shim.counts().of("C_Login"));
        assertEquals(2, new Pkcs11Tool(bench.token).objects(true).size());
    }

    @Test
    void what_was_done_all_the_same_is_not_done_again() throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "claim C_CreateObject CKR_SESSION_CLOSED 1");
        assertEquals(ALL_VERIFIED, states(outcome), outcome::toString);
        assertEquals(2, bench.shim.counts().of("C_CreateObject"), "the key once, the certificate once");
        assertEquals(2, new Pkcs11Tool(bench.token).objects(true).size());
    }

    @Test
    void a_login_that_is_lost_while_reading_is_renewed_and_the_step_is_judged_then() throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "logout-during C_FindObjectsInit 12");
        assertEquals(ALL_VERIFIED, states(outcome), outcome::toString);
        assertTrue(bench.shim.counts().of("C_Login") <= 2);
        assertEquals(2, new Pkcs11Tool(bench.token).objects(true).size());
    }

    @Test
    void never_a_second_time() throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "fail C_CreateObject CKR_USER_NOT_LOGGED_IN 1+");
        assertEquals(List.of(StepState.FAILED), states(outcome));
        assertEquals(FaultCode.LOGIN_NEEDED, outcome.fault().orElseThrow().code());
        assertEquals(2, bench.shim.counts().of("C_Login"));
        assertEquals(2, bench.shim.counts().of("C_CreateObject"));
    }

    @Test
    void not_where_a_wrong_pin_was_entered_somewhere_else() throws Exception {
        PlanBench bench = bench();
        Outcome outcome = importing(bench, "logout-during C_CreateObject 1",
                "flags " + bench.token.slot() + " +USER_PIN_COUNT_LOW");
        assertEquals(List.of(StepState.FAILED), states(outcome));
        assertEquals(FaultCode.LOGIN_NEEDED, outcome.fault().orElseThrow().code());
        assertEquals(1, bench.shim.counts().of("C_Login"));
        assertTrue(events(bench).stream().noneMatch("LoginRenewed"::equals));
    }

    @Test
    void not_with_a_pin_that_was_not_entered_for_this_plan() throws Exception {
        PlanBench bench = bench();
        bench.login();
        bench.shim.resetCounts();
        Outcome outcome = importing(bench, "logout-during C_CreateObject 1");
        assertEquals(List.of(StepState.FAILED), states(outcome));
        assertEquals(0, bench.shim.counts().of("C_Login"), "a PIN that came along was never seen to be right");
    }

    @Test
    void not_on_another_token() throws Exception {
        PlanBench bench = bench();
        TestToken other = bench.hsm.initToken("Other");
        Outcome outcome = importing(bench, "exchange-during C_CreateObject 2 " + other.slot());
        assertEquals(StepState.VERIFIED, states(outcome).getFirst());
        assertTrue(!outcome.complete(), outcome::toString);
        assertEquals(1, bench.shim.counts().of("C_Login"));
    }

    @Test
    void a_pin_that_was_changed_meanwhile_costs_one_try_and_is_never_sent_again() throws Exception {
        try (PlanBench bench = new PlanBench(folder.resolve("changed"), Quirks.STANDARD)) {
            linesBefore = 0;
            Outcome outcome = importing(bench, "logout-during C_CreateObject 1", "fail C_Login CKR_PIN_INCORRECT 2");
            assertEquals(List.of(StepState.FAILED), states(outcome));
            assertEquals(FaultCode.PIN_INCORRECT, outcome.fault().orElseThrow().code());
            assertEquals(2, bench.shim.counts().of("C_Login"));
            assertEquals("LoginRenewed", events(bench).get(2));
            bench.shim.tell();
            bench.registry.refresh(bench.key());
            Plan next = bench.plan(UseCase.IMPORT,
                    bench.importing(rsa, "Rsa").steps().getFirst().action());
            assertEquals(FaultCode.PIN_REFUSED_BEFORE,
                    assertThrows(FaultException.class, () -> bench.run(next, rsa)).fault().code());
        }
    }

    @Test
    void on_opencryptoki_no_try_is_lost() throws Exception {
        NativeLibraries libraries = new NativeLibraries();
        Optional<String> unavailable = OpenCryptoki.unavailable(libraries);
        assumeTrue(unavailable.isEmpty(), unavailable.orElse(""));
        try (OpenCryptoki lent = new OpenCryptoki(libraries);
                Shim shim = Shim.over(libraries, lent.token());
                PlanConsole console = new PlanConsole(shim.library(), folder.resolve("ock"), Quirks.STANDARD,
                        (plan, now) -> List.of(), OpenCryptoki.LABEL);
                PlanSecrets secrets = PlanConsole.secrets(lent.token().pin(), rsa)) {
            Plan plan = console.importing(rsa, "Rsa");
            shim.resetCounts();
            shim.tell("logout-during C_CreateObject 1");
            Outcome outcome = console.plans.run(console.key(), plan, secrets, PinUse.PERSON, List.of(),
                    PlanListener.NONE, new NullProgressMonitor());
            assertEquals(ALL_VERIFIED, states(outcome), outcome::toString);
            assertEquals(2, shim.counts().of("C_Login"));
            assertEquals(PinState.OK, outcome.after().orElseThrow().token().userPin());
            assertEquals(2, new Pkcs11Tool(lent.token()).objects(true).size());
        }
    }
}
