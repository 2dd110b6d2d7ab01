/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.testing.ListedObject;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificateEditorBot;
import cz.klicnik.ui.testing.ConsoleBot;
import cz.klicnik.ui.testing.NewPinWizardBot;
import cz.klicnik.ui.testing.Screen;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** Names, PINs and erasing in the window, over SoftHSM with what is known of its driver. */
@ExtendWith(ScreenshotOnFailure.class)
class TokenCareTest {

    private static final String SAVE = "org.eclipse.ui.file.save";
    private static final String NEW = "739158";

    private final Fixture fixture;
    private final ConsoleBot console;
    private final Screen screen;

    TokenCareTest() throws IOException {
        fixture = new Fixture();
        console = fixture.console();
        screen = console.screen();
    }

    @BeforeEach
    void insert() throws IOException {
        closeEditors();
        fixture.withPersonalObjects().insertedAs("libsofthsm2.so");
        token().awaitLine("Božena");
    }

    @AfterEach
    void pullToken() throws IOException {
        closeEditors();
        fixture.remove();
    }

    @Test
    void label_and_id_of_a_certificate_are_saved_from_the_editor_and_its_keys_get_the_id_too() throws IOException {
        token().logIn().submit(SoftHsm.PIN).awaitClosed();
        token().awaitNoLine("Log in to see");
        CertificateEditorBot editor = open("qualified");
        editor.turnTo("editor.objects").awaitLine("editor.objects", "CKA_LABEL\tqualified");
        screen.awaitThat("the label can be changed", Screen.PATIENCE,
                () -> screen.find(Text.class, "editor.objects.label").filter(Text::getEditable).isPresent());
        assertFalse(dirty());
        type("editor.objects.label", "Jan – podpis");
        assertTrue(dirty());
        screen.press("editor.objects.revert");
        assertFalse(dirty());
        type("editor.objects.id", "xyz");
        assertFalse(enabled("editor.objects.save"), "that is no ID");
        type("editor.objects.id", "0a0b");
        type("editor.objects.label", "Jan – podpis");
        console.command(SAVE, Map.of());
        screen.awaitThat("it is saved", Screen.PATIENCE, () -> !dirty());
        editor.awaitLine("editor.objects", "CKA_LABEL\tJan – podpis");
        console.awaitJobs();
        List<ListedObject> objects = new Pkcs11Tool(fixture.token).objects(true);
        assertEquals(3, objects.stream().filter(o -> o.id().equals("0a0b")).count(), objects.toString());
        assertEquals(1, objects.stream().filter(o -> o.label().equals("Jan – podpis")).count(), objects.toString());
    }

    @Test
    void a_token_has_a_name_here_and_an_object_another_label_there() throws IOException {
        token().select();
        console.command(ConsoleIds.NAME_TOKEN_COMMAND, Map.of());
        answer("nameToken", "Kancelář starosty");
        screen.awaitThat("the name", Screen.PATIENCE, () -> status().flatMap(SlotStatus::name).isPresent());
        assertEquals(Optional.of("Kancelář starosty"), status().flatMap(SlotStatus::name));
        token().selectCertificate("old");
        console.command(ConsoleIds.RENAME_OBJECT_COMMAND, Map.of());
        answer("rename", "ancient");
        // private keys are to be seen before anything is written
        screen.widget(Shell.class, "login");
        screen.run(() -> screen.find(Text.class, "login.pin").orElseThrow().setTextChars(SoftHsm.PIN.toCharArray()));
        screen.press("login.ok");
        screen.awaitThat("it is written", Screen.PATIENCE, () -> status().flatMap(SlotStatus::contents)
                .filter(c -> c.objects().stream().anyMatch(o -> o.label().equals("ancient"))).isPresent());
    }

    @Test
    void a_pin_is_verified_with_one_try_and_nobody_stays_logged_in() throws IOException {
        verify("999999");
        await("verify.message", "The PIN is wrong.");
        screen.run(() -> screen.find(Text.class, "verify.pin").orElseThrow().setTextChars(SoftHsm.PIN.toCharArray()));
        screen.press("verify.ok");
        await("verify.message", "The PIN is right.");
        assertFalse(enabled("verify.ok"));
        screen.press("verify.cancel");
        console.awaitJobs();
        token().awaitLine("Log in to see");
        assertEquals(2, fixture.shim.counts().of("C_Login"));
    }

    @Test
    void erasing_lists_what_is_lost_and_waits_for_the_whole_serial_number() throws IOException {
        token().select();
        console.command(ConsoleIds.INITIALISE_COMMAND, Map.of());
        NewPinWizardBot wizard = new NewPinWizardBot(console).awaitLost("Božena Němcová");
        wizard.type("975313", NEW, NEW).wizard().next().awaitCheck("confirmation");
        wizard.wizard().confirm(fixture.token.serial().substring(8));
        assertFalse(wizard.canGoOn(), "the end of it is not enough");
        wizard.wizard().confirm(fixture.token.serial());
        wizard.wizard().next().awaitPlan("cannot be undone");
        assertEquals(0, fixture.shim.counts().of("C_InitToken"));
        wizard.wizard().next();
        wizard.awaitWrong("The PIN is wrong.");
        assertEquals(1, fixture.shim.counts().of("C_InitToken"), "one try, and nothing is erased");
        token().awaitLine("Božena");
        wizard.type(SoftHsm.SO_PIN, NEW, NEW).submit().awaitDone();
        console.awaitJobs();
        assertEquals(2, fixture.shim.counts().of("C_InitToken"));
        token().awaitNoLine("Božena");
        token().logIn().submit(NEW).awaitClosed();
    }

