/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.pkcs11.CallNote;
import cz.klicnik.pkcs11.Mechanism;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;
import cz.klicnik.pkcs11.TraceRecorder;

/** Makes the record of one call. Used by the thread that makes the call. */
public final class RecordedCall implements CallNote {

    private static final String MASK = "***";

    private final TraceRecorder.Out out;
    private final Clock clock;
    private final AtomicLong lastNumber;
    private final List<TraceItem> arguments = new ArrayList<>();
    private long[] types = {};
    private Optional<TracedCall> call = Optional.empty();
    private long begun;

    /** @param lastNumber counts the calls */
    public RecordedCall(TraceRecorder.Out out, Clock clock, AtomicLong lastNumber) {
        this.out = out;
        this.clock = clock;
        this.lastNumber = lastNumber;
    }

    @Override
    public CallNote with(String name, long value) {
        return add(name, Long.toString(value));
    }

    @Override
    public CallNote flags(String name, long bits) {
        return add(name, ReturnValues.hex(bits));
    }

    @Override
    public CallNote text(String name, String value) {
        return add(name, TraceValues.quoted(value));
    }

    @Override
    public CallNote size(String name, long bytes) {
        return add(name, TraceValues.size(bytes));
    }

    @Override
    public CallNote pin(String name, boolean present) {
        return add(name, present ? MASK : "on-the-reader");
    }

    @Override
    public CallNote user(long userType) {
        return add("user", TraceValues.user(userType));
    }

    @Override
    public CallNote mechanism(Mechanism mechanism) {
        return add("mechanism", TraceValues.mechanism(mechanism));
    }

    @Override
    public CallNote template(String name, Template template) {
        return add(name, TraceValues.template(template));
    }

    @Override
    public CallNote types(long... asked) {
        types = asked.clone();
        return add("attributes", TraceValues.types(asked));
    }

    @Override
    public void begins(String function) {
        TracedCall now = new TracedCall(lastNumber.incrementAndGet(), clock.instant(),
                Thread.currentThread().getName(), function, arguments, new TracedCall.UnderWay());
        call = Optional.of(now);
        out.begins(now);
        begun = System.nanoTime();
    }

    @Override
    public void returned(long returnValue, @Nullable Object result) {
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        call.ifPresent(c -> out.ended(c.with(new TracedCall.Returned(duration, ReturnValues.name(returnValue),
                outputs(c.function(), result)))));
    }

    @Override
    public void failed(Throwable reason) {
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        // only the kind of exception: a foreign message could hold anything
        call.ifPresent(c -> out.ended(
                c.with(new TracedCall.Returned(duration, reason.getClass().getSimpleName(), List.of()))));
    }

    private List<TraceItem> outputs(String function, @Nullable Object result) {
        try {
            return TraceResults.of(function, result, types);
        } catch (RuntimeException e) {
            // whatever a library gave: the call has succeeded, and the trace must not make a failure of it
            return List.of(new TraceItem("unreadable", e.getClass().getSimpleName()));
        }
    }

    private CallNote add(String name, String value) {
        arguments.add(new TraceItem(name, value));
        return this;
    }
}
