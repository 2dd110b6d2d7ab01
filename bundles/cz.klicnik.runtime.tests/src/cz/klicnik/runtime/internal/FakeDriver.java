/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.JavaDriver;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
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
import cz.klicnik.core.model.TokenInfo;

/** A driver made by hand, whose every step a test can hold, break and count. */
final class FakeDriver implements DeclaredDriver.Opener {

    static final Version V1 = new Version(1, 0);
    /** Instead of a serial number: a card that the driver does not know. */
    static final String UNRECOGNIZED = "?";

    final String id;
    final Map<Long, String> serials = new ConcurrentHashMap<>();
    final AtomicInteger opens = new AtomicInteger();
    final AtomicInteger listings = new AtomicInteger();
    final AtomicInteger connects = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger logins = new AtomicInteger();
    final AtomicInteger openSessions = new AtomicInteger();
    volatile Optional<Fault> openFault = Optional.empty();
    volatile Optional<Fault> readFault = Optional.empty();
    volatile CountDownLatch opening = new CountDownLatch(0);
    volatile CountDownLatch reading = new CountDownLatch(0);
    volatile @Nullable DriverContext context;
    private volatile LoginState login = LoginState.PUBLIC;

    FakeDriver(String id) {
        this.id = id;
    }

    DeclaredDriver declared(Probe probe) {
        DriverProfile profile = new DriverProfile(id, "fake", LocalizedText.same(id), new JavaDriver("test", "Fake"),
                Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), false, probe, Quirks.STANDARD);
        return declared(profile);
    }

    DeclaredDriver declared(DriverProfile profile) {
        return new DeclaredDriver(profile, this, List.of(), Optional.empty());
    }

    DriverContext context() {
        DriverContext c = context;
        if (c == null) {
            throw new IllegalStateException("not opened");
        }
        return c;
    }

    @Override
    public Optional<Path> locate() {
        return Optional.of(Path.of("/fake", id));
    }

    @Override
    public DriverConnection open(Optional<Path> located, DriverContext newContext) throws FaultException {
        opens.incrementAndGet();
        await(opening);
        if (openFault.isPresent()) {
            throw new FaultException(openFault.get());
        }
        context = newContext;
        login = LoginState.PUBLIC;
        return new Connection();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never let go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SlotReading slot(long slotId, String serial) {
        SlotInfo slot = new SlotInfo(slotId, "Reader " + slotId, "Fake", !serial.isEmpty(), true, true, V1, V1);
        if (serial.equals(UNRECOGNIZED)) {
            return new SlotReading(slot, Optional.empty(), Optional.of(Fault.of(FaultCode.TOKEN_NOT_RECOGNIZED)));
        }
        return new SlotReading(slot, serial.isEmpty() ? Optional.empty() : Optional.of(token(serial)),
                Optional.empty());
    }

    /** With a clock and a count of sessions, which differ at every look. */
    private TokenInfo token(String serial) {
        Set<TokenFlag> flags = Set.of(TokenFlag.TOKEN_INITIALIZED, TokenFlag.USER_PIN_INITIALIZED);
        OptionalLong none = OptionalLong.empty();
        return new TokenInfo("Token " + serial, "Fake", "F1", serial, flags, 0x408, PinState.OK, PinState.OK, 4, 8,
                Memory.UNKNOWN, Memory.UNKNOWN,
                new SessionCounts(OptionalLong.of(openSessions.get()), none, none, none), V1,
                V1, Optional.of(Instant.now()));
    }

    private final class Connection implements DriverConnection {
        @Override
        public ModuleInfo module() {
            return new ModuleInfo("/fake/" + id, "Fake", "Fake library", V1, Optional.of(V1));
        }

        @Override
        public List<SlotReading> slots() {
            List<SlotReading> list = new ArrayList<>();
            listings.incrementAndGet();
            new LinkedHashMap<>(serials).forEach((slotId, serial) -> list.add(slot(slotId, serial)));
            return list;
        }

        @Override
        public TokenSession connect(long slotId) {
            connects.incrementAndGet();
            openSessions.incrementAndGet();
            return new Session(slotId);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private final class Session implements TokenSession {
        private final long slotId;

        Session(long slotId) {
            this.slotId = slotId;
        }

        @Override
        public TokenContents read(IProgressMonitor monitor) throws FaultException {
            await(reading);
            reads.incrementAndGet();
            if (readFault.isPresent()) {
                throw new FaultException(readFault.get());
            }
            SlotReading r = slot(slotId, serials.getOrDefault(slotId, ""));
            if (r.token().isEmpty()) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            return new TokenContents(r.identity("fake").orElseThrow(), r.slot(), r.token().get(), login, List.of(),
                    List.of(), Instant.now());
        }

        @Override
        public LoginState loginState() {
            return login;
        }

        @Override
        public void login(UserRole role, Pin pin) throws FaultException {
            logins.incrementAndGet();
            boolean right = pin.withUtf8(bytes -> bytes.length == 4);
            if (!right) {
                throw new FaultException(FaultCode.PIN_INCORRECT);
            }
            login = LoginState.USER;
        }

        @Override
        public void logout() {
            login = LoginState.PUBLIC;
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return Optional.empty();
        }

        @Override
        public void close() {
            openSessions.decrementAndGet();
        }
    }
}
