/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.runtime.TokenRegistry;

/** A registry whose drivers answer at once, and that remembers what was asked of it. */
final class FakeRegistry implements TokenRegistry {

    static final String PIN = "1234";

    final List<String> started = new ArrayList<>();
    final List<String> pinsTried = new ArrayList<>();
    final List<Optional<String>> confirmed = new ArrayList<>();
    private final Map<String, DriverStatus> drivers = new LinkedHashMap<>();
    private final Map<SlotKey, List<TokenObject>> hidden = new LinkedHashMap<>();
    private final List<Fault> findings = new ArrayList<>();
    private PcscStatus pcsc = PcscStatus.NOT_ASKED;
    private boolean broken;

    /** A driver that becomes what it is given as once it is started. */
    FakeRegistry with(DriverStatus driver) {
        drivers.put(driver.profile().id(), driver);
        return this;
    }

    /** Something that is wrong with the machine. */
    FakeRegistry withFinding(Fault finding) {
        findings.add(finding);
        return this;
    }

    /** What the system says of its readers. */
    FakeRegistry with(PcscStatus readers) {
        pcsc = readers;
        return this;
    }

    /** Objects of a token that are visible only after login. */
    FakeRegistry withPrivate(SlotKey slot, TokenObject... objects) {
        hidden.put(slot, List.of(objects));
        return this;
    }

    /** From now on it fails as only a fault in the program does. */
    FakeRegistry withBrokenState() {
        broken = true;
        return this;
    }

    @Override
    public MachineState state() {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        return new MachineState(drivers.values().stream()
                .map(d -> started.contains(d.profile().id()) ? d : notStarted(d)).toList(), Instant.now(), findings,
                pcsc);
    }

    private static DriverStatus notStarted(DriverStatus d) {
        return new DriverStatus(d.profile(), DriverStatus.Phase.NOT_STARTED, Optional.empty(), Optional.empty(),
                Optional.empty(), List.of());
    }

    @Override
    public void start() {
        drivers.values().stream().filter(d -> d.profile().probe() == DriverProfile.Probe.UNASKED)
                .forEach(d -> started.add(d.profile().id()));
    }

    @Override
    public void start(String driverId) throws FaultException {
        if (!drivers.containsKey(driverId)) {
            throw new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, driverId, Fault.MESSAGE, "no such driver");
        }
        started.add(driverId);
    }

    @Override
    public String addLibrary(Path library) {
        String id = "library:" + library;
        drivers.putIfAbsent(id, Fixtures.failed(id, FaultCode.LIBRARY_NOT_A_LIBRARY, library.toString()));
        return id;
    }

    @Override
    public MachineState awaitSettled(Duration atMost) {
        return state();
    }

    @Override
    public void login(SlotKey slot, UserRole role, Pin pin, PinUse use) throws FaultException {
        String typed = pin.withUtf8(bytes -> new String(bytes, StandardCharsets.UTF_8));
        pinsTried.add(typed);
        confirmed.add(use.typed());
        if (!typed.equals(PIN)) {
            throw new FaultException(FaultCode.PIN_INCORRECT);
        }
        DriverStatus driver = drivers.get(slot.driverId());
        drivers.put(slot.driverId(), new DriverStatus(driver.profile(), driver.phase(), driver.library(),
                driver.module(), driver.fault(), driver.slots().stream().map(s -> s.key().equals(slot)
                        ? loggedIn(s) : s).toList()));
    }

    private SlotStatus loggedIn(SlotStatus slot) {
        TokenContents before = slot.contents().orElseThrow();
        List<TokenObject> objects = new ArrayList<>(before.objects());
        objects.addAll(hidden.getOrDefault(slot.key(), List.of()));
        TokenContents after = new TokenContents(before.identity(), before.slot(), before.token(), LoginState.USER,
                objects, List.of(), before.readAt());
        return new SlotStatus(slot.key(), slot.slot(), slot.token(), slot.identity(), Optional.of(after),
                slot.freshness(), slot.fault(), LoginState.USER);
    }

    @Override
    public <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException {
        return task.run(new Session());
    }

    @Override
    public void addListener(Consumer<MachineState> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeListener(Consumer<MachineState> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeLibrary(String driverId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refresh(SlotKey slot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void logout(SlotKey slot) {
        throw new UnsupportedOperationException();
    }

    /** A token with one mechanism, whose every object has a label and a hidden value. */
    private static final class Session implements TokenSession {

        @Override
        public TokenContents read(IProgressMonitor monitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LoginState loginState() {
            return LoginState.PUBLIC;
        }

        @Override
        public void login(UserRole role, Pin pin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void logout() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            Capability.Mechanisms mechanisms = () -> List
                    .of(new MechanismInfo(1, "CKM_RSA_PKCS", 1024, 4096, Set.of("SIGN", "VERIFY")));
            Capability.RawAttributes attributes = handle -> List.of(
                    new Attribute(3, "CKA_LABEL", Attribute.State.READ,
                            Bytes.of("Novák".getBytes(StandardCharsets.UTF_8)),
                            Attribute.Format.TEXT),
                    new Attribute(0x11, "CKA_VALUE", Attribute.State.SENSITIVE, Bytes.empty(),
                            Attribute.Format.BYTES));
            return List.of(mechanisms, attributes).stream().filter(type::isInstance).map(type::cast).findFirst();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
