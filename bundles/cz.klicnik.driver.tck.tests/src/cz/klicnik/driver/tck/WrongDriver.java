/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

/** A driver with one token in memory, whose faults can be chosen. Its token has three tries; its PIN is 1234. */
final class WrongDriver implements DriverConnection {

    /** What a driver may do wrong. */
    enum Flaw {
        THROWS_RUNTIME_EXCEPTIONS, TELLS_NOTHING_OF_FAULTS, GIVES_NULL, TAKES_TWO_TRIES, KEEPS_THE_LOGIN_TO_ITSELF,
        SHOWS_PRIVATE_OBJECTS, IGNORES_CANCELLATION, DELETES_TOO_MUCH, LIES_ABOUT_DELETION, NEW_SERIAL_EACH_TIME,
        SERVES_AFTER_CLOSE
    }

    private static final Version NO_VERSION = new Version(0, 0);

    final Set<Flaw> flaws = new HashSet<>();
    final List<TokenObject> objects = new ArrayList<>();
    private final String label;
    private int wrong;
    private int listed;
    private boolean loggedIn;

    WrongDriver(String label, Flaw... flaws) {
        this.label = label;
        this.flaws.addAll(List.of(flaws));
    }

    static TokenObject data(long handle, Trilean isPrivate) {
        return new TokenObject.Data(handle, "data " + handle, Bytes.of((byte) handle), "", Bytes.empty(), isPrivate,
                Trilean.YES, Optional.empty());
    }

    @Override
    public ModuleInfo module() {
        return new ModuleInfo("memory", "", "", NO_VERSION, Optional.empty());
    }

    @Override
    public List<SlotReading> slots() {
        return List.of(new SlotReading(slot(), Optional.of(token()), Optional.empty()));
    }

    private SlotInfo slot() {
        return new SlotInfo(1, "", "", true, true, false, NO_VERSION, NO_VERSION);
    }

    private TokenInfo token() {
        listed++;
        Set<TokenFlag> flags = Set.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.LOGIN_REQUIRED);
        String serial = flaws.contains(Flaw.NEW_SERIAL_EACH_TIME) ? "serial " + listed : "serial";
        return new TokenInfo(label, "", "", serial, flags, 0, PinState.OK, PinState.OK, 4, 8, Memory.UNKNOWN,
                Memory.UNKNOWN, new SessionCounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                        OptionalLong.empty()),
                NO_VERSION, NO_VERSION, Optional.empty());
    }

    @Override
    public TokenSession connect(long slotId) throws FaultException {
        if (slotId != 1) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        return new Session();
    }

    @Override
    public void close() {
        loggedIn = false;
    }

    /** A conversation with the one token. */
    private final class Session implements TokenSession {

        private boolean closed;
        private boolean mine;

        private void check() throws FaultException {
            if (closed && !flaws.contains(Flaw.SERVES_AFTER_CLOSE)) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
        }

        @Override
        public TokenContents read(IProgressMonitor monitor) throws FaultException {
            check();
            if (monitor.isCanceled() && !flaws.contains(Flaw.IGNORES_CANCELLATION)) {
                throw new org.eclipse.core.runtime.OperationCanceledException();
            }
            List<TokenObject> visible = objects.stream().filter(o -> loggedIn || o.isPrivate() != Trilean.YES
                    || flaws.contains(Flaw.SHOWS_PRIVATE_OBJECTS)).toList();
            TokenInfo token = token();
            return new TokenContents(new TokenIdentity("wrong", "", "", token.serial()), slot(), token, loginState(),
                    visible, List.of(), Instant.now());
        }

        @Override
        @SuppressWarnings("null")
        public LoginState loginState() throws FaultException {
            check();
            if (flaws.contains(Flaw.GIVES_NULL)) {
                return null;
            }
            boolean seen = flaws.contains(Flaw.KEEPS_THE_LOGIN_TO_ITSELF) ? mine : loggedIn;
            return seen ? LoginState.USER : LoginState.PUBLIC;
        }

        @Override
        public void login(UserRole role, Pin pin) throws FaultException {
            check();
            if (flaws.contains(Flaw.THROWS_RUNTIME_EXCEPTIONS)) {
                throw new IllegalStateException("oops");
            }
            int length = pin.length();
            if (length < 4 || length > 8) {
                throw new FaultException(FaultCode.PIN_LENGTH);
            }
            if (flaws.contains(Flaw.TELLS_NOTHING_OF_FAULTS)) {
                throw new FaultException(Fault.of(FaultCode.PKCS11));
            }
            if (wrong >= 3) {
                throw new FaultException(FaultCode.PIN_LOCKED);
            }
            if (!pin.withUtf8(String::new).equals("1234")) {
                wrong += flaws.contains(Flaw.TAKES_TWO_TRIES) ? 2 : 1;
                throw new FaultException(FaultCode.PIN_INCORRECT);
            }
            wrong = 0;
            loggedIn = true;
            mine = true;
        }

        @Override
        public void logout() throws FaultException {
            check();
            loggedIn = false;
            mine = false;
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            Capability.ObjectDeletion deletion = this::delete;
            return type == Capability.ObjectDeletion.class ? Optional.of(type.cast(deletion)) : Optional.empty();
        }

        private Set<Long> delete(long handle) throws FaultException {
            check();
            if (objects.stream().noneMatch(o -> o.handle() == handle)) {
                throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, String.valueOf(handle));
            }
            if (!flaws.contains(Flaw.LIES_ABOUT_DELETION)) {
                objects.removeIf(o -> o.handle() == handle || flaws.contains(Flaw.DELETES_TOO_MUCH));
            }
            return Set.of(handle);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
