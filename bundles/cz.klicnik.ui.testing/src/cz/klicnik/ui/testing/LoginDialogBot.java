/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks for a PIN. */
public final class LoginDialogBot {

    private final ConsoleBot console;
    private final Screen screen;
    private final Shell shell;

    LoginDialogBot(ConsoleBot console) {
        this.console = console;
        screen = console.screen();
        shell = screen.widget(Shell.class, "login");
    }

    /** What is said above the field. */
    public String message() {
        return screen.call(() -> screen.find(Label.class, "login.message").map(Label::getText).orElse(""));
    }

    /** Waits until the message contains a text. */
    public String awaitMessage(String text) {
        screen.awaitThat("the message " + text, Screen.PATIENCE, () -> screen.find(Label.class, "login.message")
                .filter(l -> l.getText().contains(text)).isPresent());
        return message();
    }

    /** Which PIN of which token: the values that are shown. */
    public List<String> facts() {
        return screen.call(() -> Screen.all(shell, Label.class, l -> "login.fact".equals(l.getData(Screen.KEY)))
                .stream().map(Label::getText).toList());
    }

    /** Waits until one of the values is this. */
    public void awaitFact(String value) {
        screen.awaitThat("the fact " + value, Screen.PATIENCE, () -> Screen
                .all(shell, Label.class, l -> "login.fact".equals(l.getData(Screen.KEY)) && l.getText().equals(value))
                .size() == 1);
    }

    /** Waits until one of the values contains a text. */
    public void awaitFactOf(String part) {
        screen.awaitThat("a fact with " + part, Screen.PATIENCE,
                () -> facts().stream().anyMatch(f -> f.contains(part)));
    }

    /** Enters a PIN and submits it. */
    public LoginDialogBot submit(String pin) {
        awaitReady();
        screen.run(() -> screen.find(Text.class, "login.pin").orElseThrow().setTextChars(pin.toCharArray()));
        screen.press("login.ok");
        return this;
    }

    /** Enters a PIN that is nowhere else, submits it, and wipes the array. */
    public LoginDialogBot submit(char[] pin) {
        awaitReady();
        screen.run(() -> screen.find(Text.class, "login.pin").orElseThrow().setTextChars(pin));
        Arrays.fill(pin, '\0');
        screen.press("login.ok");
        return this;
    }

    /** Types what confirms the last try. */
    public LoginDialogBot confirm(String text) {
        screen.type("login.confirm", text);
        return this;
    }

    /** Whether the last try is to be confirmed. */
    public boolean asksToConfirm() {
        return screen.call(() -> screen.find(Text.class, "login.confirm").filter(Text::isVisible).isPresent());
    }

    /** Whether unblocking the PIN is offered. */
    public boolean offersToUnblock() {
        return screen.call(() -> screen.find(Button.class, "login.unblock").filter(Button::isVisible).isPresent());
    }

    /** Takes the offer. */
    public NewPinWizardBot unblock() {
        screen.post(() -> Screen.notify(screen.find(Button.class, "login.unblock").orElseThrow(), SWT.Selection));
        awaitClosed();
        return new NewPinWizardBot(console);
    }

    /** Waits until a PIN can be entered. */
    public void awaitReady() {
        screen.awaitThat("the dialog waits for a PIN", Screen.PATIENCE,
                () -> screen.find(Text.class, "login.pin").filter(Text::isEnabled).isPresent());
    }

    /** What is in the field now. */
    public String entered() {
        return screen.call(() -> screen.find(Text.class, "login.pin").map(Text::getText).orElse(""));
    }

    /** Whether the button that submits can be pressed. */
    public boolean canSubmit() {
        return screen.call(() -> screen.find(Button.class, "login.ok").filter(Button::isEnabled).isPresent());
    }

    public void cancel() {
        screen.press("login.cancel");
        awaitClosed();
    }

    /** Waits until the dialog has gone. */
    public void awaitClosed() {
        screen.awaitThat("the login dialog closes", Screen.PATIENCE, shell::isDisposed);
    }

    public boolean isOpen() {
        return screen.call(() -> !shell.isDisposed());
    }
}
