/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanState.Standing;
import cz.klicnik.ui.internal.wizard.PlanState.StepLine;

/** How the steps go on while they run, then what came of them and what to do next. */
@NonNullByDefault({})
final class ResultPage extends PlanWizardPage {

    private static final int STATE_WIDTH = 170;
    private static final int ROWS = 5;

    private ProgressBar bar;
    private Label note;
    private Table table;
    private Prose prose;
    private Composite buttons;

    ResultPage(PlanWizard wizard) {
        super(wizard, "Result");
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        bar = named(new ProgressBar(parent, SWT.HORIZONTAL), "wizard.progress");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        note = named(new Label(parent, SWT.WRAP), "wizard.result.note");
        GridDataFactory.fillDefaults().grab(true, false).hint(540, SWT.DEFAULT).applyTo(note);
        table = named(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "wizard.result.steps");
        Accessibles.name(table, text("Result_steps"));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * ROWS)
                .applyTo(table);
        new TableColumn(table, SWT.NONE);
        new TableColumn(table, SWT.NONE);
        table.addListener(SWT.Resize, event -> columns());
        prose = new Prose(parent, "wizard.result", text("Result_title"), SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 110).applyTo(prose.control());
        buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        button("Result_saveHtml", "wizard.saveHtml", () -> planWizard().summaries().save(getShell(), ".html"));
        button("Result_savePdf", "wizard.savePdf", () -> planWizard().summaries().save(getShell(), ".pdf"));
        button("Result_print", "wizard.print", () -> planWizard().summaries().print(getShell()));
    }

    private void button(String label, String key, Runnable action) {
        Button button = named(new Button(buttons, SWT.PUSH), key);
        button.setText(text(label));
        button.addListener(SWT.Selection, event -> action.run());
        setButtonLayoutData(button);
    }

    @Override
    protected void show(PlanState state) {
        boolean over = state.phase() == Phase.OVER;
        say(state.cancelling() ? Icon.WAITING : Icon.INFO, running(state));
        steps(state.steps());
        bar.setMaximum(Math.max(1, state.steps().size()));
        bar.setSelection((int) state.steps().stream().filter(s -> ended(s.standing())).count());
        note.setText(over ? "" : text("Result_waiting"));
        note.setVisible(!over);
        ((GridData) note.getLayoutData()).exclude = over;
        for (var control : buttons.getChildren()) {
            Styles.enable(control, over);
        }
        prose.clear();
        state.outcome().ifPresent(this::write);
        prose.show();
        setTitle(text(over ? "Result_over" : "Result_title"));
        setDescription(text(over ? "Result_overWhat" : "Result_what"));
        setPageComplete(over);
        note.getParent().layout();
    }

    /** Says where the summary is. */
    void saved(String file) {
        if (exists()) {
            say(Icon.OK, text("Summary_saved", file));
        }
    }

    @Override
    protected void focus() {
        table.setFocus();
    }

    /** What is over cannot be gone back from. */
    @Override
    public IWizardPage getPreviousPage() {
        return null;
    }

    /** Whether cancelling helps, while it runs. */
    private String running(PlanState state) {
        if (state.phase() != Phase.RUNNING) {
            return "";
        }
        boolean last = !state.steps().isEmpty() && state.steps().getLast().standing() != Standing.WAITING;
        return text(last ? "Result_lastStep" : state.cancelling() ? "Result_cancelling" : "Result_cancellable");
    }

    private void steps(List<StepLine> steps) {
        for (int i = 0; i < steps.size(); i++) {
            StepLine step = steps.get(i);
            TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            item.setImage(0, icons().image(icon(step.standing())));
            item.setText(0, text("Standing_" + step.standing()));
            Tones.color(tone(step.standing())).ifPresent(c -> item.setForeground(0, c));
            item.setText(1, text("Plan_step", step.number(), step.text()));
            if (step.standing() == Standing.RUNNING) {
                table.showItem(item);
            }
        }
        if (table.getItemCount() > steps.size()) {
            table.remove(steps.size(), table.getItemCount() - 1);
        }
        columns();
    }

    private void columns() {
        int width = table.getClientArea().width;
        if (width > STATE_WIDTH) {
            table.getColumn(0).setWidth(STATE_WIDTH);
            table.getColumn(1).pack();
            table.getColumn(1).setWidth(Math.max(width - STATE_WIDTH, table.getColumn(1).getWidth()));
        }
    }

    private void write(Outcome outcome) {
        prose.line(planWizard().words().title(outcome), tone(outcome.end()), SWT.BOLD);
        outcome.fault().ifPresent(f -> prose.line(planWizard().words().fault(f), Tone.PLAIN, SWT.NORMAL));
        for (StepLine step : planWizard().presenter().state().steps()) {
            if (!step.detail().isEmpty() && outcome.fault().isEmpty()) {
                prose.line(text("Plan_step", step.number(), step.detail()), Tone.MUTED, SWT.NORMAL);
            }
        }
        List<String> next = planWizard().next(outcome);
        if (!next.isEmpty()) {
            prose.gap().line(text("Result_next"), Tone.PLAIN, SWT.BOLD);
            next.forEach(n -> prose.below(n, Tone.PLAIN));
        }
    }

    private static boolean ended(Standing standing) {
        return standing != Standing.WAITING && standing != Standing.RUNNING && standing != Standing.NOT_BEGUN;
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
        case WAITING, NOT_BEGUN -> Icon.WAITING;
        case RUNNING -> Icon.REFRESH;
        case DONE, VERIFIED -> Icon.OK;
        case FAILED -> Icon.STOP;
        case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
        case WAITING, NOT_BEGUN, RUNNING -> Tone.PLAIN;
        case DONE, VERIFIED -> Tone.GOOD;
        case FAILED -> Tone.BAD;
        case UNKNOWN -> Tone.ATTENTION;
        };
    }

    private static Tone tone(PlanEnd end) {
        return switch (end) {
        case COMPLETE -> Tone.GOOD;
        case CANCELLED, UNKNOWN -> Tone.ATTENTION;
        case FAILED -> Tone.BAD;
        };
    }
}
