/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.Who;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;
import cz.klicnik.operations.recover.StepFinding;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** A console is killed in the middle of an import, or its driver's process, and is started again. */
class RecoveryTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestCertificates certificates = new TestCertificates();
    private final Issued ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "Ec");
    private final PlanBench bench;
    private final Path keys;

    RecoveryTest(@TempDir Path folder) throws Exception {
        keys = Files.createDirectory(folder.resolve("keys"));
        Files.write(keys.resolve(ImportingConsole.KEY), ec.key().getEncoded());
        Files.write(keys.resolve(ImportingConsole.CERTIFICATE), ec.certificate().getEncoded());
        bench = new PlanBench(Files.createDirectory(folder.resolve("data")), Quirks.STANDARD);
        bench.registry.close();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
        certificates.close();
    }

    @ParameterizedTest
    @CsvSource({ "begins 1, AS_BEFORE, 0", "ended 2, AS_PLANNED, 2", "begins 3, AS_PLANNED, 2",
            "ended 3, AS_PLANNED, 2" })
    void where_reading_the_token_shows_that_nothing_is_open_nobody_is_asked(String where, Standing standing,
            int objects)
            throws Exception {
        killAt(where);
        PlanRecord plan = theOpenPlan();
        Finding finding = bench.plans.recovery().look(bench.key(), plan);
        assertEquals(standing, finding.standing(), finding::toString);
        assertEquals(List.of(), bench.plans.recovery().open(), "settled");
        assertEquals(objects, listed().size());
    }

    @ParameterizedTest
    @CsvSource({ "ended 1, FINISH, 2", "ended 1, UNDO, 0", "begins 2, FINISH, 2", "begins 2, UNDO, 0" })
    void what_is_half_done_is_finished_or_taken_back(String where, Decision decision, int objects) throws Exception {
        killAt(where);
        assertEquals(1, listed().size(), "the key without its certificate");
        PlanRecord plan = theOpenPlan();
        Finding finding = bench.plans.recovery().look(bench.key(), plan);
        assertEquals(Standing.HALF_DONE, finding.standing());
        assertEquals(List.of(Effect.MADE, Effect.NOT_MADE, Effect.UNKNOWN),
                finding.steps().stream().map(StepFinding::effect).toList());
        assertEquals(1, bench.plans.recovery().open().size(), "as long as nobody has decided");
        Outcome outcome = end(finding, decision);
        assertEquals(PlanEnd.COMPLETE, outcome.end(), outcome::toString);
        assertEquals(plan.plan().id(), outcome.plan().continues().orElseThrow());
        assertEquals(objects, listed().size(), listed()::toString);
        assertEquals(List.of(), bench.plans.recovery().open());
    }

    @Test
    void a_token_that_has_another_serial_number_since_it_was_erased_is_found_and_a_person_says_that_it_is_the_one()
            throws Exception {
        restart();
        TokenIdentity now = bench.slot().identity().orElseThrow();
        TokenIdentity was = new TokenIdentity(now.family(), now.manufacturer(), now.model(), "before");
        Plan plan = Plan.of(UseCase.INITIALISE, was, PlanConsole.TOKEN, Instant.now(),
                List.of(new Action.Initialise(PlanConsole.TOKEN)));
        // as another process has left it that is gone
        new FileJournal(bench.folder.resolve("journal"), Clock.systemUTC(), new Who("somebody", "elsewhere", 1))
                .append(new Event.PlanBegun(plan, List.of(), List.of()));
        bench.journal.append(new Event.StepIntended(plan.id(), 1));
        PlanRecord open = bench.plans.recovery().open().getFirst();
        SlotKey slot = bench.key();
        assertEquals(Optional.of(slot), bench.plans.recovery().slot(open));
        Finding finding = bench.plans.recovery().look(slot, open);
        assertEquals(Standing.UNKNOWN, finding.standing());
        assertEquals(Set.of(Obstacle.OTHER_SERIAL), finding.obstacles(), "it was erased as planned, if it is the one");
        assertEquals(1, bench.plans.recovery().open().size(), "nothing is settled without a person");
        bench.shim.tell("label " + bench.token.slot() + " Other");
        bench.registry.refresh(slot);
        Await.within(LONG).until("the token is called otherwise", () -> bench.plans.recovery().slot(open),
                Optional::isEmpty);
        bench.plans.recovery().leave(open);
        assertEquals(List.of(), bench.plans.recovery().open());
    }

    @Test
    void a_console_killed_within_a_call_leaves_no_host_that_goes_on_writing() throws Exception {
        bench.shim.tell("hang C_CreateObject 2");
        Process console = run("begins 2");
        console.outputWriter().append('\n').flush();
        Await.within(LONG).until("the certificate is being written", this::created, n -> n == 2);
        kill(console);
        bench.shim.tell();
        restart();
        Finding finding = bench.plans.recovery().look(bench.key(), theOpenPlan());
        assertEquals(Standing.HALF_DONE, finding.standing());
        assertEquals(PlanEnd.COMPLETE, end(finding, Decision.FINISH).end());
    }

    @ParameterizedTest
    @CsvSource({ "exit C_CreateObject 1, AS_BEFORE", "exit C_CreateObject 2, HALF_DONE",
            "crash C_CreateObject 2, HALF_DONE" })
    void a_driver_process_that_dies_leaves_an_open_plan_too(String rule, Standing standing) throws Exception {
        restart();
        bench.shim.tell(rule);
        Outcome outcome = bench.run(bench.importing(ec, "Ec"), ec);
        assertEquals(PlanEnd.UNKNOWN, outcome.end(), outcome::toString);
        bench.shim.tell();
        restart();
        Finding finding = bench.plans.recovery().look(bench.key(), theOpenPlan());
        assertEquals(standing, finding.standing());
    }

    @Test
    void a_token_that_was_pulled_or_is_full_leaves_an_open_plan_and_what_is_left_can_be_taken_back() throws Exception {
        for (String rule : List.of("vanish-during C_CreateObject 2", "fail C_CreateObject CKR_DEVICE_MEMORY 2")) {
            restart();
            bench.shim.tell(rule);
            Outcome outcome = bench.run(bench.importing(ec, "Ec"), ec);
            assertTrue(!outcome.complete(), outcome::toString);
            bench.shim.tell();
            restart();
            Finding finding = bench.plans.recovery().look(bench.key(), theOpenPlan());
            assertEquals(Standing.HALF_DONE, finding.standing(), rule);
            assertEquals(PlanEnd.COMPLETE, end(finding, Decision.UNDO).end(), rule);
            assertEquals(List.of(), listed(), rule);
        }
    }

    @Test
    void without_a_login_nobody_knows_whether_the_key_is_there_and_nothing_is_settled() throws Exception {
        killAt("ended 1");
        bench.restart(Quirks.STANDARD, Guards.standard());
        bench.slot();
        Finding finding = bench.plans.recovery().look(bench.key(), theOpenPlan());
        assertEquals(Standing.UNKNOWN, finding.standing());
        assertEquals(Set.of(Obstacle.LOGIN_NEEDED), finding.obstacles());
        assertEquals(1, bench.plans.recovery().open().size());
    }

    @Test
    void a_plan_that_is_still_under_way_is_not_open() throws Exception {
        Process console = run("begins 2");
        bench.restart(Quirks.STANDARD, Guards.standard());
        assertEquals(List.of(), bench.plans.recovery().open());
        kill(console);
        assertEquals(1, bench.plans.recovery().open().size());
    }

    @Test
    void what_is_left_as_it_is_is_not_told_of_again() throws Exception {
        killAt("ended 1");
        PlanRecord plan = theOpenPlan();
        bench.plans.recovery().leave(plan);
        assertEquals(List.of(), bench.plans.recovery().open());
        bench.restart(Quirks.STANDARD, Guards.standard());
        assertEquals(List.of(), bench.plans.recovery().open());
    }

    @Test
    void a_deletion_of_a_key_is_not_taken_back_and_that_is_said_but_its_certificate_is_written_again()
            throws Exception {
        restart();
        assertTrue(bench.run(bench.importing(ec, "Ec"), ec).complete());
        Plan plan = bench.deleting(bench.all(TokenObject.Certificate.class).getFirst(),
                bench.all(TokenObject.PrivateKey.class).getFirst());
        bench.shim.tell("exit C_DestroyObject 2");
        bench.restart(Quirks.STANDARD, (p, now) -> List.of());
        Outcome outcome = bench.run(plan);
        assertEquals(PlanEnd.UNKNOWN, outcome.end());
        bench.shim.tell();
        restart();
        Finding finding = bench.plans.recovery().look(bench.key(), theOpenPlan());
        assertEquals(Standing.HALF_DONE, finding.standing());
        assertEquals(1, finding.finish().orElseThrow().steps().size());
        assertEquals(PlanEnd.COMPLETE, end(finding, Decision.UNDO).end());
        assertEquals(2, listed().size());
    }

    private Outcome end(Finding finding, Decision decision) throws Exception {
        try (PlanSecrets secrets = bench.secrets()) {
            return bench.plans.recovery().run(bench.key(), finding, decision, secrets, PinUse.PERSON, List.of(),
                    PlanListener.NONE, new NullProgressMonitor());
        }
    }

    private PlanRecord theOpenPlan() throws Exception {
        List<PlanRecord> open = bench.plans.recovery().open(bench.slot().identity().orElseThrow());
        assertEquals(1, open.size(), open::toString);
        return open.getFirst();
    }

    private void killAt(String where) throws Exception {
        kill(run(where));
        restart();
    }

    /** Runs an import in another process until it is there. */
    private Process run(String where) throws Exception {
        Process console = ImportingConsole.start(bench.shim.library(), bench.folder, keys);
        List<String> said = new ArrayList<>();
        BufferedReader reader = console.inputReader();
        Writer writer = console.outputWriter();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.equals(where)) {
                return console;
            }
            writer.write("\n");
            writer.flush();
        }
        throw new AssertionError("never there: " + said);
    }

    private long created() {
        try {
            return bench.shim.counts().of("C_CreateObject");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Process console) throws InterruptedException, IOException {
        List<ProcessHandle> hosts = console.descendants().toList();
        console.destroyForcibly();
        assertTrue(console.waitFor(30, TimeUnit.SECONDS));
        Await.within(LONG).until("the driver's process has ended with it",
                () -> hosts.stream().noneMatch(ProcessHandle::isAlive), gone -> gone);
        console.inputReader().close();
    }

    private void restart() throws Exception {
        bench.restart(Quirks.STANDARD, Guards.standard());
        bench.login();
    }

    private List<ListedObject> listed() throws IOException {
        return new Pkcs11Tool(bench.token).objects(true);
    }
}
