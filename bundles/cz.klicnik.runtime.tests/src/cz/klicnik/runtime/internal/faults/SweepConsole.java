/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.pkcs11.ModuleHost;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.runtime.internal.pins.GuardedSession;
import cz.klicnik.runtime.internal.pins.PinGuard;

/**
 * What the product's console is without screens, threads and driver hosts, so that the same calls come in the same order each
 * time: a registry of one token, whose library is in this process, and the product's own runner of plans with its guards, its
 * care for PINs and its recovery.
 */
final class SweepConsole implements TokenRegistry, AutoCloseable {

    final TokenPlans plans;
    final SlotKey key;
    final TokenIdentity token;
    private final DriverConnection connection;
    private final DriverProfile profile;
    private final PinGuard guard;
    private Optional<TokenSession> session = Optional.empty();
    private MachineState state;

    /** @param data the folder of the user's data */
    SweepConsole(ModuleHost module, Quirks quirks, AuditJournal journal, Path data) throws FaultException {
        UserFolders folders = new UserFolders(data, data.resolve("state"));
        connection = module.connection(FaultBench.DRIVER);
        profile = FaultBench.profile(quirks);
        guard = new PinGuard(folders.state(), (what, why) -> System.err.println(what + ": " + why));
        SlotReading reading = ours(connection.slots());
        key = new SlotKey(FaultBench.DRIVER, reading.slot().id());
        token = reading.identity(FaultBench.DRIVER).orElseThrow();
        state = state(reading, Optional.empty());
        plans = new TokenPlans(this, journal, Guards.standard(), folders, Clock.systemUTC());
    }

    static SlotReading ours(List<SlotReading> slots) {
        // SoftHSM shows one more, which was never initialised
        return slots.stream().filter(s -> s.token().filter(TokenInfo::initialized).isPresent()).findFirst()
                .orElseThrow(() -> new IllegalStateException("No token: " + slots));
    }

    private MachineState state(SlotReading reading, Optional<TokenContents> contents) {
        SlotStatus slot = new SlotStatus(key, reading.slot(), reading.token(), reading.identity(FaultBench.DRIVER),
                contents, contents.isPresent() ? Freshness.FRESH : Freshness.NONE, Optional.empty(),
                contents.map(TokenContents::login).orElse(LoginState.PUBLIC));
        return new MachineState(List.of(new DriverStatus(profile, Phase.READY, Optional.empty(),
                Optional.of(connection.module()), Optional.empty(), List.of(slot))), Instant.now());
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public void addListener(Consumer<MachineState> listener) {
        listener.accept(state);
    }

    @Override
    public void removeListener(Consumer<MachineState> listener) {
        // there are none
    }

    @Override
    public void start() {
        // it runs
    }

    @Override
    public void start(String driverId) {
        // it runs
    }

    @Override
    public String addLibrary(Path library) {
        throw new IllegalArgumentException("One library only");
    }

    @Override
    public void removeLibrary(String driverId) {
        throw new IllegalArgumentException("One library only");
    }

    @Override
    public MachineState awaitSettled(Duration atMost) {
        return state;
    }

    @Override
    public void refresh(SlotKey slot) {
        throw new IllegalArgumentException("Read it");
    }

    /** Reads the token, for everybody to see. */
    TokenContents read() throws FaultException {
        TokenContents contents = withSession(key, s -> s.read(new NullProgressMonitor()));
        state = state(slot(), Optional.of(contents));
        return contents;
    }

    @Override
    public void login(SlotKey slot, UserRole role, Pin pin, PinUse use) throws FaultException {
        withSession(slot, use, s -> {
            s.login(role, pin);
            return true;
        });
    }

    @Override
    public void logout(SlotKey slot) throws FaultException {
        withSession(slot, s -> {
            s.logout();
            return true;
        });
    }

    @Override
    public <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException {
        TokenSession mine = session.isPresent() ? session.get() : opened(slot);
        try (GuardedSession guarded = new GuardedSession(mine, guard, token, profile.quirks(), use,
                () -> slot().token().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)),
                () -> opened(slot))) {
            return task.run(guarded);
        } catch (FaultException e) {
            switch (e.fault().code()) {
            case TOKEN_GONE, HOST_DIED, DEADLINE, OUTCOME_UNKNOWN -> closeSession();
            default -> {
                // the session is still good
            }
            }
            throw e;
        }
    }

    private TokenSession opened(SlotKey slot) throws FaultException {
        closeSession();
        TokenSession opened = connection.connect(slot.slotId());
        session = Optional.of(opened);
        return opened;
    }

    private SlotReading slot() throws FaultException {
        return connection.slots(Set.of(key.slotId())).stream().filter(s -> s.slot().id() == key.slotId()).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
    }

    @Override
    public PinTries pinTries(SlotKey slot, PinKind kind) {
        return state.slot(slot).flatMap(SlotStatus::token).map(t -> guard.tries(token, kind, t, profile.quirks()))
                .orElse(PinTries.UNKNOWN);
    }

    @Override
    public TokenLease lease(SlotKey slot) throws FaultException {
        return guard.lease(token);
    }

    private void closeSession() {
        session.ifPresent(TokenSession::close);
        session = Optional.empty();
    }

    /** The library stays open. */
    @Override
    public void close() {
        closeSession();
        guard.close();
    }
}
