/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.TokenRegistry.SessionTask;
import cz.klicnik.runtime.internal.pins.GuardedSession;
import cz.klicnik.runtime.internal.pins.PinGuard;

/**
 * One slot of a running driver. Fields belong to the {@link Loop}, but for the session, which belongs to the slot's own
 * lane: the one thread on which everything that talks to this token happens in turn.
 *
 * <p>One session is kept open as long as the token is there, because a login ends with the last session (PKCS#11 v2.40,
 * section 6.7.4).
 */
final class ManagedSlot {

    private final Loop loop;
    private final Runnable changed;
    private final Runnable ask;
    private final SlotKey key;
    private final DriverProfile profile;
    private final PinGuard guard;
    private final BooleanSupplier readUnasked;
    private final ExecutorService lane;

    private DriverConnection connection;
    private SlotReading reading;
    private Optional<TokenContents> contents = Optional.empty();
    private Freshness freshness = Freshness.NONE;
    private Optional<Fault> fault = Optional.empty();
    private LoginState login = LoginState.PUBLIC;
    private boolean readWanted;
    private boolean readRunning;
    private int generation;
    /** The driver was asked already what became of this token. */
    private boolean asked;
    /** What the token held before a write whose outcome is unknown. */
    private Optional<TokenContents> beforeUnknown = Optional.empty();
    /** What became of such a write: told until the token is read for another reason. */
    private Optional<Fault> settled = Optional.empty();
    /** Kept while the outcome of a write is unknown. */
    private final List<TokenLease> leases = new ArrayList<>();

    /** Lane only. */
    private @Nullable OpenSession session;

    private record OpenSession(int generation, TokenSession session) {
    }

