/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.ObjectSheet;

/** A conversation with a folder. Used by one thread at a time. */
final class PemSession implements TokenSession {

    private final PemToken token;
    private final BooleanSupplier connectionClosed;
    private boolean closed;
    /** Handles are good for the session's last reading, so that is what has to be kept. */
    private List<TokenObject> lastRead = List.of();

    PemSession(PemToken token, BooleanSupplier connectionClosed) {
        this.token = token;
        this.connectionClosed = connectionClosed;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        requireToken();
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        lastRead = PemFiles.read(token.folder());
        return new TokenContents(token.identity(), token.slotInfo(), token.info(), LoginState.NOT_REQUIRED, lastRead,
                List.of(), Instant.now());
    }

    @Override
    public LoginState loginState() throws FaultException {
        requireToken();
        return LoginState.NOT_REQUIRED;
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        requireToken();
        throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "login");
    }

    @Override
    public void logout() throws FaultException {
        requireToken(); // nobody is ever logged in, and logging out nobody is no error
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        // Only what works: whoever asks for KeyGeneration gets nothing, and no button for it appears.
        Capability.RawAttributes attributes = this::attributes;
        return type == Capability.RawAttributes.class ? Optional.of(type.cast(attributes)) : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }

    private List<Attribute> attributes(long handle) throws FaultException {
        requireToken();
        TokenObject object = lastRead.stream().filter(o -> o.handle() == handle).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle)));
        return ObjectSheet.of(object);
    }

    private void requireToken() throws FaultException {
        if (closed || connectionClosed.getAsBoolean() || !Files.isDirectory(token.folder())) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
    }
}
