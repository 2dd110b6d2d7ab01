/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.pkcs11.host.pcsc.PcscLite;
import cz.klicnik.pkcs11.host.pcsc.ReaderClient;
import cz.klicnik.pkcs11.host.protocol.FromReaders;

/**
 * Watches the readers of the system (PC/SC) in a process of its own, which it starts again when the service or the process
 * has died. Whatever the service does, nobody but a thread of this class waits for it.
 *
 * <p>A machine without the service is looked at once a second, on Linux without a process.
 */
public final class ReaderWatch implements AutoCloseable {

    private static final String MODULE = "java.smartcardio";
    private static final long PERIOD_MILLISECONDS = 1000;
    private static final long FIRST_PAUSE_MILLISECONDS = 500;
    private static final long LONGEST_PAUSE_MILLISECONDS = 30_000;
    /** A process that lived this long has earned that the next one is started at once. */
    private static final long GOOD_LIFE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Listener listener;
    private final Consumer<String> log;
    private final Optional<PcscLite> lite;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<ReaderClient> client = Optional.empty();
    private long lives;

    private ReaderWatch(Listener listener, Consumer<String> log, Optional<PcscLite> lite) {
        this.listener = listener;
        this.log = log;
        this.lite = lite;
    }

    /**
     * Begins to watch; returns at once.
     *
     * @param environment variables for the process on top of our own
     * @param listener called on a thread of the watch
     * @param log takes what the process prints
     */
    public static ReaderWatch start(Map<String, String> environment, Listener listener, Consumer<String> log) {
        ReaderWatch watch = new ReaderWatch(listener, log, PcscLite.ofThisSystem(environment));
        Thread.ofPlatform().daemon().name("klicnik-readers").start(watch::run);
        return watch;
    }

    /**
     * Asks for the ATR of a card, for which it is connected to; the listener is told, unless the card is gone by then.
     *
     * @param card as the listener was told
     */
    public void askAtr(String reader, long card) {
        client.ifPresent(c -> c.askAtr(reader, card));
    }

    /** The process, for tests that kill it. */
    public Optional<ProcessHandle> process() {
        return client.map(ReaderClient::process);
    }

    /** Ends the watch and its process. Does not wait. */
    @Override
    public void close() {
        closed.countDown();
        client.ifPresent(ReaderClient::close);
    }

    private void run() {
        try {
            if (ModuleFinder.ofSystem().find(MODULE).isEmpty()) {
                listener.service(Service.UNAVAILABLE, MODULE);
                return;
            }
            long pause = FIRST_PAUSE_MILLISECONDS;
            do {
                awaitService();
                long began = System.nanoTime();
                if (!live()) {
                    return;
                }
                boolean good = System.nanoTime() - began > GOOD_LIFE_NANOS;
                pause = good ? FIRST_PAUSE_MILLISECONDS : Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
            } while (!closed.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            // nobody interrupts this thread
            Thread.currentThread().interrupt();
        }
    }

    /** Where it can be seen without a process that there is no service, none is started. */
    private void awaitService() throws InterruptedException {
        if (lite.isEmpty() || lite.get().mayRun()) {
            return;
        }
        listener.service(Service.NOT_RUNNING, "");
        boolean ended = false;
        while (!ended && !lite.get().mayRun()) {
            ended = closed.await(PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /** @return false when there is no use in another try */
    private boolean live() {
        if (closed.getCount() == 0) {
            return false;
        }
        try {
            lives++;
            ReaderClient started = ReaderClient.start(lite, lives, listener, log);
            client = Optional.of(started);
            if (closed.getCount() == 0) {
                started.close();
            }
            return started.serve();
        } catch (FaultException e) {
            listener.service(Service.NOT_RUNNING, e.fault().detail(Fault.MESSAGE).orElse(e.fault().code().name()));
            return true;
        }
    }

    /** What is told of the readers. Called on one thread; must return soon. */
    public interface Listener {

        /** The readers, each time that something about them is different. The service runs. */
        void seen(List<FromReaders.Reader> readers);

        /**
         * The service does not answer: NOT_RUNNING or UNAVAILABLE.
         *
         * @param reason in the words of the system; may be empty
         */
        void service(Service state, String reason);

        /** What was asked for with {@link ReaderWatch#askAtr}. */
        void atr(String reader, long card, Optional<Bytes> atr, Optional<Fault> fault);
    }
}
