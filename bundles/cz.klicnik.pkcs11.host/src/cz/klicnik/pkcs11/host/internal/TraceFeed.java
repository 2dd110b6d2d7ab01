/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.CallTracer;
import cz.klicnik.pkcs11.TraceRecorder;
import cz.klicnik.pkcs11.host.protocol.FromHost;

/**
 * The host's side of the trace: sends records to the console in batches, and keeps the latest ones where they outlive a
 * crash. A library never waits for the console here: where it calls faster than records are taken, they are counted
 * instead of kept.
 */
final class TraceFeed implements TraceRecorder.Out {

    /** Calls that wait to be sent. */
    static final int MOST_WAITING = 5000;
    private static final long PERIOD_MILLISECONDS = 100;

    private final Path folder;
    private final RequestMonitor.Out out;
    private final TraceRecorder recorder = new TraceRecorder(this, Clock.systemUTC());
    /** Batches are sent one after the other. */
    private final ReentrantLock sending = new ReentrantLock();
    private final Map<Long, Running> running = new LinkedHashMap<>();
    private List<TracedCall> waiting = new ArrayList<>();
    private long lost;
    private Optional<TraceJournal> journal = Optional.empty();
    private Optional<ScheduledExecutorService> timer = Optional.empty();
    private volatile boolean used;

    /** @param folder private to this process */
    TraceFeed(Path folder, RequestMonitor.Out out) {
        this.folder = folder;
        this.out = out;
    }

    CallTracer tracer() {
        return recorder;
    }

    boolean on() {
        return recorder.on();
    }

    /** Called by one thread only. */
    void switchTo(boolean on) {
        if (on == recorder.on()) {
            return;
        }
        if (on) {
            used = true;
            openJournal();
            ScheduledExecutorService started = Executors
                    .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("trace").factory());
            started.scheduleWithFixedDelay(this::flush, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
            timer = Optional.of(started);
        }
        recorder.switchTo(on);
        if (!on) {
            timer.ifPresent(ScheduledExecutorService::shutdown);
            flush();
        }
    }

    @Override
    public synchronized void begins(TracedCall call) {
        running.put(call.number(), new Running(call, System.nanoTime(), false));
        write(call);
    }

    @Override
    public synchronized void ended(TracedCall call) {
        Optional<Running> known = Optional.ofNullable(running.remove(call.number()));
        write(call);
        // who knows that a call is under way must learn of its end
        if (waiting.size() < MOST_WAITING || known.map(Running::told).orElse(false)) {
            waiting.add(call);
        } else {
            lost++;
        }
    }

    /** Sends what there is: before an answer, so that the console knows the calls that led to it. */
    void flush() {
        if (!used) {
            return;
        }
        sending.lock();
        try {
            FromHost.Traced batch = take();
            if (!batch.calls().isEmpty() || batch.lost() > 0) {
                out.send(batch);
            }
            sent();
        } finally {
            sending.unlock();
        }
    }

    /** What waits, and the calls that have been under way for so long that they deserve to be seen. */
    private synchronized FromHost.Traced take() {
        List<TracedCall> calls = waiting;
        long missing = lost;
        waiting = new ArrayList<>();
        lost = 0;
        journal.ifPresent(TraceJournal::turn);
        long now = System.nanoTime();
        for (Running call : List.copyOf(running.values())) {
            boolean slow = now - call.since() >= TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLISECONDS);
            if (slow && !call.told()) {
                calls.add(call.call());
                running.put(call.call().number(), new Running(call.call(), call.since(), true));
            } else if (!slow) {
                write(call.call());
            }
        }
        return new FromHost.Traced(calls, missing);
    }

    private synchronized void sent() {
        try {
            if (journal.isPresent()) {
                journal.get().sent();
            }
        } catch (IOException e) {
            closeJournal(e);
        }
    }

    private synchronized void openJournal() {
        try {
            journal = Optional.of(journal.isPresent() ? journal.get() : new TraceJournal(folder));
        } catch (IOException e) {
            closeJournal(e);
        }
    }

    private void write(TracedCall call) {
        try {
            if (journal.isPresent()) {
                journal.get().write(call);
            }
        } catch (IOException e) {
            closeJournal(e);
        }
    }

    /** The trace goes on without what would outlive a crash. */
    private void closeJournal(IOException reason) {
        System.err.println("No journal of the trace: " + reason);
        journal = Optional.empty();
    }

    /** @param told whether the console knows that it is under way */
    private record Running(TracedCall call, long since, boolean told) {
    }
}
