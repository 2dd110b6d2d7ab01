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
import cz.klicnik.pki.ObjectSheet;

/** A conversation with a folder: it can be read, and that is all. */
final class FilesSession implements TokenSession {

    private final FolderToken token;
    private List<TokenObject> lastRead = List.of();

    FilesSession(FolderToken token) {
        this.token = token;
    }

    @Override
    public TokenContents read(IProgressMonitor monitor) throws FaultException {
        TokenContents contents = token.read(monitor);
        lastRead = contents.objects();
        return contents;
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
        return type == Capability.RawAttributes.class ? Optional.of(type.cast(attributes)) : Optional.empty();
    }

    @Override
    public void close() {
        // the login is the folder's, not this conversation's
    }

    private List<Attribute> attributes(long handle) throws FaultException {
        TokenObject object = lastRead.stream().filter(o -> o.handle() == handle).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle)));
        return ObjectSheet.of(object);
    }
}
