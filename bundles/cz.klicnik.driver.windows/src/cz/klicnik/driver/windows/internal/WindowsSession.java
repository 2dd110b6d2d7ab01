/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pki.ObjectSheet;

/** A conversation with the store: one call at a time, whoever makes it. */
final class WindowsSession implements TokenSession {

    private final WindowsConnection connection;
    private final WindowsStore store;
    private final ReentrantLock oneAtATime;
    private volatile boolean closed;

    WindowsSession(WindowsConnection connection, WindowsStore store, ReentrantLock oneAtATime) {
        this.connection = connection;
        this.store = store;
        this.oneAtATime = oneAtATime;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        SubMonitor progress = SubMonitor.convert(monitor, 1).checkCanceled();
        WindowsStore.Contents contents = alone(store::contents);
        progress.worked(1);
        return new TokenContents(connection.identity(), connection.slot(), connection.token(), LoginState.NOT_REQUIRED,
                contents.objects(), contents.problems(), Instant.now());
    }

    @Override
    public LoginState loginState() {
        return LoginState.NOT_REQUIRED;
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_Login");
    }

    @Override
    public void logout() {
        // nobody is logged in
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        StoreWriter writer = new StoreWriter(this, store);
        StoreKeys keys = new StoreKeys(this, store);
        Capability.RawAttributes attributes = handle -> ObjectSheet.of(alone(() -> store.object(handle)));
        boolean exports = store.parts().powerShell().isPresent();
        return List.of(attributes, writer, keys).stream().filter(type::isInstance)
                .filter(c -> type != Capability.KeyExport.class || exports).findFirst().map(type::cast);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Makes calls to Windows while no other session does. */
    <T> T alone(Calls<T> calls) throws FaultException {
        oneAtATime.lock();
        try {
            if (closed) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            return calls.make();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Calls to Windows. */
    @FunctionalInterface
    interface Calls<T> {
        T make() throws FaultException;
    }
}
