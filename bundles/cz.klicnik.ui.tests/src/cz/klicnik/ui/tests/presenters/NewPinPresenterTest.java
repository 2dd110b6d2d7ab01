/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.internal.login.NewPinPresenter;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.jobs.TokenJobs;

class NewPinPresenterTest implements PinQuestion.View {

    private static final SlotKey SLOT = new SlotKey("a", 1);

    private final FakeRegistry registry = new FakeRegistry(token(PinState.OK));
    private final FakePlans plans = new FakePlans();
    private final List<String> shown = new ArrayList<>();
    private Optional<PinQuestion> question = Optional.empty();

    private NewPinPresenter presenter(Purpose purpose) {
        return new NewPinPresenter(Model.ENGLISH, registry, plans, new TokenJobs(Runnable::run), SLOT, purpose, this);
    }

    @Override
    public void ask(PinQuestion asked) {
        shown.add("ask");
        question = Optional.of(asked);
    }

    @Override
    public void busy() {
        shown.add("busy");
    }

    @Override
    public void done() {
        shown.add("done");
    }

    @Test
    void the_limits_of_the_token_are_told_while_a_pin_is_typed() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        assertEquals("Too short: 4 to 8 characters.", presenter.hint(new char[0], "739".toCharArray(), new char[0]));
        assertEquals("Too long: 4 to 8 characters.",
                presenter.hint(new char[0], "123456789".toCharArray(), new char[0]));
        assertEquals("Too long: 4 to 8 characters.", presenter.hint(new char[0], "žžžžž".toCharArray(), new char[0]),
                "five letters are ten bytes");
        assertEquals("The two new PINs are not the same yet.",
                presenter.hint(new char[0], "73915".toCharArray(), "7391".toCharArray()));
        char[] now = "73915".toCharArray();
        assertEquals("A longer one is harder to guess: 4 to 8 characters.",
                presenter.hint(new char[0], now, "73915".toCharArray()));
        assertArrayEquals(new char[5], now, "it was wiped");
        assertEquals("", presenter.hint("7391".toCharArray(), "739158".toCharArray(), "739158".toCharArray()));
    }

    @Test
    void what_anybody_would_guess_is_refused_while_it_is_typed() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        assertTrue(presenter.hint(new char[0], "4321".toCharArray(), new char[0]).startsWith("Neighbours in a row"));
        assertTrue(presenter.hint(new char[0], "1914".toCharArray(), new char[0]).contains("serial number"));
        assertTrue(presenter.hint("739158".toCharArray(), "739158".toCharArray(), new char[0])
                .startsWith("It is the same"));
    }

    @Test
    void nothing_is_sent_before_all_is_entered() throws InterruptedException {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        submit(presenter, "", "73915", "73915", "");
        assertTrue(question().message().contains("Nothing was sent"), question().message());
        submit(presenter, "1234", "73915", "73916", "");
        assertEquals("The two new PINs are not the same yet.", question().message());
        submit(presenter, "1234", "123", "123", "");
        assertEquals("Too short: 4 to 8 characters.", question().message());
        assertEquals(Severity.ERROR, question().severity());
        assertEquals(List.of(), plans.asked);
    }

    @Test
    void everything_that_was_entered_is_wiped() throws InterruptedException {
        char[] present = "7391".toCharArray();
        char[] now = "73915".toCharArray();
        char[] again = "73915".toCharArray();
        presenter(Purpose.CHANGE).submit(present, now, again, "", Optional.empty());
        Job.getJobManager().join(SLOT, null);
        assertArrayEquals(new char[4], present);
        assertArrayEquals(new char[5], now);
        assertArrayEquals(new char[5], again);
        assertEquals(1, plans.asked.size());
        assertEquals(List.of("busy", "ask"), shown, "the registry of the test has no token");
    }

    @Test
    void the_last_try_of_a_change_waits_for_the_serial_number() throws InterruptedException {
        registry.state = token(PinState.FINAL_TRY);
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        presenter.start(Optional.empty());
        assertTrue(question().confirmation());
        submit(presenter, "1234", "73915", "73915", "yes");
        assertEquals(List.of(), plans.asked);
        submit(presenter, "1234", "73915", "73915", "1914");
        assertEquals(1, plans.asked.size());
        assertEquals(List.of(Optional.of("1914")), plans.confirmed);
    }

    @Test
    void a_token_like_others_waits_for_its_name_and_nothing_is_sent_before() throws InterruptedException {
        plans.works = true;
        plans.objections = List.of(Objection.confirm(GuardCode.WEAK_IDENTITY,
                new TokenIdentity("a", "M", "T1", ""), "TokenME", Map.of()));
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        submit(presenter, "1234", "73915", "73915", "");
        assertTrue(question().confirmation());
        assertTrue(question().message().contains("cannot be told from others"), question().message());
        assertTrue(question().message().contains("TokenME"), question().message());
        submit(presenter, "1234", "73915", "73915", "TokenME");
        assertEquals(List.of("busy", "ask", "busy", "done"), shown);
        assertEquals(List.of(List.of(), List.of("TokenME")), plans.typed);
    }

    @Test
    void the_plan_is_for_the_pin_that_was_chosen() throws InterruptedException {
        submit(presenter(Purpose.CHANGE), "1234", "73915", "73915", "");
        submit(presenter(Purpose.CHANGE_OFFICER), "1234", "73915", "73915", "");
        assertEquals(List.of(new Action.ChangePin(UserRole.USER), new Action.ChangePin(UserRole.SECURITY_OFFICER)),
                plans.asked.stream().map(p -> p.steps().getFirst().action()).toList());
        assertEquals("2444134000011914", plans.asked.getFirst().token().serial());
    }

    @Test
    void a_locked_pin_cannot_be_changed() {
        registry.state = token(PinState.LOCKED);
        presenter(Purpose.CHANGE).start(Optional.empty());
        assertFalse(question().possible());
        assertTrue(question().message().startsWith("The PIN is locked."), question().message());
    }

    @Test
    void where_nobody_knows_how_to_unblock_the_helpdesk_is_named_and_nothing_is_asked_for() {
        presenter(Purpose.UNBLOCK).start(Optional.empty());
        assertFalse(question().possible());
        assertFalse(question().unblock());
        assertTrue(question().message().contains("ask whoever issued the token"), question().message());
    }

    private void submit(NewPinPresenter presenter, String present, String now, String again, String typed)
            throws InterruptedException {
        presenter.submit(present.toCharArray(), now.toCharArray(), again.toCharArray(), typed, Optional.empty());
        Job.getJobManager().join(SLOT, null);
    }

    private PinQuestion question() {
        return question.orElseThrow();
    }

    private static MachineState token(PinState pin) {
        return Pictures.machine(Pictures.driver("a", Pictures.slot("a", 1,
                Pictures.token("TokenME", "2444134000011914", pin, Memory.UNKNOWN), LoginState.PUBLIC)));
    }
}
