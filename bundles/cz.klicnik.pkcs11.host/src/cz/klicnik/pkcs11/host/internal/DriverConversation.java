/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.Conversation;
import cz.klicnik.pkcs11.ReadingCancelledException;
import cz.klicnik.pkcs11.ReadingMonitor;

/** A session of a driver written in Java, followed by the host's own monitor. */
final class DriverConversation implements Conversation {

    private final TokenSession session;

    DriverConversation(TokenSession session) {
        this.session = session;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        return session.read(monitor);
    }

    @Override
    public TokenContents read(ReadingMonitor monitor) throws FaultException, ReadingCancelledException {
        try {
            return session.read(new Following(monitor));
        } catch (OperationCanceledException e) {
            ReadingCancelledException cancelled = new ReadingCancelledException();
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    @Override
    public LoginState loginState() throws FaultException {
        return session.loginState();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        session.login(role, pin);
    }

    @Override
    public void logout() throws FaultException {
        session.logout();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return session.capability(type);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Hands on what a driver tells of its progress. */
    private static final class Following extends NullProgressMonitor {

        private final ReadingMonitor monitor;

        Following(ReadingMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void beginTask(@Nullable String name, int total) {
            monitor.begin(Math.max(total, 0));
        }

        @Override
        public void worked(int work) {
            for (int i = 0; i < work; i++) {
                monitor.read();
            }
        }

        @Override
        public boolean isCanceled() {
            return monitor.cancelled();
        }
    }
}