    @Test
    void a_token_that_was_never_initialised_gets_its_first_pins_and_nothing_has_to_be_typed_for_it()
            throws IOException {
        SlotKey blank = console.console().registry().state().driver(fixture.driver()).orElseThrow().slots().stream()
                .filter(s -> s.token().filter(t -> !t.initialized()).isPresent()).findFirst().orElseThrow().key();
        console.tokens().selectSlot(blank);
        console.command(ConsoleIds.INITIALISE_COMMAND, Map.of());
        NewPinWizardBot wizard = new NewPinWizardBot(console);
        screen.type("newPin.label", "Fresh");
        wizard.type("517263", NEW, NEW).wizard().next();
        wizard.wizard().awaitPlanOrCheck();
        assertTrue(wizard.wizard().atPlan(), wizard.wizard().objections().toString());
        wizard.wizard().next();
        wizard.awaitDone();
        console.awaitJobs();
        assertEquals(1, fixture.shim.counts().of("C_InitToken"));
        TokenBot fresh = console.tokens().token("Fresh");
        fresh.logIn().submit(NEW).awaitClosed();
        fresh.awaitLine("logged in");
        token().awaitLine("Božena");
    }

    @Test
    void the_officers_pin_is_changed_while_the_user_is_logged_in() throws IOException {
        token().logIn().submit(SoftHsm.PIN).awaitClosed();
        token().awaitNoLine("Log in to see");
        console.command(ConsoleIds.CHANGE_OFFICER_PIN_COMMAND, Map.of());
        NewPinWizardBot wizard = new NewPinWizardBot(console);
        assertTrue(wizard.wizard().header().contains("PIN of the security officer"), wizard.wizard().header());
        wizard.type(SoftHsm.SO_PIN, NEW, NEW).submit().awaitDone();
        console.awaitJobs();
        token().unblockPin().type(NEW, "951357", "951357").submit().awaitDone();
    }

    @Test
    void the_enter_key_alone_leads_from_the_fields_through_the_plan_to_the_end() throws IOException {
        NewPinWizardBot wizard = token().changePin();
        assertFalse(wizard.canGoOn(), "nothing is typed yet");
        wizard.type(SoftHsm.PIN, "1", "");
        assertTrue(wizard.hint().startsWith("Too short"), wizard.hint());
        assertFalse(wizard.canGoOn());
        wizard.type(SoftHsm.PIN, NEW, NEW).enter();
        assertTrue(wizard.wizard().awaitPlan("").contains("PIN"));
        assertEquals("Checked against the token: nothing speaks against it.", wizard.wizard().awaitNotice("Checked"));
        wizard.wizard().back().awaitCheck("Nothing speaks against it");
        assertEquals(0, fixture.shim.counts().of("C_SetPIN"));
        wizard.enter().enter().wizard().awaitResult("What to do next");
        assertEquals(1, fixture.shim.counts().of("C_SetPIN"));
        assertEquals(0, wizard.entered("newPin.now"), "nothing is kept that is not needed any more");
        wizard.enter().wizard().awaitClosed();
        token().awaitNoLine("Log in to see");
    }

    private TokenBot token() {
        return console.tokens().token(fixture.label());
    }

    private CertificateEditorBot open(String label) {
        token().selectCertificate(label);
        console.command(ConsoleIds.OPEN_CERTIFICATE_COMMAND, Map.of());
        return console.editor("Jan Novák");
    }

    private void verify(String pin) {
        token().select();
        console.command(ConsoleIds.VERIFY_PIN_COMMAND, Map.of());
        screen.widget(Shell.class, "verify");
        screen.run(() -> screen.find(Text.class, "verify.pin").orElseThrow().setTextChars(pin.toCharArray()));
        screen.press("verify.ok");
    }

    private void answer(String dialog, String text) {
        screen.widget(Shell.class, dialog);
        type(dialog + ".text", text);
        screen.press(dialog + ".ok");
    }

    private void type(String field, String text) {
        screen.run(() -> screen.find(Text.class, field).orElseThrow().setText(text));
    }

    private void await(String label, String text) {
        screen.awaitThat(text, Screen.PATIENCE,
                () -> screen.find(Label.class, label).filter(l -> l.getText().contains(text)).isPresent());
    }

    private boolean enabled(String button) {
        return screen.call(() -> screen.find(Button.class, button).filter(Button::isEnabled).isPresent());
    }

    private boolean dirty() {
        return screen.call(() -> console.window().getActivePage().getActiveEditor().isDirty());
    }

    private Optional<SlotStatus> status() {
        return console.console().registry().state().driver(fixture.driver()).flatMap(d -> d.slots().stream()
                .filter(s -> s.token().filter(t -> t.label().equals(fixture.label())).isPresent()).findFirst());
    }

    private void closeEditors() {
        screen.run(() -> console.window().getActivePage().closeAllEditors(false));
    }
}
