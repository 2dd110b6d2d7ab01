/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.testing.json.JsonReader;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:15:30Z");
    private static final ObjectRef OLD =
            new ObjectRef(ObjectKind.CERTIFICATE, "ab".repeat(32), true, Bytes.of((byte) 1), "Jan Novák");

    private final Path folder;

    JournalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A token that was cleaned, and an import that was cut off in the middle. */
    @BeforeEach
    void two_plans() throws FaultException {
        FileJournal journal = FileJournal.of(folders(), Clock.fixed(NOW, ZoneOffset.UTC));
        Plan clean = Plan.of(UseCase.CLEAN, token("1111"), "Office", NOW, List.of(new Action.Delete(OLD, List.of())));
        journal.append(new Event.PlanBegun(clean, List.of(Objection.confirm(GuardCode.VALID_CERTIFICATE, OLD)),
                List.of("abababab")));
        journal.append(new Event.StepIntended(clean.id(), 1));
        journal.append(ended(clean, StepState.VERIFIED, Optional.empty()));
        journal.append(new Event.PlanEnded(clean.id(), PlanEnd.COMPLETE));
        Plan copy = Plan.of(UseCase.IMPORT, token("2222"), "Home", NOW, List.of(
                new Action.WriteKey(Bytes.of((byte) 1), "Jan", Bytes.empty()),
                new Action.WriteCertificate(Bytes.of((byte) 2), "Jan", Bytes.empty())));
        journal.append(new Event.PlanBegun(copy, List.of(), List.of()));
        journal.append(new Event.StepIntended(copy.id(), 1));
        journal.append(ended(copy, StepState.UNKNOWN, Optional.of(Fault.of(FaultCode.TOKEN_GONE))));
    }

    @Test
    void tells_what_was_done_to_which_token_when_by_whom_and_with_what_result() {
        CliRun run = run();
        assertEquals(ExitCode.FINE, run.run("journal", "show"));
        String answer = run.answer();
        assertTrue(answer.contains("Clean the token Office (…1111)") && answer.contains("25 Nov 2026"), answer);
        assertTrue(answer.contains("complete and verified (" + System.getProperty("user.name")), answer);
        assertTrue(answer.contains("Confirmed by typing: abababab"), answer);
        assertTrue(answer.contains("cut off: its end was never written; something may be half done"), answer);
        assertTrue(answer.contains("2. Write the certificate") && answer.contains("– not begun"), answer);
    }

    @Test
    void speaks_czech() {
        CliRun run = run();
        run.locale = Locale.of("cs");
        assertEquals(ExitCode.FINE, run.run("journal", "show", "--last", "1"));
        assertTrue(run.answer().contains("přerušeno: konec se nezapsal"), run.answer());
        assertFalse(run.answer().contains("1111"), run.answer());
    }

    @Test
    void shows_only_what_was_asked_for() {
        assertTrue(shown("--token", "office").contains("1111"));
        assertFalse(shown("--token", "office").contains("2222"));
        assertFalse(shown("--open").contains("1111"));
        assertTrue(shown("--since", "2026-11-25").contains("1111"));
        assertTrue(shown("--since", "2026-11-26").startsWith("Nothing was changed"));
    }

    @Test
    void answers_in_json() throws Exception {
        CliRun run = run();
        assertEquals(ExitCode.FINE, run.run("journal", "show", "--json"));
        Map<?, ?> answer = JsonReader.read(run.answer());
        List<?> plans = (List<?>) answer.get("plans");
        Map<?, ?> second = (Map<?, ?>) plans.get(1);
        assertEquals(List.of("IMPORT", true), List.of(second.get("useCase"), second.get("open")));
        assertEquals("UNKNOWN", ((Map<?, ?>) ((List<?>) second.get("steps")).get(0)).get("state"));
    }

    @Test
    void a_date_that_is_none_is_told() {
        CliRun run = run();
        assertEquals(ExitCode.USAGE, run.run("journal", "show", "--since", "yesterday"));
        assertTrue(run.talk().contains("yesterday"), run.talk());
    }

    @Test
    void verifies_the_journal_and_a_copy_of_it() throws Exception {
        CliRun run = run();
        assertEquals(ExitCode.FINE, run.run("journal", "verify"));
        assertTrue(run.answer().contains("7 lines, as written"), run.answer());
        Path copy = folder.resolve("copy.jsonl");
        assertEquals(ExitCode.FINE, run().run("journal", "export", copy.toString()));
        assertEquals(ExitCode.FINE, run().run("journal", "verify", copy.toString()));
        Files.writeString(copy, Files.readString(copy).replace("COMPLETE", "FAILED"));
        CliRun changed = run();
        assertEquals(ExitCode.JOURNAL_CHANGED, changed.run("journal", "verify", copy.toString()));
        assertTrue(changed.answer().contains("Line 4"), changed.answer());
        CliRun json = run();
        assertEquals(ExitCode.JOURNAL_CHANGED, json.run("journal", "verify", "--json", copy.toString()));
        assertEquals(false, JsonReader.read(json.answer()).get("intact"));
    }

    @Test
    void does_not_replace_a_file_unasked() throws Exception {
        Path file = Files.writeString(folder.resolve("mine"), "mine");
        assertEquals(ExitCode.DRIVER_OR_TOKEN, run().run("journal", "export", file.toString()));
        assertEquals("mine", Files.readString(file));
        assertEquals(ExitCode.FINE, run().run("journal", "export", "--replace", file.toString()));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        CliRun run = run();
        assertEquals(ExitCode.DRIVER_OR_TOKEN, run.run("journal", "verify", folder.resolve("none").toString()));
        assertTrue(run.talk().contains("none"), run.talk());
    }

    private String shown(String... options) {
        CliRun run = run();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "journal";
        arguments[1] = "show";
        System.arraycopy(options, 0, arguments, 2, options.length);
        assertEquals(ExitCode.FINE, run.run(arguments));
        return run.answer();
    }

    private static Event ended(Plan plan, StepState state, Optional<Fault> fault) {
        return new Event.StepEnded(plan.id(), 1, state, fault, Optional.empty(), Optional.empty());
    }

    private static TokenIdentity token(String serial) {
        return new TokenIdentity("softhsm", "SoftHSM", "v2", serial);
    }

    private UserFolders folders() {
        return new UserFolders(folder.resolve("data"), folder.resolve("state"));
    }

    private CliRun run() {
        CliRun run = new CliRun(new FakeRegistry());
        run.folders = folders();
        return run;
    }
}
