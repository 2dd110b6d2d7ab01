/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

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
import cz.klicnik.core.model.TokenPicture;

/** A conversation with a file: it answers what it holds, and can do nothing. */
final class SnapshotSession implements TokenSession {

    private final SavedFile file;
    private final BooleanSupplier connectionClosed;
    private volatile boolean closed;
    private Optional<TokenPicture> lastRead = Optional.empty();

    /** @param connectionClosed whether the driver has ended */
    SnapshotSession(SavedFile file, BooleanSupplier connectionClosed) {
        this.file = file;
        this.connectionClosed = connectionClosed;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        TokenPicture picture = picture();
        lastRead = Optional.of(picture);
        return picture.contents();
    }

    @Override
    public LoginState loginState() throws FaultException {
        return picture().contents().login();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        picture();
        throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, role.name());
    }

    @Override
    public void logout() throws FaultException {
        picture();
    }

    /** None after the conversation's end. */
    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        if (closed || connectionClosed.getAsBoolean()) {
            return Optional.empty();
        }
        Capability.RawAttributes attributes = this::attributes;
        Capability.Mechanisms mechanisms = () -> picture().mechanisms();
        return List.of(attributes, mechanisms).stream().filter(type::isInstance).findFirst().map(type::cast);
    }

    @Override
    public void close() {
        closed = true;
    }

    private TokenPicture picture() throws FaultException {
        if (closed || connectionClosed.getAsBoolean()) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return file.picture();
    }

    private List<Attribute> attributes(long handle) throws FaultException {
        picture();
        TokenPicture picture = lastRead.orElseThrow(() -> unknown(handle));
        TokenObject object = picture.contents().objects().stream().filter(o -> o.handle() == handle).findFirst()
                .orElseThrow(() -> unknown(handle));
        return picture.attributes(object);
    }

    private static FaultException unknown(long handle) {
        return new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle));
    }
}
