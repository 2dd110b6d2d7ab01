/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import cz.klicnik.pkcs11.CallListener;
import cz.klicnik.pkcs11.host.protocol.FromHost;

/**
 * Tells the console which function of the library is running when it takes long, so that a passed deadline can be
 * explained: the host cannot say so any more when it is ended.
 */
final class SlowCalls implements CallListener {

    private static final long PERIOD_MILLISECONDS = 200;

    private final Map<Thread, Long> requests = new ConcurrentHashMap<>();
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow calls").factory());
    private final Consumer<FromHost> out;

    SlowCalls(Consumer<FromHost> out) {
        this.out = out;
        timer.scheduleWithFixedDelay(this::tell, PERIOD_MILLISECONDS, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** The current thread works for a request from now on. */
    void threadServes(long request) {
        requests.put(Thread.currentThread(), request);
    }

    void threadIsFree() {
        requests.remove(Thread.currentThread());
    }

    @Override
    public void begins(String function) {
        running.put(Thread.currentThread(), new Running(function, System.nanoTime()));
    }

    @Override
    public void ends(String function) {
        running.remove(Thread.currentThread());
    }

    private void tell() {
        long now = System.nanoTime();
        running.forEach((thread, call) -> {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(now - call.since());
            // each slow call once
            if (milliseconds >= PERIOD_MILLISECONDS && running.replace(thread, call,
                    new Running(call.function(), Long.MAX_VALUE / 2 + now))) {
                Long request = requests.get(thread);
                if (request != null) {
                    out.accept(new FromHost.Slow(request, call.function()));
                }
            }
        });
    }

    private record Running(String function, long since) {
    }
}
