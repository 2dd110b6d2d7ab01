/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The wizard that asks for a new PIN, and for the present one or what unblocks it. */
public final class NewPinWizardBot {

    private final Screen screen;
    private final PlanWizardBot wizard;

    /** Waits until it is open. */
    public NewPinWizardBot(ConsoleBot console) {
        screen = console.screen();
        wizard = new PlanWizardBot(console);
    }

    /** As the wizard that it is. */
    public PlanWizardBot wizard() {
        return wizard;
    }

    /** What is said above the fields where nothing is wrong. */
    public String message() {
        return screen.call(() -> screen.find(Label.class, "newPin.message").map(Label::getText).orElse(""));
    }

    /** What is said of the new PIN while it is typed. */
    public String hint() {
        return screen.call(() -> screen.find(Label.class, "newPin.hint").map(Label::getText).orElse(""));
    }

    /** Everything that erasing takes, once it contains a text. */
    public NewPinWizardBot awaitLost(String text) {
        screen.awaitThat("what is lost", Screen.PATIENCE,
                () -> screen.find(Text.class, "newPin.lost").filter(t -> t.getText().contains(text)).isPresent());
        return this;
    }

    /** Waits until the page with the fields says what is wrong. */
    public String awaitWrong(String text) {
        String said = wizard.awaitNotice(text);
        screen.awaitThat("the fields are there again", Screen.PATIENCE,
                () -> screen.find(Text.class, "newPin.present").filter(Text::isVisible).isPresent());
        return said;
    }

    /** Types into the fields. */
    public NewPinWizardBot type(String present, String now, String again) {
        return type(present.toCharArray(), now.toCharArray(), again.toCharArray());
    }

    /** Types into the fields, and wipes the arrays. */
    public NewPinWizardBot type(char[] present, char[] now, char[] again) {
        screen.awaitThat("the wizard waits for a PIN", Screen.PATIENCE,
                () -> screen.find(Text.class, "newPin.present").filter(t -> t.isEnabled() && t.isVisible())
                        .isPresent());
        fill("newPin.present", present);
        fill("newPin.now", now);
        fill("newPin.again", again);
        return this;
    }

    /** What is in a field of PINs now, by its name. */
    public int entered(String field) {
        return screen.call(() -> screen.find(Text.class, field).map(Text::getCharCount).orElse(0));
    }

    /** Whether the page of the fields can be left. */
    public boolean canGoOn() {
        return wizard.canGoOn();
    }

    /** Goes on to the plan, and confirms on the way whatever has to be typed. */
    public NewPinWizardBot toPlan() {
        wizard.next().awaitPlanOrCheck();
        if (!wizard.atPlan()) {
            wizard.confirmAll().next().awaitPlan("");
        }
        return this;
    }

    /** Goes on by the Enter key alone, from the page that shows. */
    public NewPinWizardBot enter() {
        screen.run(() -> {
            Button button = wizard.shell().getDefaultButton();
            if (!button.isEnabled()) {
                throw new IllegalStateException("The Enter key does nothing here");
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Goes on to the end: has the plan carried out. */
    public NewPinWizardBot submit() {
        toPlan();
        wizard.next();
        return this;
    }

    /** Waits until it has worked, and closes it. */
    public void awaitDone() {
        wizard.awaitResult("What to do next");
        wizard.close();
    }

    public void cancel() {
        wizard.cancel().awaitClosed();
    }

    private void fill(String field, char[] characters) {
        screen.run(() -> screen.find(Text.class, field).orElseThrow().setTextChars(characters));
        Arrays.fill(characters, '\0');
    }
}
