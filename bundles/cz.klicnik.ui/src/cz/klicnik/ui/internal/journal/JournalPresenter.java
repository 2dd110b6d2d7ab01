/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.journal.JournalCheck;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.presentation.journal.JournalText;
import cz.klicnik.ui.internal.labels.Tone;

/**
 * Reads, verifies and filters the journal off the UI thread. Its methods are called on the UI thread; what is shown is
 * always the answer to the latest question.
 */
final class JournalPresenter {

    private final FileJournal journal;
    private final JournalText text;
    private final Executor worker;
    private final Executor ui;
    private final View view;

    private List<PlanRecord> plans = List.of();
    private Optional<JournalCheck> check = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private String filter = "";

    /** Who shows the rows; called on the UI thread. */
    @FunctionalInterface
    interface View {
        void show(Answer answer);
    }

    /**
     * What is to be shown.
     *
     * @param rows newest first
     * @param total how many there are without the filter
     * @param check what the verification found; absent before the first reading
     * @param fault why the journal could not be read
     */
    record Answer(List<Row> rows, int total, Optional<JournalCheck> check, Optional<Fault> fault) {
    }

    /**
     * A plan, or a step of one.
     *
     * @param when empty for a step
     * @param steps empty for a step
     */
    record Row(String id, String when, String what, String who, String result, Tone tone, List<Row> steps) {

        String line() {
            return String.join("\t", when, what, result, who);
        }
    }

    /** @param worker runs one task after the other */
    JournalPresenter(FileJournal journal, JournalText text, Executor worker, Executor ui, View view) {
        this.journal = journal;
        this.text = text;
        this.worker = worker;
        this.ui = ui;
        this.view = view;
    }

    /** Has the journal read and verified again. */
    void refresh() {
        worker.execute(() -> {
            List<PlanRecord> read = new ArrayList<>();
            Optional<JournalCheck> found = Optional.empty();
            Optional<Fault> problem = Optional.empty();
            try {
                read.addAll(PlanRecord.of(journal.entries()));
                found = Optional.of(journal.verify());
            } catch (FaultException e) {
                problem = Optional.of(e.fault());
            }
            Collections.reverse(read);
            deliver(read, found, problem);
        });
    }

    void filter(String wanted) {
        filter = wanted.strip().toLowerCase(Locale.ROOT);
        show();
    }

    private void deliver(List<PlanRecord> read, Optional<JournalCheck> found, Optional<Fault> problem) {
        try {
            ui.execute(() -> {
                plans = read;
                check = found;
                fault = problem;
                show();
            });
        } catch (RejectedExecutionException e) {
            // the window has gone while the journal was read: nobody wants it any more
            return;
        }
    }

    private void show() {
        List<Row> rows = plans.stream().map(this::row).filter(this::fits).toList();
        view.show(new Answer(rows, plans.size(), check, fault));
    }

    /** Every word somewhere in the plan or in its steps. */
    private boolean fits(Row row) {
        StringBuilder all = new StringBuilder(row.line());
        row.steps().forEach(s -> all.append('\t').append(s.line()));
        String lower = all.toString().toLowerCase(Locale.ROOT);
        return List.of(filter.split("\\s+")).stream().allMatch(lower::contains);
    }

    private Row row(PlanRecord plan) {
        List<Row> steps = new ArrayList<>();
        text.confirmed(plan).ifPresent(c -> steps.add(leaf(c, "", Tone.PLAIN)));
        plan.steps().forEach(s -> steps.add(step(s)));
        return new Row(plan.plan().id(), text.when(plan), text.title(plan), text.who(plan), text.result(plan),
                tone(plan), steps);
    }

    private Row step(StepRecord step) {
        List<Row> more = text.more(step).stream().map(m -> leaf(m, "", Tone.PLAIN)).toList();
        Tone tone = step.state().map(state -> switch (state) {
        case VERIFIED -> Tone.PLAIN;
        case DONE, INTENDED, UNKNOWN -> Tone.ATTENTION;
        case FAILED -> Tone.BAD;
        }).orElse(Tone.MUTED);
        return new Row("", "", text.step(step), "", text.state(step), tone, more);
    }

    private static Row leaf(String what, String result, Tone tone) {
        return new Row("", "", what, "", result, tone, List.of());
    }

    private static Tone tone(PlanRecord plan) {
        boolean complete = plan.end().filter(e -> e == PlanEnd.COMPLETE).isPresent();
        return complete ? Tone.GOOD : plan.open() ? Tone.ATTENTION : Tone.PLAIN;
    }
}
