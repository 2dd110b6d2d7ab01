/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests.presenters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.testing.pictures.Pictures;
import cz.klicnik.ui.internal.login.NewPinPresenter;
import cz.klicnik.ui.internal.login.NewPinPresenter.Look;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;

class NewPinPresenterTest {

    private static final SlotKey SLOT = new SlotKey("a", 1);
    private static final String GOOD = "739158";

    private final FakeRegistry registry = new FakeRegistry(token(PinState.OK));

    private NewPinPresenter presenter(Purpose purpose) {
        return new NewPinPresenter(Model.ENGLISH, registry, SLOT, purpose);
    }

    @Test
    void the_limits_of_the_token_are_told_while_a_pin_is_typed() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        assertEquals("Too short: 4 to 8 characters.", look(presenter, "1234", "739", "").hint());
        assertEquals("Too long: 4 to 8 characters.", look(presenter, "1234", "123456789", "").hint());
        assertEquals("Too long: 4 to 8 characters.", look(presenter, "1234", "žžžžž", "").hint(),
                "five letters are ten bytes");
        assertEquals("The two new PINs are not the same yet.", look(presenter, "1234", "73915", "7391").hint());
        assertEquals(new Look(true, "A longer one is harder to guess: 4 to 8 characters."),
                look(presenter, "1234", "73915", "73915"));
        assertEquals(new Look(true, ""), look(presenter, "1234", GOOD, GOOD));
    }

    @Test
    void what_anybody_would_guess_is_refused_while_it_is_typed() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        assertTrue(look(presenter, "1234", "4321", "4321").hint().startsWith("Neighbours in a row"));
        assertTrue(look(presenter, "1234", "1914", "1914").hint().contains("serial number"));
        Look same = look(presenter, GOOD, GOOD, GOOD);
        assertTrue(same.hint().startsWith("It is the same"), same.hint());
        assertFalse(same.complete());
    }

    @Test
    void nothing_can_be_taken_before_all_is_entered_and_nothing_is_said_before_anything_is() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        assertEquals(new Look(false, ""), look(presenter, "", "", ""));
        assertFalse(look(presenter, "", GOOD, GOOD).complete());
        assertFalse(look(presenter, "1234", GOOD, "").complete());
        assertFalse(look(presenter, "1234", "123", "123").complete());
    }

    @Test
    void looking_wipes_what_it_was_given_and_so_does_taking() {
        char[] present = "7391".toCharArray();
        char[] now = GOOD.toCharArray();
        char[] again = GOOD.toCharArray();
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        presenter.look(present, now, again, "");
        for (char[] wiped : List.of(present, now, again)) {
            assertArrayEquals(new char[wiped.length], wiped);
        }
        Arrays.fill(now, 'x');
        presenter.take(present, now);
        assertArrayEquals(new char[6], now);
        presenter.close();
    }

    @Test
    void what_was_taken_goes_along_with_the_plan_until_it_is_forgotten() {
        NewPinPresenter presenter = presenter(Purpose.CHANGE);
        presenter.take("1234".toCharArray(), GOOD.toCharArray());
        Pin copy;
        try (PlanSecrets secrets = presenter.secrets()) {
            copy = secrets.pin(PlanSecrets.Purpose.PRESENT).orElseThrow();
            assertTrue(copy.withCharacters(c -> Arrays.equals(c, "1234".toCharArray())));
            assertTrue(secrets.pin(PlanSecrets.Purpose.NEW).orElseThrow()
                    .withCharacters(c -> Arrays.equals(c, GOOD.toCharArray())));
        }
        assertThrows(IllegalStateException.class, copy::length, "whoever asks closes it");
        presenter.close();
        try (PlanSecrets secrets = presenter.secrets()) {
            assertEquals(Optional.empty(), secrets.pin(PlanSecrets.Purpose.PRESENT), "it is never sent again");
        }
    }

    @Test
    void the_plan_is_for_the_pin_that_was_chosen() {
        assertEquals(new Action.ChangePin(UserRole.USER), action(Purpose.CHANGE));
        assertEquals(new Action.ChangePin(UserRole.SECURITY_OFFICER), action(Purpose.CHANGE_OFFICER));
        assertEquals(new Action.Initialise("Nový"), action(Purpose.INITIALISE));
        Plan plan = presenter(Purpose.CHANGE).plan("", Instant.EPOCH).orElseThrow();
        assertEquals("2444134000011914", plan.token().serial());
    }

    @Test
    void the_last_try_is_announced_where_it_is_typed() {
        registry.state = token(PinState.FINAL_TRY);
        PinQuestion question = question(Purpose.CHANGE);
        assertTrue(question.possible());
        assertEquals(Severity.WARNING, question.severity());
        assertTrue(question.message().contains("This is the last try."), question.message());
    }

    @Test
    void a_wrong_pin_is_told_and_may_be_typed_anew_until_it_is_locked() {
        PinQuestion wrong = presenter(Purpose.CHANGE).question(Optional.empty(),
                Optional.of(Fault.of(FaultCode.PIN_INCORRECT)));
        assertTrue(wrong.possible());
        assertTrue(wrong.message().startsWith("The PIN is wrong."), wrong.message());
        PinQuestion locked = presenter(Purpose.CHANGE).question(Optional.empty(),
                Optional.of(Fault.of(FaultCode.PIN_LOCKED)));
        assertFalse(locked.possible());
    }

    @Test
    void a_locked_pin_cannot_be_changed() {
        registry.state = token(PinState.LOCKED);
        PinQuestion question = question(Purpose.CHANGE);
        assertFalse(question.possible());
        assertTrue(question.message().startsWith("The PIN is locked."), question.message());
    }

    @Test
    void where_nobody_knows_how_to_unblock_that_is_said_and_not_that_a_pin_is_locked_which_is_not() {
        PinQuestion question = question(Purpose.UNBLOCK);
        assertFalse(question.possible());
        assertFalse(question.unblock());
        assertTrue(question.message().startsWith("It is not known how a locked PIN"), question.message());
        assertTrue(question.message().contains("ask whoever issued the token"), question.message());
        registry.state = token(PinState.LOCKED);
        assertTrue(question(Purpose.UNBLOCK).message().startsWith("The PIN is locked."));
    }

    @Test
    void a_token_is_initialised_only_with_a_label_that_fits() {
        NewPinPresenter presenter = presenter(Purpose.INITIALISE);
        assertTrue(look(presenter, "1234", GOOD, GOOD, "Kancelář").complete());
        assertFalse(look(presenter, "1234", GOOD, GOOD, " ").complete());
        Look long33 = look(presenter, "1234", GOOD, GOOD, "ž".repeat(16) + "x");
        assertFalse(long33.complete());
        assertTrue(long33.hint().startsWith("The label needs"), long33.hint());
    }

    private Action action(Purpose purpose) {
        return presenter(purpose).plan(" Nový ", Instant.EPOCH).orElseThrow().steps().getFirst().action();
    }

    private PinQuestion question(Purpose purpose) {
        return presenter(purpose).question(Optional.empty(), Optional.empty());
    }

    private static Look look(NewPinPresenter presenter, String present, String now, String again) {
        return look(presenter, present, now, again, "");
    }

    private static Look look(NewPinPresenter presenter, String present, String now, String again, String label) {
        return presenter.look(present.toCharArray(), now.toCharArray(), again.toCharArray(), label);
    }

    private static MachineState token(PinState pin) {
        return Pictures.machine(Pictures.driver("a", Pictures.slot("a", 1,
                Pictures.token("TokenME", "2444134000011914", pin, Memory.UNKNOWN), LoginState.PUBLIC)));
    }
}
