/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;

/** Says in words what became of a plan and what to do next. Thread-safe. */
public final class OutcomeText {

    private final Messages messages;
    private final Formats formats;
    private final FaultTexts faults;
    private final PlanText plans;

    public OutcomeText(Locale language, Formats formats) {
        this.messages = new Messages(PlanText.class, language);
        this.formats = formats;
        this.faults = new FaultTexts(new Messages(language));
        this.plans = new PlanText(language, formats);
    }

    /** How a step stands. */
    public String of(StepState state) {
        return messages.text("StepState_" + state);
    }

    /** A step that begins, for a line of progress: "2 of 4: Delete …". */
    public String begins(Step step, int of, Optional<TokenView> view) {
        return messages.text("Progress_begins", step.number(), of, plans.step(step, view));
    }

    /** How a step ended, for a line of progress: "2 of 4: done and verified". */
    public String ended(StepResult result, int of) {
        return messages.text("Progress_ended", result.step().number(), of, of(result.state()));
    }

    /** How it ended, in one sentence. */
    public String title(Outcome outcome) {
        return messages.text(outcome.stopped() ? "Outcome_stopped"
                : outcome.complete() ? "Outcome_COMPLETE_" + outcome.plan().useCase() : "Outcome_" + outcome.end());
    }

    /**
     * How it ended, each step with its state, why it did not complete, and what to do next.
     *
     * @param view the token as it was read before; for the names of objects that are gone now
     * @param around what its faults are explained with
     */
    public List<Section> sections(Outcome outcome, Optional<TokenView> view, Circumstances around) {
        List<Section> sections = new ArrayList<>();
        List<Line> why = new ArrayList<>();
        outcome.fault().ifPresent(f -> faults.explain(f, around).lines().lines().forEach(l -> why.add(line(l))));
        sections.add(new Section(title(outcome), "", "", why));
        if (!outcome.stopped()) {
            sections.add(new Section(messages.text("Outcome_steps"), "", "", outcome.plan().steps().stream()
                    .map(s -> step(s, outcome, view, around)).toList()));
        }
        sections.add(new Section(messages.text("Outcome_next"), "", "", next(outcome).stream()
                .map(OutcomeText::line).toList()));
        return sections;
    }

    /** What to do next, a sentence or more each. */
    public List<String> next(Outcome outcome) {
        List<String> next = new ArrayList<>();
        if (outcome.stopped()) {
            next.add(messages.text("Next_stopped"));
            return next;
        }
        if (!outcome.complete()) {
            next.add(messages.text("Next_" + outcome.end()));
        } else {
            String key = "Next_COMPLETE_" + outcome.plan().useCase();
            boolean signed = outcome.plan().signatures() > 0 && messages.has(key + "_signed");
            next.add(messages.text(signed ? key + "_signed" : key));
        }
        backups(outcome).ifPresent(path -> next.add(messages.text("Next_backups", SafeText.line(path))));
        if (outcome.complete() && changesRoom(outcome)) {
            outcome.after().map(TokenContents::token).filter(t -> t.publicMemory().free().isPresent())
                    .ifPresent(t -> next.add(messages.text("Next_room", formats.memory(t))));
        }
        if (outcome.end() == PlanEnd.COMPLETE && outcome.fault().isPresent()) {
            next.add(messages.text("Next_journal"));
        }
        return next;
    }

    private Line step(Step step, Outcome outcome, Optional<TokenView> view, Circumstances around) {
        Optional<StepResult> result =
                outcome.results().stream().filter(r -> r.step().number() == step.number()).findFirst();
        String state = result.map(r -> of(r.state())).orElseGet(() -> messages.text("StepState_none"));
        List<Line> more = new ArrayList<>();
        result.flatMap(StepResult::path).ifPresent(path -> more.add(line(SafeText.line(path))));
        result.flatMap(StepResult::fault).filter(f -> !outcome.fault().equals(Optional.of(f)))
                .ifPresent(f -> more.add(line(faults.explain(f, around).paragraph())));
        return new Line("", messages.text("Outcome_step", step.number(), plans.step(step, view), state), "", more);
    }

    /** The folder of the last certificate that was kept as a file. */
    private static Optional<String> backups(Outcome outcome) {
        return outcome.results().stream().filter(r -> r.step().action() instanceof Action.BackUp)
                .flatMap(r -> r.path().stream()).reduce((first, last) -> last)
                .flatMap(path -> Optional.ofNullable(Path.of(path).getParent())).map(Path::toString);
    }

    private static boolean changesRoom(Outcome outcome) {
        return outcome.plan().steps().stream().map(Step::action).anyMatch(a -> a instanceof Action.Delete
                || a instanceof Action.GenerateKey || a instanceof Action.WriteCertificate
                || a instanceof Action.WriteKey);
    }

    private static Line line(String text) {
        return new Line("", text);
    }
}
