/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.host.protocol.FromHost;

/** A library that calls faster than the console takes. */
class TraceFeedTest {

    private static final int CALLS = 3 * TraceFeed.MOST_WAITING;

    private final List<FromHost.Traced> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch consoleTakes = new CountDownLatch(1);
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_library_never_waits_for_the_console_and_what_is_lost_is_counted() throws Exception {
        TraceFeed feed = new TraceFeed(folder, this::send);
        feed.switchTo(true);
        for (int i = 1; i <= CALLS; i++) {
            TracedCall call = call(i);
            feed.begins(call);
            feed.ended(call.with(new TracedCall.Returned(Duration.ofNanos(1), "CKR_OK", List.of())));
        }
        consoleTakes.countDown();
        feed.switchTo(false);
        long lost = sent.stream().mapToLong(FromHost.Traced::lost).sum();
        long taken = sent.stream().flatMap(b -> b.calls().stream())
                .filter(c -> c.outcome() instanceof TracedCall.Returned).count();
        assertTrue(lost > 0, "everything was taken");
        assertEquals(CALLS, taken + lost);
        assertTrue(sent.stream().allMatch(b -> b.calls().size() <= TraceFeed.MOST_WAITING + 1));
    }

    @Test
    void what_was_not_sent_before_a_crash_is_in_the_journal() throws Exception {
        TraceFeed feed = new TraceFeed(folder, this::send);
        feed.switchTo(true);
        TracedCall done = call(1);
        TracedCall fatal = call(2);
        feed.begins(done);
        TracedCall returned = done.with(new TracedCall.Returned(Duration.ofNanos(1), "CKR_OK", List.of()));
        feed.ended(returned);
        feed.begins(fatal);
        // nothing reaches the console, as this test keeps it from taking: so all of it is still there
        assertEquals(List.of(done, returned, fatal),
                TraceJournal.read(folder).stream().distinct().sorted(this::inOrder).toList());
        consoleTakes.countDown();
        feed.ended(fatal.with(new TracedCall.Returned(Duration.ofNanos(1), "CKR_OK", List.of())));
        feed.switchTo(false);
        assertEquals(List.of(), TraceJournal.read(folder), "all was sent");
    }

    private int inOrder(TracedCall a, TracedCall b) {
        return a.number() != b.number() ? Long.compare(a.number(), b.number())
                : Boolean.compare(a.outcome() instanceof TracedCall.Returned,
                        b.outcome() instanceof TracedCall.Returned);
    }

    private static TracedCall call(long number) {
        return new TracedCall(number, Instant.EPOCH, "test", "C_GetSlotInfo", List.of(new TraceItem("slot", "1")),
                new TracedCall.UnderWay());
    }

    private void send(FromHost message) {
        try {
            consoleTakes.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        sent.add((FromHost.Traced) message);
    }
}
