/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.Reply;

/** Waits for one answer: passes on progress and the wish to cancel, and sees to the deadline. */
final class Waiting {

    private static final long PERIOD_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HostClient client;
    private final PendingCall call;
    private final Optional<Duration> limit;
    private final IProgressMonitor monitor;
    private final Optional<Route> route;
    private int done = -1;

    Waiting(HostClient client, PendingCall call, Optional<Duration> limit, IProgressMonitor monitor,
            Optional<Route> route) {
        this.client = client;
        this.call = call;
        this.limit = limit;
        this.monitor = monitor;
        this.route = route;
    }

    Answer answer() throws FaultException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Optional<Answer> answer = call.await(Math.min(PERIOD_NANOSECONDS, left()));
                    call.progress().ifPresent(this::pass);
                    if (answer.isPresent()) {
                        return checked(answer.get());
                    }
                    if (call.kind() == CallKind.READ && monitor.isCanceled()) {
                        client.cancel(call);
                        throw new OperationCanceledException();
                    }
                    if (left() <= 0) {
                        overdue();
                    }
                } catch (InterruptedException e) {
                    // half an answer is worth nothing: whoever wants to stop a reading cancels its monitor
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long left() {
        return limit.map(l -> l.toNanos() - call.nanosecondsWithoutSign()).orElse(Long.MAX_VALUE);
    }

    private void pass(FromHost.Progress progress) {
        if (done < 0) {
            monitor.beginTask("", progress.total());
            done = 0;
        }
        if (progress.done() > done) {
            monitor.worked(progress.done() - done);
            done = progress.done();
        }
    }

    /** Returns where there is more time to be given. */
    private void overdue() throws FaultException {
        Fault fault = Fault.of(FaultCode.DEADLINE, Fault.FUNCTION, call.slowFunction().orElse("?"), Fault.SECONDS,
                seconds(limit.orElse(Duration.ZERO)));
        switch (call.kind()) {
        case WRITE -> {
            if (call.giveUp(route)) {
                throw new FaultException(new Fault(FaultCode.OUTCOME_UNKNOWN, fault.details()));
            }
        }
        case LOAD, READ, LIST -> {
            if (!client.hostProtected()) {
                client.kill(fault);
                throw new FaultException(fault);
            }
            if (call.kind() == CallKind.LIST) {
                throw new FaultException(fault);
            }
            call.restartClock();
        }
        case CLOSE -> throw new FaultException(fault);
        case PERSON -> throw new IllegalStateException("A person has no deadline");
        }
    }

    private static Answer checked(Answer answer) throws FaultException {
        return switch (answer.reply()) {
        case Reply.Failed failed -> throw new FaultException(failed.fault());
        case Reply.Cancelled cancelled -> throw new OperationCanceledException();
        default -> answer;
        };
    }

    private static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