    /**
     * @param ask lists the slots again, asking the token in this one who it is
     * @param guard what all PINs pass
     */
    ManagedSlot(Loop loop, Runnable changed, Runnable ask, SlotKey key, DriverProfile profile, PinGuard guard,
            BooleanSupplier readUnasked, DriverConnection connection, SlotReading reading) {
        this.loop = loop;
        this.changed = changed;
        this.ask = ask;
        this.key = key;
        this.profile = profile;
        this.guard = guard;
        this.readUnasked = readUnasked;
        this.connection = connection;
        this.reading = reading;
        this.lane = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("klicnik-slot-" + key.driverId() + "-" + key.slotId()).factory());
        accept();
    }

    SlotStatus status() {
        return new SlotStatus(key, reading.slot(), token(), identity(reading), contents, freshness,
                fault.or(() -> settled), login,
                tries(PinKind.USER));
    }

    boolean busy() {
        return freshness == Freshness.READING;
    }

    /** What the driver lists for this slot now; the same connection or, after a restart, a new one. */
    void update(DriverConnection newConnection, SlotReading newReading) {
        boolean newDriver = newConnection != connection;
        boolean sameToken = identity(newReading).equals(identity(reading))
                && newReading.slot().tokenPresent() == reading.slot().tokenPresent();
        connection = newConnection;
        boolean same = newReading.token().map(ManagedSlot::lasting).equals(reading.token().map(ManagedSlot::lasting));
        reading = newReading;
        if (newDriver || !sameToken) {
            generation++;
            login = LoginState.PUBLIC;
            asked = false;
            accept();
        } else if (!same || newReading.fault().isPresent() != fault.isPresent()) {
            accept();
        }
    }

    /** Reads the token as soon as the lane is free; several wishes become one reading. */
    void refresh() {
        if (reading.token().isEmpty() || lane.isShutdown()) {
            return;
        }
        readWanted = true;
        settled = Optional.empty();
        freshness = Freshness.READING;
        if (!readRunning) {
            read();
        }
    }

    /** The driver is away: the last known contents stay, marked as old. */
    void unreachable(Fault reason) {
        generation++;
        fault = Optional.of(reason);
        remember(reason);
        freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
        login = LoginState.PUBLIC;
        readWanted = false;
    }

    /** What the token held before a change of which nobody knows what became. */
    private void remember(Fault problem) {
        if (problem.code() == FaultCode.OUTCOME_UNKNOWN && beforeUnknown.isEmpty()) {
            beforeUnknown = contents;
        }
    }

    /** Whether a change of this token has an unknown outcome. */
    boolean outcomeUnknown() {
        return fault.filter(f -> f.code() == FaultCode.OUTCOME_UNKNOWN).isPresent();
    }

    /** What is known of the tries of one of the token's secrets. */
    PinTries tries(PinKind kind) {
        return identity(reading).flatMap(i -> token().map(t -> guard.tries(i, kind, t, profile.quirks())))
                .orElse(PinTries.UNKNOWN);
    }

    /** A reading is newer than the list of slots: after a wrong PIN it knows of the try that was lost. */
    private Optional<TokenInfo> token() {
        return reading.token().map(t -> contents.map(TokenContents::token).orElse(t));
    }

    Optional<TokenIdentity> identity() {
        return identity(reading);
    }

    /**
     * Holds a guarded conversation on the lane. The reading that it makes necessary has begun when its result is there.
     *
     * @param use on whose account PINs are sent
     * @return fails with a FaultException
     */
    <R> CompletableFuture<R> converse(PinUse use, SessionTask<R> task) {
        Optional<TokenIdentity> token = identity(reading);
        if (token.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new FaultException(reading.fault().orElse(Fault.of(FaultCode.TOKEN_GONE))));
        }
        DriverConnection from = connection;
        int wanted = generation;
        AtomicReference<Optional<GuardedSession>> held = new AtomicReference<>(Optional.empty());
        CompletableFuture<R> result = new CompletableFuture<>();
        submit(session -> {
            try (GuardedSession guarded = new GuardedSession(session, guard, token.get(), profile.quirks(), use,
                    () -> token(from), () -> reopened(wanted, from))) {
                held.set(Optional.of(guarded));
                return task.run(guarded);
            }
        }).whenComplete((value, problem) -> {
            Runnable end = () -> {
                try {
                    held.get().ifPresent(this::ended);
                } finally {
                    Futures.complete(result, value, problem);
                }
            };
            if (!loop.post(end)) {
                Futures.complete(result, value, problem);
            }
        });
        return result;
    }

    private void ended(GuardedSession conversation) {
        leases.addAll(conversation.kept());
        if (conversation.touched()) {
            refresh();
            ask.run();
        }
        changed.run();
    }

    /** What the token in this slot says of itself now. */
    private TokenInfo token(DriverConnection from) throws FaultException {
        for (SlotReading now : from.slots(Set.of(key.slotId()))) {
            if (now.slot().id() == key.slotId()) {
                return now.token().orElseThrow(
                        () -> new FaultException(now.fault().orElse(Fault.of(FaultCode.TOKEN_GONE))));
            }
        }
        throw new FaultException(FaultCode.TOKEN_GONE);
    }

    private Optional<TokenIdentity> identity(SlotReading of) {
        return of.identity(profile.family());
    }

    private <R> CompletableFuture<R> submit(SessionTask<R> task) {
        int wanted = generation;
        DriverConnection from = connection;
        CompletableFuture<R> result = new CompletableFuture<>();
        lane.execute(() -> {
            try {
                result.complete(task.run(openSession(wanted, from)));
            } catch (FaultException e) {
                forgetSessionAfter(e.fault());
                if (e.fault().code() == FaultCode.TOKEN_GONE) {
                    loop.post(() -> missed(wanted));
                }
                result.completeExceptionally(e);
            } catch (OperationCanceledException e) {
                result.completeExceptionally(e);
            } catch (RuntimeException | LinkageError e) {
                result.completeExceptionally(
                        new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString()), e));
            }
        });
        return result;
    }

    /** The slot or the driver is gone for good. */
    void dispose() {
        generation++;
        readWanted = false;
        giveLeasesBack();
        lane.execute(this::closeSession);
        lane.shutdown();
    }

    private void accept() {
        fault = reading.fault();
        Optional<TokenIdentity> identity = identity(reading);
        if (identity.isEmpty() || !contents.map(TokenContents::identity).equals(identity)) {
            contents = Optional.empty();
            beforeUnknown = Optional.empty();
            settled = Optional.empty();
        }
        boolean readable = reading.token().isPresent() && reading.token().get().initialized();
        if (readable && (readUnasked.getAsBoolean() || contents.isPresent() || busy())) {
            refresh();
            return;
        }
        readWanted = false;
        freshness = Freshness.NONE;
        if (!readable) {
            if (reading.token().isPresent() && fault.isEmpty()) {
                fault = Optional.of(Fault.of(FaultCode.TOKEN_NOT_INITIALIZED));
            }
            lane.execute(this::closeSession);
        }
    }

    /** Without what differs each time one looks, also because one looks: that is no reason to read everything again. */
    private static TokenInfo lasting(TokenInfo t) {
        OptionalLong unknown = OptionalLong.empty();
        return new TokenInfo(t.label(), t.manufacturer(), t.model(), t.serial(), t.flags(), t.rawFlags(), t.userPin(),
                t.securityOfficerPin(), t.minimumPinLength(), t.maximumPinLength(), t.publicMemory(), t.privateMemory(),
                new SessionCounts(unknown, unknown, unknown, unknown), t.hardwareVersion(), t.firmwareVersion(),
                Optional.empty());
    }

    /**
     * The token is gone, or is another one, and no watcher said so. Once only: a library that insists on a token which it
     * does not let anybody talk to would be asked for ever.
     */
    private void missed(int wanted) {
        if (wanted == generation && !asked) {
            asked = true;
            ask.run();
        }
    }

    private void read() {
        readWanted = false;
        readRunning = true;
        int wanted = generation;
        submit(s -> {
            guard.lookAgain();
            return s.read(new NullProgressMonitor());
        }).whenComplete((read, problem) -> loop.post(() -> {
            readRunning = false;
            if (wanted == generation) {
                finish(read, problem);
            }
            if (readWanted) {
                read();
            }
            changed.run();
        }));
    }

    private void finish(@Nullable TokenContents read, @Nullable Throwable problem) {
        if (read != null && !identity(reading).equals(Optional.of(read.identity()))) {
            fault = Optional.of(Fault.of(FaultCode.TOKEN_GONE));
            freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
            missed(generation);
        } else if (read != null) {
            asked = false;
            settled = beforeUnknown.map(before -> Settlement.of(before, read)).or(() -> settled);
            beforeUnknown = Optional.empty();
            contents = Optional.of(read);
            giveLeasesBack();
            login = read.login();
            fault = reading.fault();
            freshness = readWanted ? Freshness.READING : Freshness.FRESH;
        } else if (problem != null) {
            fault = Optional.of(Faults.of(problem));
            fault.ifPresent(this::remember);
            freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
        }
    }

    private void giveLeasesBack() {
        leases.forEach(TokenLease::close);
        leases.clear();
    }

    private TokenSession openSession(int wanted, DriverConnection from) throws FaultException {
        OpenSession open = session;
        if (open != null && open.generation() == wanted) {
            return open.session();
        }
        closeSession();
        TokenSession opened = from.connect(key.slotId());
        session = new OpenSession(wanted, opened);
        return opened;
    }

    /** In place of a session that another program has ended. Lane only. */
    private TokenSession reopened(int wanted, DriverConnection from) throws FaultException {
        closeSession();
        return openSession(wanted, from);
    }

    private void forgetSessionAfter(Fault f) {
        switch (f.code()) {
        case TOKEN_GONE, HOST_DIED, DEADLINE, OUTCOME_UNKNOWN -> closeSession();
        default -> {
            // the session is still good
        }
        }
    }

    private void closeSession() {
        OpenSession open = session;
        session = null;
        if (open != null) {
            open.session().close();
        }
    }
}
