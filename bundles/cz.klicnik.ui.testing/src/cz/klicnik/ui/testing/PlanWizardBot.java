/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A wizard that changes a token: choose, check, plan, progress and result. */
public final class PlanWizardBot {

    private final Screen screen;
    private final Shell shell;

    /** Waits until it is open. */
    public PlanWizardBot(ConsoleBot console) {
        screen = console.screen();
        shell = screen.widget(Shell.class, "wizard");
    }

    Shell shell() {
        return shell;
    }

    /** Whose token it is: label, then holder, model, serial and which PIN. */
    public String header() {
        return label("wizard.token") + "\n" + label("wizard.tokenFacts");
    }

    /** Letters that lead to more than one of the things on the page. */
    public List<String> doubledLetters() {
        return screen.call(() -> Letters.doubled(shell));
    }

    /** Asks to log in, as the page offers it. */
    public LoginDialogBot logIn(ConsoleBot console) {
        screen.press("wizard.login");
        return new LoginDialogBot(console);
    }

    /** The rows of what may go. */
    public List<String> cleanRows() {
        return rows("clean.items");
    }

    /** Waits until the rows of what may go fit. */
    public PlanWizardBot awaitCleanRows(String what, Predicate<List<String>> wanted) {
        Table table = screen.widget(Table.class, "clean.items");
        screen.awaitThat(what, Screen.PATIENCE, () -> wanted.test(texts(table)));
        return this;
    }

    /** Whether the first row that contains a text is ticked. */
    public boolean ticked(String table, String text) {
        Table rows = screen.widget(Table.class, table);
        return screen.call(() -> row(rows, text).map(TableItem::getChecked).orElse(false));
    }

