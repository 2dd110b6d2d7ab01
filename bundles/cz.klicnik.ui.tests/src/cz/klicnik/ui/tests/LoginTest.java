/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificatesViewBot;
import cz.klicnik.ui.testing.LoginDialogBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Logging in with the dialog of the real window. */
@ExtendWith(ScreenshotOnFailure.class)
class LoginTest {

    private final Fixture fixture;
    private final TokenBot token;

    LoginTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        token = fixture.console().tokens().token(fixture.label());
        token.awaitLine("Božena");
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void the_question_names_the_pin_the_token_and_the_holder() {
        LoginDialogBot dialog = token.logIn();
        List<String> facts = dialog.facts();
        String serial = fixture.token.serial();
        assertTrue(facts.contains(fixture.label()), facts.toString());
        assertTrue(facts.contains("SoftHSM v2"), facts.toString());
        assertTrue(facts.contains("…" + serial.substring(serial.length() - 4)), facts.toString());
        assertTrue(facts.contains("PIN of the token's user"), facts.toString());
        assertTrue(facts.stream().anyMatch(f -> f.contains("Jan Novák") && f.contains("Božena Němcová")),
                facts.toString());
        dialog.cancel();
    }

    @Test
    void login_shows_the_keys_and_logout_hides_them_again() {
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        assertEquals("key without certificate  pending", token.awaitLine("key without certificate"));
        token.awaitLine("private key");
        token.awaitLine("logged in");
        token.awaitNoLine("Log in to see");
        CertificatesViewBot table = fixture.console().certificates().filter("token:\"" + fixture.label() + "\"");
        table.awaitRows("keys that are there", rows -> rows.size() == 3 && rows.stream()
                .allMatch(r -> r.get(7).equals("yes")));
        table.filter("");
        fixture.console().tokens();
        token.select();
        assertFalse(fixture.console().enabled(ConsoleIds.LOGIN_COMMAND));
        fixture.console().command(ConsoleIds.LOGOUT_COMMAND, Map.of());
        token.awaitLine("Log in to see private objects");
        token.awaitNoLine("private key");
    }

    @Test
    void a_wrong_pin_costs_one_try_and_is_said_with_the_state_of_the_pin() throws IOException {
        fixture.shim.resetCounts();
        LoginDialogBot dialog = token.logIn().submit("000000");
        String message = dialog.awaitMessage("The PIN is wrong.");
        assertTrue(message.contains("This took one try"), message);
        dialog.awaitFactOf("tries left low, 1 failed try");
        assertTrue(dialog.message().contains("The PIN is wrong."), "it stays said: " + dialog.message());
        assertTrue(dialog.isOpen());
        assertEquals("", dialog.entered(), "the PIN is not kept in the field");
        dialog.cancel();
        token.awaitLine("PIN: tries left low");
        fixture.console().awaitJobs();
        assertEquals(1, fixture.shim.counts().of("C_Login"), "nothing tries again by itself");
    }

    @Test
    void after_a_wrong_pin_a_person_may_try_another_one() throws IOException {
        LoginDialogBot dialog = token.logIn().submit("000000");
        dialog.awaitMessage("The PIN is wrong.");
        dialog.submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("logged in");
        token.awaitLine("PIN: ok");
    }

    @Test
    void declining_is_final_and_sends_nothing() throws IOException {
        fixture.shim.resetCounts();
        token.logIn().cancel();
        fixture.console().awaitJobs();
        assertEquals(0, fixture.shim.counts().of("C_Login"));
        token.awaitLine("Log in to see private objects");
    }

    @Test
    void an_empty_pin_is_not_sent() throws IOException {
        fixture.shim.resetCounts();
        LoginDialogBot dialog = token.logIn().submit("");
        dialog.awaitMessage("Nothing was sent to the token");
        dialog.cancel();
        assertEquals(0, fixture.shim.counts().of("C_Login"));
    }

    @Test
    void a_locked_pin_cannot_be_entered() throws IOException {
        fixture.shim.tell("flags * +USER_PIN_LOCKED");
        token.select();
        fixture.console().command(ConsoleIds.REFRESH_COMMAND, Map.of());
        token.awaitLine("PIN: locked");
        LoginDialogBot dialog = token.logIn();
        dialog.awaitMessage("The PIN is locked.");
        assertFalse(dialog.canSubmit());
        dialog.cancel();
    }
}
