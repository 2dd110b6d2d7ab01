/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.recover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.StepFinding;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.plan.PlanText;

/** Says in words what has become of an unfinished plan and what can be done about it. Thread-safe. */
public final class RecoveryText {

    private final Messages messages;
    private final Formats formats;
    private final PlanText plans;

    public RecoveryText(Locale language, Formats formats) {
        this.messages = new Messages(RecoveryText.class, language);
        this.formats = formats;
        this.plans = new PlanText(language, formats);
    }

    /** That something is open, in one sentence for wherever tokens are listed. */
    public String warning(PlanRecord plan) {
        return messages.text("Open_warning", plans.title(plan.plan()), formats.dateTime(plan.begun().at()));
    }

    /** What was begun, when, and how that ended. */
    public String title(PlanRecord plan) {
        return messages.text("Open_title", plans.title(plan.plan()), formats.dateTime(plan.begun().at()),
                messages.text(plan.end().map(end -> "Open_" + end).orElse("Open_cutOff")));
    }

    /** How the token stands to the plan, in a sentence. */
    public String standing(Finding finding) {
        return messages.text("Standing_" + finding.standing());
    }

    /** What the token shows of a step. */
    public String effect(StepFinding step) {
        boolean harmless =
                step.step().action() instanceof Action.BackUp || step.step().action() instanceof Action.TestSignature;
        if (harmless) {
            return messages.text(step.journal().filter(s -> s == StepState.VERIFIED).isPresent() ? "Effect_MADE"
                    : "Effect_harmless");
        }
        return messages.text("Effect_" + (step.journal().isEmpty() && step.effect() == Effect.NOT_MADE ? "notBegun"
                : step.effect().name()));
    }

    /** What stands in the way, in a sentence. */
    public String of(Obstacle obstacle) {
        return messages.text("Obstacle_" + obstacle);
    }

    /** What a decision would do, in a sentence; empty where it is not offered. */
    public Optional<String> offer(Finding finding, Decision decision, Optional<TokenView> view) {
        Optional<Plan> plan = decision == Decision.FINISH ? finding.finish()
                : decision == Decision.UNDO ? finding.undo() : Optional.empty();
        return plan.map(p -> messages.text("Offer_" + decision,
                String.join("; ", p.steps().stream().map(s -> plans.step(s, view)).toList())));
    }

    /**
     * A plan of which only the journal is known, because its token is away.
     */
    public List<Section> sections(PlanRecord plan) {
        List<Line> steps = plan.steps().stream()
                .map(s -> step(s.step(), messages.text("Journal_" + s.state().map(Enum::name).orElse("none")),
                        Optional.empty()))
                .toList();
        return List.of(new Section(title(plan), "", "", List.of(line(messages.text("Open_tokenAway")))),
                new Section(messages.text("Open_steps"), "", "", steps));
    }

    /**
     * What has become of a plan, step by step, and what can be done.
     *
     * @param view the token as it is now, for the names of its objects
     */
    public List<Section> sections(Finding finding, Optional<TokenView> view) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(title(finding.plan()), "", "", List.of(line(standing(finding)))));
        sections.add(new Section(messages.text("Open_steps"), "", "", finding.steps().stream()
                .map(s -> step(s.step(), effect(s), view)).toList()));
        List<Line> next = new ArrayList<>();
        offer(finding, Decision.FINISH, view).ifPresent(text -> next.add(line(text)));
        offer(finding, Decision.UNDO, view).ifPresent(text -> next.add(line(text)));
        finding.obstacles().stream().sorted().map(this::of).forEach(text -> next.add(line(text)));
        if (!finding.nothingOpen()) {
            next.add(line(messages.text("Offer_LEAVE")));
            sections.add(new Section(messages.text("Open_next"), "", "", next));
        }
        return sections;
    }

    private Line step(Step step, String state, Optional<TokenView> view) {
        return line(messages.text("Open_step", step.number(), plans.step(step, view), state));
    }

    private static Line line(String text) {
        return new Line("", text);
    }
}
