/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.testing.QuietContext;
import cz.klicnik.testing.SoftHsm;

/** A registry of the training driver alone: the real SoftHSM in a real driver host, looked at only when asked. */
final class OneDriver implements TokenRegistry, AutoCloseable {

    private final DriverProfile profile;
    private final List<Consumer<MachineState>> listeners = new ArrayList<>();
    private Optional<DriverConnection> connection = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private int starts;

    /** @param data the user's data folder */
    OneDriver(Path data) {
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", data.resolve("training/softhsm2.conf").toString());
        profile = new DriverProfile(TrainingToken.DRIVER, "softhsm-training", LocalizedText.same("Training"),
                new Pkcs11Library(List.of()), environment, List.of(), List.of(), Optional.empty(), Optional.empty(),
                false,
                Probe.UNASKED, Quirks.STANDARD.withInitialisation(true));
    }

    /** A computer on which the library cannot be had. */
    static OneDriver failing(Path data, FaultCode code) {
        OneDriver registry = new OneDriver(data);
        registry.fault = Optional.of(Fault.of(code));
        return registry;
    }

    int starts() {
        return starts;
    }

    DriverConnection connection() {
        return connection.orElseThrow();
    }

    @Override
    public MachineState state() {
        return new MachineState(List.of(status()), Instant.now());
    }

    private DriverStatus status() {
        Phase phase = connection.isPresent() ? Phase.READY
                : fault.isPresent() && starts > 0 ? Phase.FAILED : Phase.NOT_STARTED;
        return new DriverStatus(profile, phase, Optional.empty(), connection.map(DriverConnection::module), fault,
                slots().stream().map(s -> new SlotStatus(new SlotKey(profile.id(), s.slot().id()), s.slot(), s.token(),
                        s.identity(profile.family()), Optional.empty(), Freshness.NONE, s.fault(), LoginState.PUBLIC))
                        .toList());
    }

    private List<SlotReading> slots() {
        try {
            return connection.isPresent() ? connection.get().slots() : List.of();
        } catch (FaultException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void addListener(Consumer<MachineState> listener) {
        listeners.add(listener);
        listener.accept(state());
    }

    @Override
    public void removeListener(Consumer<MachineState> listener) {
        listeners.remove(listener);
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("the training starts its own driver only");
    }

    @Override
    public void start(String driverId) throws FaultException {
        if (!driverId.equals(profile.id())) {
            throw new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, driverId);
        }
        starts++;
        if (fault.isEmpty() && connection.isEmpty()) {
            try {
                DriverHostLauncher launcher = new DriverHostLauncher((library, line) -> {
                    throw new AssertionError(line);
                });
                connection = Optional.of(launcher.open(profile, SoftHsm.module(), new QuietContext(profile)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        listeners.forEach(l -> l.accept(state()));
    }

    @Override
    public <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException {
        try (TokenSession session = connection().connect(slot.slotId())) {
            return task.run(session);
        }
    }

    @Override
    public void refresh(SlotKey slot) {
        // the state is made when it is asked for
    }

    @Override
    public MachineState awaitSettled(Duration atMost) {
        throw new UnsupportedOperationException("the training waits for its own driver only");
    }

    @Override
    public String addLibrary(Path library) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeLibrary(String driverId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void login(SlotKey slot, UserRole role, Pin pin, PinUse use) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void logout(SlotKey slot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        connection.ifPresent(DriverConnection::close);
    }
}
