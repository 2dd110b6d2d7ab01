/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.presentation.plan.PlanSheet;
import cz.klicnik.presentation.plan.PlanSheet.StepText;
import cz.klicnik.ui.internal.wizard.PlanPresenter;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanState.Concern;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanState.Sentence;
import cz.klicnik.ui.internal.wizard.PlanState.Standing;
import cz.klicnik.ui.internal.wizard.PlanWords;
import cz.klicnik.ui.jobs.TokenJobs;

class PlanPresenterTest {

    private static final SlotKey SLOT = new SlotKey("a", 1);
    private static final ObjectRef VALID = object("aaaabbbb11112222");
    private static final ObjectRef OTHER = object("ccccdddd33334444");

    private final SteppedPlans plans = new SteppedPlans();
    private final List<PlanState> shown = new ArrayList<>();
    private final PlanPresenter presenter = new PlanPresenter(plans, new TokenJobs(Runnable::run), Runnable::run, SLOT,
            new Codes(), new PlanPresenter.JobNames("look", "run"), this::note);

    private synchronized void note(PlanState state) {
        shown.add(state);
    }

    @Test
    void the_guards_look_at_a_plan_and_nothing_speaks_against_it() throws InterruptedException {
        propose();
        assertEquals(List.of("preview"), plans.asked);
        assertEquals(Phase.LOOKING, shown.getFirst().phase());
        assertFalse(shown.getFirst().passable(), "not before they have looked");
        assertTrue(presenter.state().passable());
    }

    @Test
    void objections_come_worst_first_and_one_typed_text_answers_all_about_one_object() throws InterruptedException {
        plans.objections = List.of(Objection.note(GuardCode.ROOM_UNKNOWN, Optional.empty(), Map.of()),
                Objection.confirm(GuardCode.VALID_CERTIFICATE, VALID),
                Objection.confirm(GuardCode.LAST_COMMERCIAL, VALID),
                Objection.confirm(GuardCode.VALID_CERTIFICATE, OTHER));
        propose();
        assertEquals(List.of(Weight.CONFIRM, Weight.CONFIRM, Weight.NOTE), weights());
        Concern first = presenter.state().concerns().getFirst();
        assertEquals(2, first.sentences().size());
        assertEquals("aaaabbbb", first.shown());
        assertFalse(presenter.state().passable());
        presenter.type(VALID.fingerprint(), "aaaabbb");
        assertFalse(presenter.state().concerns().getFirst().confirmed(), "seven digits are too few");
        presenter.type(VALID.fingerprint(), "AAAA BBBB");
        assertTrue(presenter.state().concerns().getFirst().confirmed());
        assertFalse(presenter.state().passable(), "the other one is still open");
        presenter.type(OTHER.fingerprint(), "ccccdddd3333");
        assertTrue(presenter.state().passable());
        run(Optional.empty());
        assertTrue(plans.asked.getLast().contains("AAAA BBBB") && plans.asked.getLast().contains("ccccdddd3333"),
                plans.asked.getLast());
    }

    @Test
    void what_is_refused_cannot_be_confirmed() throws InterruptedException {
        plans.objections = List.of(Objection.confirm(GuardCode.VALID_CERTIFICATE, VALID),
                Objection.refusal(GuardCode.WRONG_TOKEN, Optional.empty(), Map.of()));
        propose();
        presenter.type(VALID.fingerprint(), VALID.fingerprint());
        assertEquals(List.of(Weight.REFUSE, Weight.CONFIRM), weights());
        assertFalse(presenter.state().passable());
        assertThrows(RuntimeException.class, () -> presenter.run(Optional.empty(), PinUse.PERSON));
        assertEquals(List.of("preview"), plans.asked);
    }

    @Test
    void a_token_that_cannot_be_looked_at_stops_the_plan() throws InterruptedException {
        plans.fault = Optional.of(FaultCode.TOKEN_GONE);
        propose();
        assertEquals(Phase.FAILED, presenter.state().phase());
        assertEquals("TOKEN_GONE", presenter.state().problem());
        assertFalse(presenter.state().passable());
    }

    @Test
    void each_step_shows_how_it_stands_and_the_pin_is_wiped() throws InterruptedException {
        propose();
        Pin pin = Pin.taking("1234".toCharArray());
        run(Optional.of(pin));
        assertEquals("run [] 1234", plans.asked.getLast());
        assertThrows(IllegalStateException.class, pin::length);
        assertEquals(List.of(Standing.VERIFIED, Standing.VERIFIED), standings());
        assertEquals(Phase.OVER, presenter.state().phase());
        assertTrue(shown.stream().anyMatch(
                s -> s.steps().get(0).standing() == Standing.VERIFIED
                        && s.steps().get(1).standing() == Standing.RUNNING));
    }

    @Test
    void a_wrong_pin_is_told_and_a_person_may_try_again() throws InterruptedException {
        propose();
        plans.fault = Optional.of(FaultCode.PIN_INCORRECT);
        run(Optional.of(Pin.taking("9999".toCharArray())));
        assertEquals(Phase.LOOKED, presenter.state().phase());
        assertEquals(Optional.of(FaultCode.PIN_INCORRECT), presenter.fault().map(Fault::code));
        assertTrue(presenter.state().passable());
        assertEquals(2, plans.asked.size(), "nothing is tried again by itself: " + plans.asked);
    }

