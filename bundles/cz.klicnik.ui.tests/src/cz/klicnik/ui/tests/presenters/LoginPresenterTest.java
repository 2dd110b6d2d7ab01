/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.presentation.Fact;
import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.internal.login.LoginPresenter;
import cz.klicnik.ui.internal.login.LoginPresenter.Purpose;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.jobs.TokenJobs;

class LoginPresenterTest implements PinQuestion.View {

    private static final SlotKey SLOT = new SlotKey("a", 1);

    private final FakeRegistry registry = new FakeRegistry(token(PinState.OK));
    private final LoginPresenter presenter = new LoginPresenter(Model.ENGLISH, registry,
            new TokenJobs(Runnable::run), SLOT, Purpose.LOGIN, this);
    private final List<String> shown = new ArrayList<>();
    private Optional<PinQuestion> question = Optional.empty();

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
    void the_question_says_which_pin_of_which_token() {
        presenter.start(Optional.empty());
        assertEquals(List.of(new Fact("Token", "TokenME"), new Fact("Model", "T1"),
                new Fact("Serial number ends with", "…1914"),
                new Fact("PIN that is asked for", "PIN of the token's user"),
                new Fact("PIN state", "ok"), new Fact("PIN length", "4 to 8 characters")), question().facts());
        assertTrue(question().pinExpected());
        assertEquals(Severity.NONE, question().severity());
    }

    @Test
    void a_right_pin_ends_the_question_and_is_wiped() throws InterruptedException {
        char[] entered = "1234".toCharArray();
        submit(entered);
        assertEquals(List.of("login 1 1234"), registry.asked);
        assertEquals(List.of("busy", "done"), shown);
        assertArrayEquals(new char[4], entered);
        assertThrows(IllegalStateException.class, () -> registry.pins.get(0).length());
    }

    @Test
    void a_wrong_pin_is_said_wiped_and_not_tried_again() throws InterruptedException {
        registry.loginFault = Optional.of(FaultCode.PIN_INCORRECT);
        submit("9999".toCharArray());
        assertEquals(List.of("login 1 9999", "refresh 1"), registry.asked, "the token's flags are read again");
        assertEquals(List.of("busy", "ask"), shown);
        assertTrue(question().message().startsWith("The PIN is wrong."), question().message());
        assertEquals(Severity.ERROR, question().severity());
        assertTrue(question().possible());
        assertThrows(IllegalStateException.class, () -> registry.pins.get(0).length());
    }

    @Test
    void a_pin_that_was_locked_by_this_try_cannot_be_tried_again() throws InterruptedException {
        registry.loginFault = Optional.of(FaultCode.PIN_LOCKED);
        submit("9999".toCharArray());
        assertFalse(question().possible());
        assertFalse(question().pinExpected());
    }

    @Test
    void an_empty_pin_is_not_sent() throws InterruptedException {
        submit(new char[0]);
        assertEquals(List.of(), registry.asked);
        assertEquals(Severity.ERROR, question().severity());
    }

    @Test
    void the_last_try_is_announced() {
        registry.state = token(PinState.FINAL_TRY);
        presenter.start(Optional.empty());
        assertEquals(Severity.WARNING, question().severity());
        assertTrue(question().message().contains("last try"), question().message());
        assertTrue(question().message().contains("type the last 4 characters"), question().message());
        assertTrue(question().confirmation());
    }

    @Test
    void the_last_try_is_used_only_when_the_end_of_the_serial_number_is_typed() throws InterruptedException {
        registry.state = token(PinState.FINAL_TRY);
        submit("1234".toCharArray(), "1915");
        assertEquals(List.of(), registry.asked);
        assertEquals(Severity.ERROR, question().severity());
        submit("1234".toCharArray(), "1914");
        assertEquals(List.of("login 1 1234"), registry.asked);
        assertEquals(List.of(Optional.of("1914")), registry.confirmed);
    }

    @Test
    void a_locked_or_missing_pin_is_not_asked_for() {
        for (PinState state : List.of(PinState.LOCKED, PinState.NOT_SET)) {
            registry.state = token(state);
            presenter.start(Optional.empty());
            assertFalse(question().possible(), state.name());
            assertEquals(Severity.ERROR, question().severity());
        }
    }

    @Test
    void a_token_that_has_gone_cannot_be_logged_in_to() {
        registry.state = Pictures.machine(Pictures.driver("a", Pictures.emptySlot("a", 1)));
        presenter.start(Optional.empty());
        assertFalse(question().possible());
        assertTrue(question().message().startsWith("The token is no longer in the reader."), question().message());
    }

    private void submit(char[] pin) throws InterruptedException {
        submit(pin, "");
    }

    private void submit(char[] pin, String typed) throws InterruptedException {
        presenter.submit(pin, typed, Optional.empty());
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
