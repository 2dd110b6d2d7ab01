/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;

class UnfinishedTest {

    private static final TokenIdentity TOKEN = new TokenIdentity("test", "Maker", "Model", "1");
    private static final Bytes ID = Bytes.of((byte) 1);
    private static final ObjectRef KEY = ObjectRef.named(ObjectKind.PRIVATE_KEY, ID, "Jana");
    private static final ObjectRef CERTIFICATE = ObjectRef.named(ObjectKind.CERTIFICATE, ID, "Jana");

    private final List<JournalEntry> journal = new ArrayList<>();

    private void add(Event event) {
        journal.add(new JournalEntry(journal.size() + 1L, Instant.EPOCH, "user", "host", 1, event, ""));
    }

    /** A plan whose first steps came to these states. */
    private void ended(PlanEnd end, List<Action> actions, StepState... states) {
        Plan plan = Plan.of(UseCase.EDIT_OBJECT, TOKEN, "Office", Instant.EPOCH, actions);
        add(new Event.PlanBegun(plan, List.of(), List.of()));
        for (int i = 0; i < states.length; i++) {
            add(new Event.StepIntended(plan.id(), i + 1));
            add(new Event.StepEnded(plan.id(), i + 1, states[i], Optional.empty(), Optional.empty(),
                    Optional.empty()));
        }
        add(new Event.PlanEnded(plan.id(), end));
    }

    private int open() {
        return Unfinished.in(journal, entry -> false).size();
    }

    @Test
    void a_pair_of_which_only_one_got_its_new_id_is_told_of_also_when_the_plan_is_known_to_have_failed() {
        List<Action> both = List.of(new Action.SetId(KEY, Bytes.of((byte) 2)),
                new Action.SetId(CERTIFICATE, Bytes.of((byte) 2)));
        ended(PlanEnd.FAILED, both, StepState.FAILED);
        assertEquals(0, open(), "both have their old one");
        ended(PlanEnd.FAILED, both, StepState.VERIFIED, StepState.FAILED);
        assertEquals(1, open());
    }

    @Test
    void what_a_failed_plan_has_left_whole_is_not_told_of() {
        ended(PlanEnd.FAILED, List.of(new Action.SetLabel(KEY, "Office"), new Action.SetLabel(CERTIFICATE, "Office")),
                StepState.VERIFIED, StepState.FAILED);
        assertEquals(0, open());
    }
}
