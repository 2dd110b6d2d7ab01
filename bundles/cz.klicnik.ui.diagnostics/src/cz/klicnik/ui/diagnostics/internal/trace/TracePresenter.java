/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.runtime.trace.CallTrace;

/**
 * Decides which records are shown. Calls may come by the thousand a second: they are looked at ten times a second at most,
 * off the UI thread, and the UI thread is given no new rows before it has shown the last ones. Thread-safe.
 */
final class TracePresenter implements AutoCloseable {

    /** Between two looks at the trace. */
    static final Duration PERIOD = Duration.ofMillis(100);

    private final CallTrace trace;
    private final Supplier<TraceTexts> texts;
    private final Worker worker;
    private final Executor ui;
    private final View view;
    private final Consumer<List<TraceRecord>> listener = records -> changed();
    private final AtomicBoolean lookPlanned = new AtomicBoolean();
    /** What the UI thread is to show next; empty when it has shown the latest. */
    private final AtomicReference<Optional<Answer>> next = new AtomicReference<>(Optional.empty());
    private volatile Question question = new Question(TraceFilter.of(""), false, false);
    /** Worker only: whether the filter accepts a record, so that each is searched once. */
    private Map<TraceRecord, Boolean> verdicts = new IdentityHashMap<>();
    private Optional<TraceFilter> judge = Optional.empty();

    /** Runs tasks one after the other. */
    interface Worker extends Executor {

        void later(Runnable task, Duration delay);
    }

    /** Who shows the rows; called on the UI thread. */
    @FunctionalInterface
    interface View {
        void show(Answer answer);
    }

    /**
     * What the table is to show.
     *
     * @param rows the oldest first
     * @param total how many are remembered, without those that only look for tokens where these are hidden
     * @param texts says what stands in the rows
     */
    record Answer(List<TraceRecord> rows, int total, TraceTexts texts) {
        Answer {
            rows = List.copyOf(rows);
        }
    }

    private record Question(TraceFilter filter, boolean watching, boolean paused) {
    }

    /** @param texts asked on the worker, as names of drivers may come later */
    TracePresenter(CallTrace trace, Supplier<TraceTexts> texts, Worker worker, Executor ui, View view) {
        this.trace = trace;
        this.texts = texts;
        this.worker = worker;
        this.ui = ui;
        this.view = view;
    }

    /** Begins to show. */
    void open() {
        trace.addListener(listener);
        worker.execute(this::look);
    }

    @Override
    public void close() {
        trace.removeListener(listener);
    }

    void filter(String text) {
        question = new Question(TraceFilter.of(text), question.watching, question.paused);
        worker.execute(this::look);
    }

    /** Whether the calls that only look whether tokens come or go are shown. */
    void watching(boolean shown) {
        question = new Question(question.filter, shown, question.paused);
        worker.execute(this::look);
    }

    /** Whether what is shown stays as it is. */
    void pause(boolean paused) {
        question = new Question(question.filter, question.watching, paused);
        worker.execute(this::look);
    }

    /** Forgets everything, and shows that even while it is paused. */
    void clear() {
        trace.clear();
        worker.execute(() -> show(question));
    }

    private void changed() {
        if (!lookPlanned.getAndSet(true)) {
            worker.later(this::look, PERIOD);
        }
    }

    private void look() {
        lookPlanned.set(false);
        Question asked = question;
        if (!asked.paused) {
            show(asked);
        }
    }

    private void show(Question asked) {
        Answer answer = answer(asked);
        if (next.getAndSet(Optional.of(answer)).isEmpty()) {
            try {
                ui.execute(() -> next.getAndSet(Optional.empty()).ifPresent(view::show));
            } catch (RejectedExecutionException e) {
                // the window has gone: nobody wants them any more
                return;
            }
        }
    }

    private Answer answer(Question asked) {
        TraceTexts now = texts.get();
        if (!judge.equals(Optional.of(asked.filter))) {
            judge = Optional.of(asked.filter);
            verdicts = new IdentityHashMap<>();
        }
        Map<TraceRecord, Boolean> known = verdicts;
        verdicts = new IdentityHashMap<>();
        List<TraceRecord> rows = new ArrayList<>();
        int total = 0;
        for (TraceRecord record : trace.records()) {
            if (!asked.watching && record instanceof TraceRecord.Called called && called.call().watching()
                    && now.usual(record)) {
                continue;
            }
            total++;
            if (asked.filter.all()) {
                rows.add(record);
                continue;
            }
            boolean accepted = Optional.ofNullable(known.get(record))
                    .orElseGet(() -> asked.filter.accepts(now.searched(record)));
            verdicts.put(record, accepted);
            if (accepted) {
                rows.add(record);
            }
        }
        return new Answer(rows, total, now);
    }
}
