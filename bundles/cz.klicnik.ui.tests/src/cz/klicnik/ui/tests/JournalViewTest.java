/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.testing.Await;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.JournalViewBot;

/** The journal in the real window, while another console writes to it. */
@ExtendWith(ScreenshotOnFailure.class)
class JournalViewTest {

    private static final ObjectRef OBJECT =
            new ObjectRef(ObjectKind.CERTIFICATE, "ab".repeat(32), true, Bytes.of((byte) 1), "Jan Novák");

    private final FileJournal journal = FileJournal.of(UserFolders.ofThisProcess(), Clock.systemUTC());
    private final ConsoleBot console = new ConsoleBot();
    private final JournalViewBot view = console.journal();
    /** Of this test only: the journal has what other tests have done. */
    private final String serial = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void what_is_done_to_a_token_is_shown_as_it_goes_on() throws FaultException {
        view.filter(serial.substring(4));
        Plan plan = plan();
        journal.append(new Event.PlanBegun(plan, List.of(), List.of("abababab")));
        journal.append(new Event.StepIntended(plan.id(), 1));
        List<String> running = view.awaitLines("a plan that is under way", l -> l.size() == 3);
        assertTrue(running.get(0).contains("Clean the token Office (…" + serial.substring(4) + ")"),
                running.toString());
        assertTrue(running.get(1).contains("abababab"), running.toString());
        journal.append(new Event.StepEnded(plan.id(), 1, StepState.FAILED,
                Optional.of(Fault.of(FaultCode.TOKEN_GONE)), Optional.empty(), Optional.empty()));
        journal.append(new Event.PlanEnded(plan.id(), PlanEnd.FAILED));
        List<String> ended = view.awaitLines("a step that failed with its reason", l -> l.size() == 4);
        assertTrue(ended.get(2).contains("failed") && ended.get(3).contains("no longer in the reader"),
                ended.toString());
        assertTrue(view.status().contains("as written"), view.status());
        journal.append(new Event.Settled(plan.id(), plan.token(), Decision.LEAVE, Optional.empty()));
        view.awaitLines("the decision", l -> l.get(0).contains("left as it was"));
        view.filter("");
    }

    @Test
    void the_filter_leaves_what_has_all_its_words() throws FaultException {
        Plan plan = plan();
        journal.append(new Event.PlanBegun(plan, List.of(), List.of()));
        journal.append(new Event.PlanEnded(plan.id(), PlanEnd.CANCELLED));
        view.filter("cancelled " + serial.substring(4));
        view.awaitLines("the plan and its step", l -> l.size() == 2);
        view.filter("verified " + serial.substring(4));
        view.awaitLines("nothing", List::isEmpty);
        view.filter("");
    }

    @Test
    void a_copy_is_saved_that_can_be_verified(@TempDir Path folder) throws Exception {
        journal.append(new Event.PlanBegun(plan(), List.of(), List.of()));
        Path copy = folder.resolve("copy.jsonl");
        console.command(ConsoleIds.EXPORT_JOURNAL_COMMAND,
                Map.of(ConsoleIds.EXPORT_JOURNAL_PARAMETER, copy.toString()));
        Await.within(Duration.ofSeconds(20)).until("the copy is there", () -> Files.exists(copy));
        assertTrue(FileJournal.copy(copy).verify().intact());
        assertEquals(Files.readString(journal.file()), Files.readString(copy));
    }

    private Plan plan() {
        return Plan.of(UseCase.CLEAN, new TokenIdentity("softhsm", "SoftHSM", "v2", serial), "Office", Instant.now(),
                List.of(new Action.Delete(OBJECT, List.of())));
    }
}
