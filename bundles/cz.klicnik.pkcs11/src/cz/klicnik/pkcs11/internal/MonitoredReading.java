/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.ReadingMonitor;

/** A reading followed by Eclipse's monitor. The only class here that needs Eclipse's, so that a driver host does not. */
final class MonitoredReading implements ReadingMonitor {

    private final IProgressMonitor monitor;

    private MonitoredReading(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    static TokenContents of(Conversation conversation, IProgressMonitor monitor) throws FaultException {
        try {
            return conversation.read(new MonitoredReading(monitor));
        } catch (ReadingCancelledException e) {
            OperationCanceledException cancelled = new OperationCanceledException();
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    @Override
    public void begin(int objects) {
        monitor.beginTask("", objects);
    }

    @Override
    public void read() {
        monitor.worked(1);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
