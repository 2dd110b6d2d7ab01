/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.OpenCryptoki;
import cz.klicnik.testing.Shim;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.LoginDialogBot;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.PlanWizardBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** The PIN of a token that locks as real cards do, from the first wrong try until it is unblocked, in the real window. */
@ExtendWith(ScreenshotOnFailure.class)
class PinLifeTest {

    private static final String NEW = "135791";

    private final NativeLibraries libraries = new NativeLibraries();
    private final ConsoleBot console = new ConsoleBot();
    private Optional<OpenCryptoki> cryptoki = Optional.empty();
    private Optional<Shim> shim = Optional.empty();
    private Optional<String> driver = Optional.empty();

    @BeforeEach
    void insert() throws IOException {
        Optional<String> reason = OpenCryptoki.unavailable(libraries);
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        cryptoki = Optional.of(new OpenCryptoki(libraries));
        shim = Optional.of(Shim.over(libraries, cryptoki.get().token()));
        driver = Optional.of(console.addLibrary(Fixture.named(shim.get(), "libopencryptoki.so")));
    }

    @AfterEach
    void remove() throws IOException {
        console.awaitJobs();
        if (driver.isPresent()) {
            console.console().registry().removeLibrary(driver.get());
            console.tokens().awaitNoToken(OpenCryptoki.LABEL, Duration.ofSeconds(30));
        }
        if (shim.isPresent()) {
            shim.get().close();
        }
        if (cryptoki.isPresent()) {
            cryptoki.get().close();
        }
    }

    @Test
    void it_goes_low_to_the_last_try_and_locks_each_time_by_one_try_and_is_unblocked() throws IOException {
        String serial = cryptoki.orElseThrow().token().serial();
        String end = serial.substring(Math.max(0, serial.length() - 4));
        TokenBot token = console.tokens().token(OpenCryptoki.LABEL);
        token.awaitLine("PIN: ok");
        LoginDialogBot dialog = token.logIn();
        int tries = 0;
        while (!dialog.asksToConfirm()) {
            dialog.submit("00000" + tries);
            dialog.awaitMessage("The PIN is wrong.");
            tries++;
            assertEquals(tries, sent());
            console.awaitJobs();
            dialog.awaitFactOf("counted on this computer");
        }
        dialog.submit(OpenCryptoki.PIN);
        dialog.awaitMessage("Nothing was sent to the token");
        assertEquals(tries, sent(), "the last try waits for a confirmation");
        while (!dialog.offersToUnblock()) {
            dialog.confirm(end).submit("00000" + tries);
            tries++;
            dialog.awaitMessage("The PIN is");
            console.awaitJobs();
            assertEquals(tries, sent());
        }
        assertTrue(dialog.message().startsWith("The PIN is locked."), dialog.message());
        assertFalse(dialog.canSubmit());
        NewPinWizardBot unblocking = dialog.unblock();
        assertTrue(unblocking.type(OpenCryptoki.SO_PIN, "1", "").hint().startsWith("Too short"), unblocking.hint());
        // openCryptoki gives all its tokens one serial number, and there may be another one: it may have to be typed
        unblocking.type(OpenCryptoki.SO_PIN, NEW, NEW).submit().awaitDone();
        token.awaitLine("PIN: ok");
        token.logIn().submit(NEW).awaitClosed();
        token.awaitLine("logged in");
    }

    @Test
    void changing_it_takes_one_try_too() throws IOException {
        TokenBot token = console.tokens().token(OpenCryptoki.LABEL);
        token.awaitLine("PIN: ok");
        NewPinWizardBot wizard = token.changePin();
        wizard.type("999999", NEW, NEW).submit().awaitWrong("The PIN is wrong.");
        assertEquals(1, sent());
        assertEquals(0, wizard.entered("newPin.present"), "what was tried is typed anew");
        assertEquals(NEW.length(), wizard.entered("newPin.now"), "and nothing else");
        assertFalse(wizard.canGoOn());
        wizard.type("999999", NEW, NEW).submit().awaitWrong("refused before");
        assertEquals(1, sent(), "what is known to be wrong is not sent again");
        wizard.type(OpenCryptoki.PIN, NEW, NEW).submit().awaitDone();
        console.awaitJobs();
        assertEquals(2, sent());
        token.awaitLine("PIN: ok");
    }

