/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.presentation.Messages;

/** Which rows are shown, and how often; without a display. */
class TracePresenterTest {

    private static final TraceTexts TEXTS =
            new TraceTexts(new Messages(TraceColumn.class, Locale.ENGLISH), ZoneOffset.UTC, Map.of());

    private final FakeTrace trace = new FakeTrace();
    private final Later worker = new Later();
    private final List<Runnable> ui = new ArrayList<>();
    private final List<TracePresenter.Answer> shown = new ArrayList<>();
    private final TracePresenter presenter =
            new TracePresenter(trace, () -> TEXTS, worker, ui::add, shown::add);

    /** Runs tasks when the test says so; those that were put off only then. */
    private static final class Later implements TracePresenter.Worker {

        private final List<Runnable> now = new ArrayList<>();
        private final List<Runnable> later = new ArrayList<>();

        @Override
        @NonNullByDefault({})
        public void execute(Runnable task) {
            now.add(task);
        }

        @Override
        public void later(Runnable task, Duration delay) {
            assertEquals(TracePresenter.PERIOD, delay);
            later.add(task);
        }

        void run() {
            drain(now);
        }

        void timePasses() {
            drain(later);
        }
    }

    @Test
    void what_was_recorded_before_is_shown_when_the_view_opens() {
        trace.add(Calls.returned(1, "C_Login", "CKR_OK"));
        open();
        assertEquals(List.of(Calls.returned(1, "C_Login", "CKR_OK")), last().rows());
        presenter.close();
        assertEquals(List.of(), trace.listeners);
    }

    @Test
    void a_thousand_calls_are_one_look_at_the_trace() {
        open();
        for (int i = 0; i < 1000; i++) {
            trace.add(Calls.returned(i, "C_GetAttributeValue", "CKR_OK"));
        }
        assertEquals(1, worker.later.size());
        assertEquals(1, trace.asked, "not before its time");
        worker.timePasses();
        runUi();
        assertEquals(2, trace.asked);
        assertEquals(1000, last().rows().size());
        trace.add(Calls.returned(1000, "C_Logout", "CKR_OK"));
        worker.timePasses();
        runUi();
        assertEquals(1001, last().rows().size(), "and the next ones are seen too");
    }

    @Test
    void a_window_that_is_busy_is_given_the_latest_rows_once() {
        open();
        shown.clear();
        for (int i = 0; i < 5; i++) {
            trace.add(Calls.returned(i, "C_GetInfo", "CKR_OK"));
            worker.timePasses();
        }
        assertEquals(1, ui.size(), "tasks heap up");
        runUi();
        assertEquals(1, shown.size());
        assertEquals(5, last().rows().size());
    }

    @Test
    void a_filter_shows_what_has_all_its_words() {
        trace.add(Calls.returned(1, "C_Login", "CKR_PIN_INCORRECT"), Calls.returned(2, "C_Login", "CKR_OK"),
                Calls.returned(3, "C_Logout", "CKR_OK"), Calls.neverReturned(4, "C_Login"));
        open();
        filter("c_login pin_inc");
        assertEquals(List.of(1L), numbers());
        assertEquals(4, last().total());
        filter("c_log -incorrect -\"never returned\"");
        assertEquals(List.of(2L, 3L), numbers());
        filter("libtoken \"read #1\"");
        assertEquals(4, last().rows().size(), "library and thread are looked at too");
        filter("nonsense");
        assertEquals(List.of(), numbers());
        filter("");
        assertEquals(4, last().rows().size());
    }

    @Test
    void a_call_is_judged_again_when_it_has_come_further() {
        trace.add(Calls.underWay(1, "C_GenerateKeyPair"));
        open();
        filter("under");
        assertEquals(List.of(1L), numbers());
        presenter.clear();
        trace.add(Calls.returned(1, "C_GenerateKeyPair", "CKR_OK"));
        worker.timePasses();
        worker.run();
        runUi();
        assertEquals(List.of(), numbers());
    }

    @Test
    void calls_that_only_look_for_tokens_are_hidden_unless_they_fail() {
        trace.add(Calls.watching(1, "CKR_OK"), Calls.returned(2, "C_GetSlotInfo", "CKR_OK"),
                Calls.watching(3, "CKR_DEVICE_ERROR"), Calls.watching(4, "CKR_NO_EVENT"));
        open();
        assertEquals(List.of(2L, 3L), numbers());
        assertEquals(2, last().total());
        presenter.watching(true);
        worker.run();
        runUi();
        assertEquals(List.of(1L, 2L, 3L, 4L), numbers());
    }

    @Test
    void while_it_is_paused_the_rows_stay_and_then_catch_up() {
        open();
        presenter.pause(true);
        worker.run();
        shown.clear();
        trace.add(Calls.returned(1, "C_Login", "CKR_OK"));
        worker.timePasses();
        runUi();
        assertEquals(List.of(), shown);
        presenter.pause(false);
        worker.run();
        runUi();
        assertEquals(List.of(1L), numbers());
        presenter.pause(true);
        presenter.clear();
        worker.run();
        runUi();
        assertEquals(List.of(), last().rows(), "who clears wants to see it");
    }

    @Test
    void twenty_thousand_records_are_searched_once_each() {
        trace.add(LongStream.range(0, 20_000).mapToObj(n -> Calls.returned(n, "C_FindObjects", "CKR_OK"))
                .toArray(TraceRecord[]::new));
        open();
        filter("found=2");
        assertEquals(20_000, last().rows().size());
        trace.add(Calls.lost(3));
        worker.timePasses();
        runUi();
        assertEquals(20_000, last().rows().size());
        assertTrue(last().rows().getFirst() == trace.records().getFirst(), "rows are the records themselves");
    }

    private void open() {
        presenter.open();
        worker.run();
        runUi();
    }

    private void filter(String text) {
        presenter.filter(text);
        worker.run();
        runUi();
    }

    private void runUi() {
        drain(ui);
    }

    private static void drain(List<Runnable> tasks) {
        List<Runnable> due = List.copyOf(tasks);
        tasks.clear();
        due.forEach(Runnable::run);
    }

    private TracePresenter.Answer last() {
        return shown.getLast();
    }

    private List<Long> numbers() {
        return last().rows().stream().map(r -> ((TraceRecord.Called) r).call().number()).toList();
    }
}
