/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.inventory.internal.AnalysedState;
import cz.klicnik.inventory.internal.InventoryUpdater;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.pki.TokenView;

/**
 * Feeds the model with pictures of the machine: decodes the contents of tokens on a thread of its own, then changes the
 * model on the UI thread, at most ten times a second. A burst of pictures becomes one commit with the last of them; the last
 * one always arrives.
 */
public final class InventoryReconciler implements AutoCloseable {

    /** The shortest time between two commits. */
    public static final Duration PACE = Duration.ofMillis(100);

    private final Inventory root;
    private final Function<TokenContents, TokenView> analyzer;
    private final Executor ui;
    private final Consumer<RuntimeException> failures;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "Klíčník inventory");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Consumer<InventoryChange>> listeners = new CopyOnWriteArrayList<>();
    /** Decoded contents by slot; touched on the worker only. */
    private final Map<SlotKey, Decoded> decoded = new HashMap<>();

    private final Object lock = new Object();
    private @Nullable MachineState latest;
    private boolean waiting;
    private boolean busy;
    private boolean closed;
    private long lastCommit = System.nanoTime() - PACE.toNanos();

    /** @param view absent when decoding failed: it is not tried again before there are new contents */
    private record Decoded(TokenContents contents, Optional<TokenView> view) {
    }

    /**
     * @param root changed on the UI thread only
     * @param analyzer decodes and pairs; called on the worker
     * @param ui runs a task on the UI thread later; throws {@link RejectedExecutionException} when there is none any more
     * @param failures is told what the analyzer throws; the token is then shown without its objects
     */
    public InventoryReconciler(Inventory root, Function<TokenContents, TokenView> analyzer, Executor ui,
            Consumer<RuntimeException> failures) {
        this.root = root;
        this.analyzer = analyzer;
        this.ui = ui;
        this.failures = failures;
    }

    /** Is told of every commit that changed something, on the UI thread, after all its changes. */
    public void addListener(Consumer<InventoryChange> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<InventoryChange> listener) {
        listeners.remove(listener);
    }

    /** Takes a new picture; returns at once. Any thread. */
    public void accept(MachineState state) {
        synchronized (lock) {
            latest = state;
            waiting = true;
            schedule();
        }
    }

    /** Decodes everything again, because the day or a setting that certificates are judged by has changed. Any thread. */
    public void analyseAgain() {
        synchronized (lock) {
            if (!closed) {
                worker.execute(decoded::clear);
                waiting = latest != null;
                schedule();
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        worker.shutdownNow();
    }

    private void schedule() {
        if (closed || busy || !waiting) {
            return;
        }
        busy = true;
        long wait = Math.max(0, lastCommit + PACE.toNanos() - System.nanoTime());
        worker.schedule(this::decodeAndCommit, wait, TimeUnit.NANOSECONDS);
    }

    private void decodeAndCommit() {
        MachineState state;
        synchronized (lock) {
            state = Objects.requireNonNull(latest);
            waiting = false;
        }
        AnalysedState analysed = analyse(state);
        try {
            ui.execute(() -> commit(analysed));
        } catch (RejectedExecutionException e) {
            // the window is gone: nobody looks at the model any more
            close();
        }
    }

    private AnalysedState analyse(MachineState state) {
        Map<SlotKey, TokenView> views = new HashMap<>();
        Set<SlotKey> present = new HashSet<>();
        for (DriverStatus driver : state.drivers()) {
            for (SlotStatus slot : driver.slots()) {
                present.add(slot.key());
                slot.contents().flatMap(c -> decode(slot.key(), c)).ifPresent(v -> views.put(slot.key(), v));
            }
        }
        decoded.keySet().retainAll(present);
        return new AnalysedState(state, views);
    }

    private Optional<TokenView> decode(SlotKey key, TokenContents contents) {
        Decoded entry = Optional.ofNullable(decoded.get(key)).filter(d -> d.contents == contents)
                .orElseGet(() -> new Decoded(contents, tryToDecode(contents)));
        decoded.put(key, entry);
        return entry.view;
    }

    private Optional<TokenView> tryToDecode(TokenContents contents) {
        try {
            return Optional.of(analyzer.apply(contents));
        } catch (RuntimeException e) {
            failures.accept(e);
            return Optional.empty();
        }
    }

    private void commit(AnalysedState analysed) {
        synchronized (lock) {
            lastCommit = System.nanoTime();
        }
        try {
            InventoryChange change = new InventoryUpdater(analysed).applyTo(root);
            if (!change.isEmpty()) {
                listeners.forEach(l -> l.accept(change));
            }
        } finally {
            synchronized (lock) {
                busy = false;
                schedule();
            }
        }
    }
}
