/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.machine.MachineState;

/**
 * Tells listeners of new pictures on a thread of its own. A picture that is overtaken before a slow listener took it is
 * left out; the last one always arrives.
 */
final class Publisher implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("klicnik-listeners").factory());
    private final Map<Consumer<MachineState>, AtomicReference<@Nullable MachineState>> pending =
            new ConcurrentHashMap<>();

    void add(Consumer<MachineState> listener, MachineState present) {
        AtomicReference<@Nullable MachineState> mailbox = new AtomicReference<>();
        pending.put(listener, mailbox);
        offer(listener, mailbox, present);
    }

    void remove(Consumer<MachineState> listener) {
        pending.remove(listener);
    }

    void publish(MachineState state) {
        List.copyOf(pending.entrySet()).forEach(e -> offer(e.getKey(), e.getValue(), state));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void offer(Consumer<MachineState> listener, AtomicReference<@Nullable MachineState> mailbox,
            MachineState state) {
        if (mailbox.getAndSet(state) == null) {
            try {
                executor.execute(() -> deliver(listener, mailbox));
            } catch (RejectedExecutionException e) {
                if (!executor.isShutdown()) {
                    throw e;
                }
            }
        }
    }

    private void deliver(Consumer<MachineState> listener, AtomicReference<@Nullable MachineState> mailbox) {
        @Nullable
        MachineState state = mailbox.getAndSet(null);
        if (state == null || !pending.containsKey(listener)) {
            return;
        }
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            Loop.log("A listener of the registry failed", e);
        }
    }
}