    /** Ticks the first row that contains a text, as the space bar does. */
    public PlanWizardBot tick(String table, String text, boolean on) {
        Table rows = screen.widget(Table.class, table);
        TableItem item = screen.await("a row with " + text, () -> row(rows, text));
        screen.run(() -> {
            item.setChecked(on);
            Event event = new Event();
            event.item = item;
            event.detail = SWT.CHECK;
            rows.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    /** What has to be typed before something can be chosen, with what that is. */
    public String wantedToChoose() {
        return label("clean.wanted");
    }

    /** Types what lets something be chosen. */
    public PlanWizardBot typeToChoose(String text) {
        screen.type("clean.typed", text);
        return this;
    }

    /** Opens a file of keys and certificates. */
    public PlanWizardBot open(Path file) {
        screen.type("import.files", file.toString());
        screen.press("import.open");
        return this;
    }

    /** Enters the password of the file that is asked for, and waits until the next page is open to go to, or it is refused. */
    public PlanWizardBot unlock(String password) {
        char[] characters = password.toCharArray();
        Text field = screen.await("the password's field", () -> screen.find(Text.class, "import.password")
                .filter(Text::isVisible));
        screen.run(() -> field.setTextChars(characters));
        Arrays.fill(characters, '\0');
        screen.press("import.unlock");
        return this;
    }

    /** Waits until what is wrong is said above the page. */
    public String awaitNotice(String text) {
        return screen.await("the notice " + text, () -> shown(Label.class, "wizard.notice", Label::getText)
                .filter(t -> t.contains(text)));
    }

    /** Goes to the next page, once it is open. */
    public PlanWizardBot next() {
        screen.press("wizard.next");
        return this;
    }

    public PlanWizardBot back() {
        screen.press("wizard.back");
        return this;
    }

    /** Whether the button to the next page, or to carry the plan out, can be pressed. */
    public boolean canGoOn() {
        return screen.call(() -> screen.find(Button.class, "wizard.next").filter(Button::isEnabled).isPresent());
    }

    /** Waits until the guards have said what stands at the top of the page. */
    public String awaitCheck(String text) {
        return screen.await("the check says " + text, () -> shown(Label.class, "wizard.check.summary", Label::getText)
                .filter(t -> t.contains(text)));
    }

    /** All that the guards object to. */
    public List<String> objections() {
        return screen.call(() -> Screen.all(shell, Label.class,
                l -> "wizard.check.sentence".equals(l.getData(Screen.KEY))).stream().map(Label::getText).toList());
    }

    /** Waits until the guards have looked, and types whatever they ask to be typed. */
    public PlanWizardBot confirmAll() {
        screen.await("the guards have looked", () -> shown(Label.class, "wizard.check.summary", Label::getText)
                .filter(t -> !t.isEmpty() && !t.endsWith("…")));
        screen.run(() -> {
            List<Label> wanted =
                    Screen.all(shell, Label.class, l -> "wizard.check.wanted".equals(l.getData(Screen.KEY)));
            List<Text> fields = Screen.all(shell, Text.class, t -> "wizard.check.typed".equals(t.getData(Screen.KEY)));
            for (int i = 0; i < wanted.size(); i++) {
                String sentence = wanted.get(i).getText();
                fields.get(i).setText(sentence.substring(sentence.lastIndexOf(' ') + 1));
            }
        });
        return this;
    }

    /** Waits until the plan shows, or the guards have said what stands against it. */
    public PlanWizardBot awaitPlanOrCheck() {
        screen.await("the plan or the check", () -> shown(StyledText.class, "wizard.plan", StyledText::getText)
                .or(() -> shown(Label.class, "wizard.check.summary", Label::getText)
                        .filter(t -> !t.isEmpty() && !t.endsWith("…"))));
        return this;
    }

    /** Whether the plan shows. */
    public boolean atPlan() {
        return screen.call(() -> shown(StyledText.class, "wizard.plan", StyledText::getText).isPresent());
    }

    /** Types into the first field that asks for a confirmation. */
    public PlanWizardBot confirm(String text) {
        Text field = screen.widget(Text.class, "wizard.check.typed");
        screen.run(() -> field.setText(text));
        return this;
    }

    /** What will happen, as soon as the page is open. */
    public String awaitPlan(String text) {
        return screen.await("the plan with " + text, () -> shown(StyledText.class, "wizard.plan", StyledText::getText)
                .filter(t -> t.contains(text)));
    }

    /** Enters the PIN and has the plan carried out. */
    public PlanWizardBot carryOut(String pin) {
        char[] characters = pin.toCharArray();
        Text field = screen.await("the PIN's field",
                () -> screen.find(Text.class, "wizard.pin").filter(t -> t.isVisible() && t.isEnabled()));
        screen.run(() -> field.setTextChars(characters));
        Arrays.fill(characters, '\0');
        return next();
    }

    /** Waits until what is said where the PIN is asked for contains a text. */
    public String awaitPinMessage(String text) {
        return screen.await("the PIN's message " + text,
                () -> shown(Label.class, "wizard.pin.message", Label::getText).filter(t -> t.contains(text)));
    }

    /** Waits for the end, which contains a text. */
    public String awaitResult(String text) {
        return screen.await("the result " + text, () -> shown(StyledText.class, "wizard.result", StyledText::getText)
                .filter(t -> t.contains(text)));
    }

    /** Each step with how it stands. */
    public List<String> steps() {
        return rows("wizard.result.steps");
    }

    /** What became of an unfinished plan, as soon as it contains a text. */
    public String awaitStory(String text) {
        return screen.await("the story " + text, () -> shown(StyledText.class, "recover.story", StyledText::getText)
                .filter(t -> t.contains(text)));
    }

    /** Chooses one of the buttons by its name, once it can be. */
    public PlanWizardBot choose(String button) {
        Button radio = screen.widget(Button.class, button);
        screen.awaitThat(button + " is enabled", Screen.PATIENCE, radio::isEnabled);
        screen.run(() -> {
            for (var other : radio.getParent().getChildren()) {
                if (other instanceof Button b && (b.getStyle() & SWT.RADIO) != 0) {
                    b.setSelection(b == radio);
                }
            }
            Screen.notify(radio, SWT.Selection);
        });
        return this;
    }

    /** Cancels; while a plan runs, it stops before the next step. */
    public PlanWizardBot cancel() {
        screen.press("wizard.cancel");
        return this;
    }

    /** Closes it once it is over. */
    public void close() {
        screen.press("wizard.close");
        awaitClosed();
    }

    public void awaitClosed() {
        screen.awaitThat("the wizard closes", Screen.PATIENCE, shell::isDisposed);
    }

    private List<String> rows(String name) {
        Table table = screen.widget(Table.class, name);
        return screen.call(() -> texts(table));
    }

    private static List<String> texts(Table table) {
        return Arrays.stream(table.getItems()).map(i -> i.getText(0) + "  " + i.getText(1)).toList();
    }

    private static Optional<TableItem> row(Table table, String text) {
        return Arrays.stream(table.getItems())
                .filter(i -> (i.getText(0) + "  " + i.getText(1)).contains(text)).findFirst();
    }

    private String label(String name) {
        return screen.call(() -> screen.find(Label.class, name).map(Label::getText).orElse(""));
    }

    /** A text that is on the page which shows now. */
    private <C extends Control> Optional<String> shown(Class<C> type, String name,
            Function<C, String> text) {
        return Screen.all(shell, type, c -> name.equals(c.getData(Screen.KEY)) && c.isVisible()).stream().map(text)
                .findFirst();
    }
}