    @Test
    void a_pin_that_a_step_itself_was_refused_is_told_and_a_person_may_type_another_one() throws InterruptedException {
        propose();
        plans.failing = 1;
        plans.refusal = Optional.of(FaultCode.PIN_INCORRECT);
        run(Optional.empty());
        assertEquals(Phase.LOOKED, presenter.state().phase());
        assertEquals(Optional.of(FaultCode.PIN_INCORRECT), presenter.fault().map(Fault::code));
        assertEquals(List.of(Standing.WAITING, Standing.WAITING), standings());
    }

    @Test
    void what_was_done_before_a_pin_was_refused_is_shown_as_the_end() throws InterruptedException {
        propose();
        plans.failing = 2;
        plans.refusal = Optional.of(FaultCode.PIN_INCORRECT);
        run(Optional.empty());
        assertEquals(Phase.OVER, presenter.state().phase());
        assertEquals(List.of(Standing.VERIFIED, Standing.FAILED), standings());
    }

    @Test
    void who_has_confirmed_the_final_try_for_the_plan_is_not_asked_again_by_the_pin() throws InterruptedException {
        plans.objections = List.of(Objection.confirm(GuardCode.PIN_FINAL_TRY, "1914", Map.of()));
        propose();
        presenter.type("1914", "1914");
        run(Optional.empty());
        assertEquals(Optional.of(PinUse.PERSON.confirmed("1914")), plans.use);
    }

    @Test
    void what_the_guards_find_after_the_login_is_shown_and_can_be_confirmed() throws InterruptedException {
        propose();
        plans.stopped = true;
        plans.objections = List.of(Objection.confirm(GuardCode.VALID_CERTIFICATE, VALID));
        run(Optional.empty());
        assertEquals(Phase.LOOKED, presenter.state().phase());
        assertFalse(presenter.state().passable());
        presenter.type(VALID.fingerprint(), "aaaabbbb");
        assertTrue(presenter.state().passable());
    }

    @Test
    void a_failing_step_ends_the_plan_and_the_rest_is_not_begun() throws InterruptedException {
        propose();
        plans.failing = 1;
        run(Optional.empty());
        assertEquals(List.of(Standing.FAILED, Standing.NOT_BEGUN), standings());
        assertEquals(Phase.OVER, presenter.state().phase());
    }

    @Test
    void cancelling_finishes_the_step_that_is_under_way_and_begins_no_other() throws InterruptedException {
        propose();
        plans.goOn = new CountDownLatch(1);
        presenter.run(Optional.empty(), PinUse.PERSON);
        plans.firstBegun.await();
        presenter.cancel();
        assertTrue(presenter.state().cancelling());
        plans.goOn.countDown();
        Job.getJobManager().join(SLOT, null);
        assertEquals(List.of(Standing.VERIFIED, Standing.NOT_BEGUN), standings());
        assertEquals(Phase.OVER, presenter.state().phase());
    }

    @Test
    void cancelling_what_waits_for_the_token_takes_it_back_and_wipes_the_pin() throws InterruptedException {
        propose();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        new TokenJobs(Runnable::run).<Boolean>schedule("other work", SLOT, monitor -> {
            begun.countDown();
            try {
                busy.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return true;
        }, done -> {
            // only keeps the token busy
        }, fault -> {
            throw new AssertionError(fault);
        });
        begun.await();
        Pin pin = Pin.taking("1234".toCharArray());
        presenter.run(Optional.of(pin), PinUse.PERSON);
        presenter.cancel();
        busy.countDown();
        Job.getJobManager().join(SLOT, null);
        assertThrows(IllegalStateException.class, pin::length);
        assertTrue(presenter.state().passable());
        assertEquals(List.of("preview"), plans.asked);
    }

    private void propose() throws InterruptedException {
        Plan plan = Plan.of(UseCase.CLEAN, new TokenIdentity("f", "m", "T1", "1914"), "TokenME", Instant.EPOCH,
                List.of(new Action.BackUp(VALID, Bytes.of((byte) 1)), new Action.Delete(VALID, List.of())));
        presenter.propose(plan, List.of(), p -> new PlanSecrets());
        Job.getJobManager().join(SLOT, null);
    }

    private void run(Optional<Pin> pin) throws InterruptedException {
        presenter.run(pin, PinUse.PERSON);
        Job.getJobManager().join(SLOT, null);
    }

    private List<Weight> weights() {
        return presenter.state().concerns().stream().map(Concern::weight).toList();
    }

    private List<Standing> standings() {
        return presenter.state().steps().stream().map(PlanState.StepLine::standing).toList();
    }

    private static ObjectRef object(String fingerprint) {
        return new ObjectRef(ObjectKind.CERTIFICATE, fingerprint, true, Bytes.of((byte) 1), "x");
    }

    /** Says codes instead of sentences. */
    private static final class Codes implements PlanWords {

        @Override
        public PlanSheet sheet(Plan plan) {
            return new PlanSheet("", plan.steps().stream().map(s -> new StepText(s.number(), "step", "")).toList(),
                    List.of(), List.of(), List.of());
        }

        @Override
        public Sentence objection(Objection objection) {
            return new Sentence(objection.code().name(), "");
        }

        @Override
        public String fault(Fault fault) {
            return fault.code().name();
        }

        @Override
        public String title(Outcome outcome) {
            return outcome.end().name();
        }

        @Override
        public List<String> next(Outcome outcome) {
            return List.of();
        }
    }
}
