/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.protocol.FromHost;

/** A request that waits for its answer. */
final class PendingCall {

    private final long id;
    private final CallKind kind;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile Optional<FromHost.Progress> progress = Optional.empty();
    private volatile long lastSign = System.nanoTime();
    private volatile Optional<String> slowFunction = Optional.empty();
    private boolean finished;
    private boolean givenUp;

    PendingCall(long id, CallKind kind) {
        this.id = id;
        this.kind = kind;
    }

    long id() {
        return id;
    }

    CallKind kind() {
        return kind;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    void progress(FromHost.Progress now) {
        progress = Optional.of(now);
        lastSign = System.nanoTime();
    }

    Optional<FromHost.Progress> progress() {
        return progress;
    }

    void slow(String function) {
        slowFunction = Optional.of(function);
    }

    /** The library's function that is known to take long. */
    Optional<String> slowFunction() {
        return slowFunction;
    }

    /** Begins to count anew. */
    void restartClock() {
        lastSign = System.nanoTime();
    }

    long nanosecondsWithoutSign() {
        return System.nanoTime() - lastSign;
    }

    /**
     * Nobody waits any more, and what becomes of the token is unknown until the answer comes.
     *
     * @return false when the answer has just come
     */
    synchronized boolean giveUp(Optional<Route> route) {
        if (!finished) {
            givenUp = true;
            route.ifPresent(r -> r.lane().outcomeUnknown());
        }
        return !finished;
    }

    /**
     * The answer is there, or there will be none.
     *
     * @return true when nobody waited for it any more
     */
    synchronized boolean finish(Optional<Route> route) {
        finished = true;
        route.ifPresent(r -> r.lane().leave());
        return givenUp;
    }

    /** Wipes what came in an answer that nobody waits for. */
    void discard() {
        if (!answer.isCompletedExceptionally()) {
            answer.join().close();
        }
    }

    /**
     * @return empty when there is no answer in this time
     * @throws FaultException when the host is gone
     */
    Optional<Answer> await(long nanoseconds) throws FaultException, InterruptedException {
        try {
            return Optional.of(answer.get(nanoseconds, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                // a fresh one, so that its stack trace is the caller's
                throw new FaultException(fault.fault(), fault);
            }
            throw new IllegalStateException(e);
        }
    }
}
