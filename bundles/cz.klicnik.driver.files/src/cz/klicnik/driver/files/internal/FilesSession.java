/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;

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
import cz.klicnik.driver.files.internal.FolderToken.Reading;
import cz.klicnik.pki.ObjectSheet;

/** A conversation with a folder. */
final class FilesSession implements TokenSession {

    private final FolderToken token;
    private final boolean initialisation;
    private final AtomicBoolean connectionClosed;
    private volatile boolean closed;
    private Optional<Reading> lastRead = Optional.empty();

    /**
     * @param initialisation whether erasing the folder is offered
     * @param connectionClosed when the driver has ended
     */
    FilesSession(FolderToken token, boolean initialisation, AtomicBoolean connectionClosed) {
        this.token = token;
        this.initialisation = initialisation;
        this.connectionClosed = connectionClosed;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        Reading reading = token().read(monitor);
        lastRead = Optional.of(reading);
        return reading.contents();
    }

    @Override
    public LoginState loginState() throws FaultException {
        return token().loginState();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        if (role != UserRole.USER) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, role.name());
        }
        token().login(pin);
    }

    @Override
    public void logout() throws FaultException {
        token().logout();
    }

    /** None after the conversation's end. */
    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        if (closed || connectionClosed.get()) {
            return Optional.empty();
        }
        Capability.RawAttributes attributes = this::attributes;
        Capability.Mechanisms mechanisms = KeyAlgorithms::mechanisms;
        List<Capability> offered =
                new ArrayList<>(List.of(attributes, mechanisms, new KeyCalls(token, this::key)));
        if (token.writable()) {
            PasswordChange passwords = new PasswordChange(token);
            offered.addAll(List.of(new ObjectWriting(token), passwords));
            if (initialisation) {
                Capability.Initialisation erasing = passwords::initialise;
                offered.add(erasing);
            }
        }
        return offered.stream().filter(type::isInstance).findFirst().map(type::cast);
    }

    @Override
    public void close() {
        // the login is the folder's, not this conversation's
        closed = true;
    }

    private FolderToken token() throws FaultException {
        if (closed || connectionClosed.get()) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return token;
    }

    private Target.Key key(long handle) throws FaultException {
        Target target = lastRead.map(r -> r.targets().get(handle)).orElseThrow(() -> unknown(handle));
        if (target instanceof Target.Key key) {
            return key;
        }
        throw new FaultException(FaultCode.KEY_USE_FORBIDDEN, Fault.NAME, String.valueOf(handle));
    }

    private List<Attribute> attributes(long handle) throws FaultException {
        TokenObject object = lastRead
                .flatMap(r -> r.contents().objects().stream().filter(o -> o.handle() == handle).findFirst())
                .orElseThrow(() -> unknown(handle));
        return ObjectSheet.of(object);
    }

    private static FaultException unknown(long handle) {
        return new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle));
    }
}
