/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.internal.RecordedCall;

/** Makes records of calls while it is switched on, and nothing at all while it is not. Thread-safe. */
public final class TraceRecorder implements CallTracer {

    private final Out out;
    private final Clock clock;
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile boolean on;

    /**
     * Switched off to begin with.
     *
     * @param clock tells when a call is made; how long it takes is measured otherwise
     */
    public TraceRecorder(Out out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Concerns the calls that are made from now on. */
    public void switchTo(boolean nowOn) {
        on = nowOn;
    }

    public boolean on() {
        return on;
    }

    @Override
    public CallNote note() {
        return on ? new RecordedCall(out, clock, lastNumber) : CallNote.NONE;
    }

    /**
     * Takes the records: one when a call begins and one when it has returned. Called on the thread that makes the call,
     * so it must be quick.
     */
    public interface Out {

        /** A call is about to be made; it may never return. */
        void begins(TracedCall call);

        /** The call with this number has returned. */
        void ended(TracedCall call);
    }
}
