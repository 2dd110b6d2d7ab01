/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenDriver;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.CallTracer;
import cz.klicnik.pkcs11.ModuleHost;

/**
 * A driver written in Java for the tests of hosted ones: it stands on a library, whose path is its first folder, so that it
 * can do everything and crash. Connecting to a slot that does not exist makes it tell the runtime something.
 */
public final class LibraryInJava implements TokenDriver {

    static final long CHANGES = -1;
    static final long DIES = -2;

    /** Called in the host. */
    public LibraryInJava() {
        // nothing to do before open
    }

    @Override
    public DriverConnection open(DriverContext context) throws FaultException {
        try {
            DriverConnection library = ModuleHost.open(context.folders().getFirst(), context.profile().quirks(),
                    Files.createTempDirectory("scratch"), List.of(), CallTracer.OFF)
                    .connection(context.profile().family());
            return new Telling(library, context);
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_PROBLEM, Fault.MESSAGE, e.toString()), e);
        }
    }

    private record Telling(DriverConnection library, DriverContext context) implements DriverConnection {

        @Override
        public ModuleInfo module() {
            return library.module();
        }

        @Override
        public List<SlotReading> slots() throws FaultException {
            return library.slots();
        }

        @Override
        public List<SlotReading> slots(Set<Long> anew) throws FaultException {
            return library.slots(anew);
        }

        @Override
        public TokenSession connect(long slotId) throws FaultException {
            if (slotId == CHANGES) {
                context.slotsChanged();
                context.contentsChanged(7);
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            if (slotId == DIES) {
                context.lost(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH, "pulled"));
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            return new Exporting(library.connect(slotId));
        }

        @Override
        public void close() {
            library.close();
        }
    }

    /** A session that lets keys out: of what should be a key only the handle. */
    private record Exporting(TokenSession beneath) implements TokenSession {

        @Override
        public TokenContents read(IProgressMonitor monitor) throws FaultException {
            return beneath.read(monitor);
        }

        @Override
        public LoginState loginState() throws FaultException {
            return beneath.loginState();
        }

        @Override
        public void login(UserRole role, Pin pin) throws FaultException {
            beneath.login(role, pin);
        }

        @Override
        public void logout() throws FaultException {
            beneath.logout();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            Capability.KeyExport exports = new Capability.KeyExport() {
                @Override
                public Leaving leaving(long handle) {
                    return handle == 7 ? Leaving.ALLOWED : Leaving.TRUSTED_ONLY;
                }

                @Override
                public SecretBytes exportKey(long handle) {
                    return SecretBytes.taking(("kůň " + handle).getBytes(StandardCharsets.UTF_8));
                }
            };
            return type == Capability.KeyExport.class ? Optional.of(type.cast(exports)) : beneath.capability(type);
        }

        @Override
        public void close() {
            beneath.close();
        }
    }
}
