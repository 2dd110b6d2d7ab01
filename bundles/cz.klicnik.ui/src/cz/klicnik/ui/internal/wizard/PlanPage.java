/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import cz.klicnik.core.PinUse;
import cz.klicnik.operations.plan.Step.Reversibility;
import cz.klicnik.presentation.plan.PlanSheet;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.login.LoginQuestion.Given;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanState.StepLine;

/** What will happen, step by step, and what of it cannot be undone; the PIN is entered here. */
@NonNullByDefault({})
final class PlanPage extends PlanWizardPage {

    private Prose prose;
    private PinPanel pin;
    private String refusal = "";

    PlanPage(PlanWizard wizard) {
        super(wizard, "Plan");
    }

    @Override
    protected void createContents(Composite parent) {
        prose = new Prose(parent, "wizard.plan", text("Plan_title"), SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(prose.control());
        pin = new PinPanel(parent, icons(), planWizard().console().language(), text("Plan_pin"));
    }

    @Override
    protected void show(PlanState state) {
        write(state.steps());
        Optional<PinQuestion> question = planWizard().pinQuestion();
        pin.ask(refusal.isEmpty() ? question : question.map(q -> q.saying(refusal, Severity.ERROR)));
        // what went wrong is said where the PIN is asked for, or above
        String problem = state.phase() == Phase.LOOKED && refusal.isEmpty() && !planWizard().aboutPin()
                ? state.problem() : "";
        boolean checked = problem.isEmpty() && planWizard().brief() && state.unopposed();
        say(checked ? Icon.OK : Icon.STOP, checked ? text("Plan_checked") : problem);
        setPageComplete(state.passable() && pin.possible());
    }

    @Override
    protected void focus() {
        if (!pin.focus()) {
            prose.control().setFocus();
        }
    }

    /**
     * Has the plan carried out, if the PIN that was entered may be sent.
     *
     * @return whether it has begun
     */
    boolean start() {
        Optional<Given> given = Optional.empty();
        refusal = "";
        if (planWizard().pinQuestion().isPresent()) {
            char[] entered = pin.taken();
            try {
                given = planWizard().take(entered, pin.typed(), why -> refusal = why);
            } finally {
                Arrays.fill(entered, '\0');
            }
            if (given.isEmpty()) {
                show(planWizard().presenter().state());
                pin.focus();
                return false;
            }
        }
        planWizard().presenter().run(given.map(Given::pin), given.map(Given::use).orElse(PinUse.PERSON));
        return true;
    }

    void forget() {
        if (exists()) {
            pin.clear();
        }
    }

    private void write(List<StepLine> steps) {
        prose.clear();
        long last = steps.stream().filter(s -> s.reversibility() == Reversibility.FINAL).count();
        prose.line(
                text(last == 0 ? "Plan_undoable" : steps.size() == 1 ? "Plan_finalOne" : "Plan_final", steps.size(),
                        last),
                last > 0 ? Tone.BAD : Tone.PLAIN, SWT.BOLD);
        Optional<PlanSheet> sheet = planWizard().presenter().plan().map(planWizard().words()::sheet);
        List<String> needs = planWizard().ownPins() ? List.of(text("Plan_typed"))
                : sheet.map(PlanSheet::needs).orElse(List.of());
        needs.forEach(n -> prose.line(n, Tone.PLAIN, SWT.NORMAL));
        prose.gap();
        for (StepLine step : steps) {
            prose.line(text("Plan_step", step.number(), step.text()), Tone.PLAIN, SWT.NORMAL);
            prose.below(step.undoing(), step.reversibility() == Reversibility.FINAL ? Tone.BAD : Tone.MUTED);
        }
        sheet.ifPresent(s -> {
            part("Plan_along", s.along(), Tone.PLAIN);
            part("Plan_irreversible", s.irreversible(), Tone.BAD);
        });
        prose.show();
    }

    private void part(String heading, List<String> lines, Tone tone) {
        if (!lines.isEmpty()) {
            prose.gap().line(text(heading), tone, SWT.BOLD);
            lines.forEach(line -> prose.below(line, Tone.PLAIN));
        }
    }
}
