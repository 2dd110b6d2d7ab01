/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalCheck;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.plan.OutcomeText;
import cz.klicnik.presentation.plan.PlanText;

/** Says in words what the journal tells. Thread-safe. */
public final class JournalText {

    private static final String INDENT = "    ";

    private final Messages messages;
    private final Formats formats;
    private final FaultTexts faults;
    private final PlanText plans;
    private final OutcomeText outcomes;

    public JournalText(Locale language, Formats formats) {
        this.messages = new Messages(JournalText.class, language);
        this.formats = formats;
        this.faults = new FaultTexts(new Messages(language));
        this.plans = new PlanText(language, formats);
        this.outcomes = new OutcomeText(language, formats);
    }

    /** When it began. */
    public String when(PlanRecord plan) {
        return formats.dateTime(plan.begun().at());
    }

    /** What was done to which token. */
    public String title(PlanRecord plan) {
        return plans.title(plan.plan());
    }

    /** Who did it: the user of which computer. */
    public String who(PlanRecord plan) {
        String user = SafeText.label(plan.begun().user());
        String host = SafeText.label(plan.begun().host());
        return host.isEmpty() ? user : messages.text("Journal_who", user, host);
    }

    /** How it ended, and what was decided about what was left. */
    public String result(PlanRecord plan) {
        String end = messages.text(plan.end().map(e -> "End_" + e).orElse("End_none"));
        return plan.settled().map(s -> messages.text("Journal_settled", end, messages.text("Decision_" + s.decision())))
                .orElse(plan.open() ? messages.text("Journal_open", end) : end);
    }

    /** What a person confirmed by typing. */
    public Optional<String> confirmed(PlanRecord plan) {
        return plan.what().confirmed().isEmpty() ? Optional.empty()
                : Optional.of(messages.text("Journal_confirmed", SafeText.line(String.join(", ",
                        plan.what().confirmed()))));
    }

    /** A step with its number. */
    public String step(StepRecord step) {
        return messages.text("Journal_step", step.step().number(), plans.step(step.step(), Optional.empty()));
    }

    /** How a step stands. */
    public String state(StepRecord step) {
        return step.state().map(this::state).orElseGet(() -> messages.text("State_none"));
    }

    /** Why a step did not go well, and where its file is. */
    public List<String> more(StepRecord step) {
        List<String> more = new ArrayList<>();
        if (step.loggedIn()) {
            more.add(messages.text("Journal_loggedIn"));
        }
        step.ended().flatMap(Event.StepEnded::fault).ifPresent(f -> more.add(faults.explain(f).what()));
        step.ended().flatMap(Event.StepEnded::path).ifPresent(p -> more.add(SafeText.line(p)));
        return more;
    }

    /**
     * Plans with their steps, for a terminal.
     *
     * @param width in columns
     */
    public List<String> lines(List<PlanRecord> plans, int width) {
        List<String> lines = new ArrayList<>();
        for (PlanRecord plan : plans) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(TextLines.wrap(messages.text("Journal_line", when(plan), title(plan)), width));
            indented(messages.text("Journal_by", result(plan), who(plan)), INDENT, width, lines);
            confirmed(plan).ifPresent(text -> indented(text, INDENT, width, lines));
            for (StepRecord step : plan.steps()) {
                indented(messages.text("Journal_stepLine", step(step), state(step)), INDENT, width, lines);
                more(step).forEach(text -> indented(text, INDENT + INDENT, width, lines));
            }
        }
        return lines.isEmpty() ? List.of(messages.text("Journal_empty")) : lines;
    }

    /** What a verification has found: a summary, then each finding. */
    public List<String> check(JournalCheck check, Path file, int width) {
        List<String> lines = new ArrayList<>();
        String where = SafeText.line(file.toString());
        lines.addAll(TextLines.wrap(check.lines() == 0 ? messages.text("Check_empty", where)
                : messages.text(check.intact() ? "Check_intact" : "Check_changed", where, check.lines()), width));
        for (JournalCheck.Finding finding : check.findings()) {
            indented(finding(finding), INDENT, width, lines);
        }
        return lines;
    }

    /** A finding in one sentence. */
    public String finding(JournalCheck.Finding finding) {
        return messages.text("Problem_" + finding.problem(), finding.line());
    }

    private String state(StepState state) {
        return outcomes.of(state);
    }

    private static void indented(String text, String indent, int width, List<String> lines) {
        TextLines.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
    }
}