    @Test
    void a_plan_takes_one_try_too(@TempDir Path folder) throws IOException {
        TokenBot token = console.tokens().token(OpenCryptoki.LABEL);
        token.awaitLine("PIN: ok");
        token.select();
        console.command(ConsoleIds.IMPORT_COMMAND, Map.of());
        PlanWizardBot wizard = new PlanWizardBot(console);
        wizard.open(OpenSslPfx.make(folder, "Jan Novák", "x")).unlock("x").next();
        wizard.next().confirmAll().next().awaitPlan("Jan Novák");
        wizard.carryOut("999999").awaitPinMessage("The PIN is wrong.");
        assertEquals(1, sent());
        wizard.carryOut("999999").awaitPinMessage("refused before");
        assertEquals(1, sent(), "what is known to be wrong is not sent again");
        wizard.cancel().awaitClosed();
        console.awaitJobs();
        assertEquals(1, sent(), "cancelling sends nothing");
    }

    @Test
    void so_do_verifying_it_cleaning_unblocking_and_changing_the_officers_pin() throws IOException {
        Screen screen = console.screen();
        TokenBot token = console.tokens().token(OpenCryptoki.LABEL);
        token.awaitLine("PIN: ok");
        token.select();
        console.command(ConsoleIds.VERIFY_PIN_COMMAND, Map.of());
        screen.widget(Shell.class, "verify");
        type("verify.pin", "999991");
        screen.press("verify.ok");
        awaitLabel("verify.message", "The PIN is wrong.");
        assertEquals(1, sent());
        type("verify.pin", OpenCryptoki.PIN);
        screen.press("verify.ok");
        awaitLabel("verify.message", "The PIN is right.");
        screen.press("verify.cancel");
        console.awaitJobs();
        assertEquals(2, sent());

        token.select();
        console.command(ConsoleIds.CLEAN_COMMAND, Map.of());
        PlanWizardBot clean = new PlanWizardBot(console);
        LoginDialogBot login = clean.logIn(console).submit("999992");
        login.awaitMessage("The PIN is wrong.");
        assertEquals(3, sent());
        login.submit(OpenCryptoki.PIN).awaitClosed();
        clean.cancel().awaitClosed();
        console.awaitJobs();
        assertEquals(4, sent());

        token.select();
        console.command(ConsoleIds.CHANGE_OFFICER_PIN_COMMAND, Map.of());
        NewPinWizardBot officer = new NewPinWizardBot(console);
        officer.type("99999993", NEW, NEW).submit().awaitWrong("The PIN is wrong.");
        assertEquals(1, shim.orElseThrow().counts().of("C_SetPIN") + sent() - 4);
        officer.cancel();
        long before = sent();
        NewPinWizardBot unblocking = token.unblockPin();
        unblocking.type("99999994", NEW, NEW).submit().awaitWrong("The PIN is wrong.");
        assertEquals(before + 1, sent());
        unblocking.type(OpenCryptoki.SO_PIN, NEW, NEW).submit().awaitDone();
        console.awaitJobs();
        token.awaitLine("PIN: ok");
    }

    private void type(String field, String text) {
        console.screen().run(() -> console.screen().find(Text.class, field).orElseThrow()
                .setTextChars(text.toCharArray()));
    }

    private void awaitLabel(String label, String text) {
        console.screen().awaitThat(text, Screen.PATIENCE, () -> console.screen().find(Label.class, label)
                .filter(l -> l.getText().contains(text)).isPresent());
    }

    private long sent() throws IOException {
        return shim.orElseThrow().counts().of("C_Login");
    }
}
