/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.List;
import java.util.Optional;

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
    private Optional<Reading> lastRead = Optional.empty();

    /** @param initialisation whether erasing the folder is offered */
    FilesSession(FolderToken token, boolean initialisation) {
        this.token = token;
        this.initialisation = initialisation;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        Reading reading = token.read(monitor);
        lastRead = Optional.of(reading);
        return reading.contents();
    }

    @Override
    public LoginState loginState() throws FaultException {
        return token.loginState();
    }

    @Override
    public void login(UserRole role, Pin pin) throws FaultException {
        if (role != UserRole.USER) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, role.name());
        }
        token.login(pin);
    }

    @Override
    public void logout() {
        token.logout();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        Capability.RawAttributes attributes = this::attributes;
        Capability.Mechanisms mechanisms = KeyAlgorithms::mechanisms;
        Capability.Initialisation erasing = new PasswordChange(token)::initialise;
        boolean writable = token.writable();
        return List.of(attributes, mechanisms, new KeyCalls(token, this::key)).stream().filter(type::isInstance)
                .findFirst()
                .or(() -> List.of(new ObjectWriting(token), new PasswordChange(token)).stream()
                        .filter(c -> writable && type.isInstance(c)).findFirst())
                .or(() -> Optional.of(erasing).filter(c -> writable && initialisation && type.isInstance(c)))
                .map(type::cast);
    }

    @Override
    public void close() {
        // the login is the folder's, not this conversation's
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
