/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.Arrays;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks for a new PIN, and for the present one or what unblocks it. */
public final class NewPinDialogBot {

    private final Screen screen;
    private final Shell shell;

    /** Waits until it is open. */
    public NewPinDialogBot(ConsoleBot console) {
        screen = console.screen();
        shell = screen.widget(Shell.class, "newPin");
    }

    /** What is said above the fields. */
    public String message() {
        return text("newPin.message");
    }

    /** What is said of the new PIN while it is typed. */
    public String hint() {
        return text("newPin.hint");
    }

    /** Waits until the message contains a text. */
    public String awaitMessage(String text) {
        screen.awaitThat("the message " + text, Screen.PATIENCE,
                () -> screen.find(Label.class, "newPin.message").filter(l -> l.getText().contains(text)).isPresent());
        return message();
    }

    /** Types into the fields. */
    public NewPinDialogBot type(String present, String now, String again) {
        return type(present.toCharArray(), now.toCharArray(), again.toCharArray());
    }

    /** Types into the fields, and wipes the arrays. */
    public NewPinDialogBot type(char[] present, char[] now, char[] again) {
        screen.awaitThat("the dialog waits for a PIN", Screen.PATIENCE,
                () -> screen.find(Text.class, "newPin.present").filter(Text::isEnabled).isPresent());
        fill("newPin.present", present);
        fill("newPin.now", now);
        fill("newPin.again", again);
        return this;
    }

    /** Types what confirms the last try. */
    public NewPinDialogBot confirm(String text) {
        screen.type("newPin.confirm", text);
        return this;
    }

    public NewPinDialogBot submit() {
        screen.press("newPin.ok");
        return this;
    }

    /** Whether the button that submits can be pressed. */
    public boolean canSubmit() {
        return screen.call(() -> screen.find(Button.class, "newPin.ok").filter(Button::isEnabled).isPresent());
    }

    public void cancel() {
        screen.press("newPin.cancel");
        awaitClosed();
    }

    /** Waits until the dialog has gone. */
    public void awaitClosed() {
        screen.awaitThat("the dialog closes", Screen.PATIENCE, shell::isDisposed);
    }

    private void fill(String field, char[] characters) {
        screen.run(() -> screen.find(Text.class, field).orElseThrow().setTextChars(characters));
        Arrays.fill(characters, '\0');
    }

    private String text(String label) {
        return screen.call(() -> screen.find(Label.class, label).map(Label::getText).orElse(""));
    }
}
