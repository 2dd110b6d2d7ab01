/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;

/**
 * One call at a time to a token. Calls wait here rather than in the host, so that their deadlines begin when they do.
 *
 * <p>After a write that did not return in time nothing is let through until it returns.
 */
final class Lane {

    private static final long PERIOD_MILLISECONDS = 100;

    private final Semaphore free = new Semaphore(1, true);
    private volatile boolean outcomeUnknown;

    /** @throws FaultException OUTCOME_UNKNOWN */
    void enter(IProgressMonitor monitor) throws FaultException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (outcomeUnknown) {
                        throw new FaultException(Fault.of(FaultCode.OUTCOME_UNKNOWN).with(Written.NOTHING));
                    }
                    if (free.tryAcquire(PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    if (monitor.isCanceled()) {
                        throw new OperationCanceledException();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void leave() {
        outcomeUnknown = false;
        free.release();
    }

    void outcomeUnknown() {
        outcomeUnknown = true;
    }
}
