/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import cz.klicnik.pkcs11.ReadingMonitor;
import cz.klicnik.pkcs11.host.protocol.FromHost;

/** Carries progress to the console and the wish to cancel from it. */
final class RequestMonitor implements ReadingMonitor {

    private static final long PERIOD_NANOSECONDS = 100_000_000;

    private final long id;
    private final Out out;
    private volatile boolean cancelled;
    private int total;
    private int done;
    private long told = System.nanoTime();

    RequestMonitor(long id, Out out) {
        this.id = id;
        this.out = out;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void begin(int objects) {
        total = objects;
    }

    @Override
    public void read() {
        done++;
        long now = System.nanoTime();
        if (now - told > PERIOD_NANOSECONDS) {
            told = now;
            out.send(new FromHost.Progress(id, done, total));
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Where messages to the console go. */
    @FunctionalInterface
    interface Out {
        void send(FromHost message);
    }
}
