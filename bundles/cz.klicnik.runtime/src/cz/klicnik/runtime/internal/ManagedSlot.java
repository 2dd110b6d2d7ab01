/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.runtime.TokenRegistry.SessionTask;

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
    private final String family;
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

    /** Lane only. */
    private @Nullable OpenSession session;

    private record OpenSession(int generation, TokenSession session) {
    }

    /** @param ask lists the slots again, asking the token in this one who it is */
    ManagedSlot(Loop loop, Runnable changed, Runnable ask, SlotKey key, String family, BooleanSupplier readUnasked,
            DriverConnection connection, SlotReading reading) {
        this.loop = loop;
        this.changed = changed;
        this.ask = ask;
        this.key = key;
        this.family = family;
        this.readUnasked = readUnasked;
        this.connection = connection;
        this.reading = reading;
        this.lane = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("klicnik-slot-" + key.driverId() + "-" + key.slotId()).factory());
        accept();
    }

    SlotStatus status() {
        // a reading is newer than the list of slots: after a wrong PIN it knows of the try that was lost
        Optional<TokenInfo> token = reading.token().map(t -> contents.map(TokenContents::token).orElse(t));
        return new SlotStatus(key, reading.slot(), token, reading.identity(family), contents, freshness, fault, login);
    }

    boolean busy() {
        return freshness == Freshness.READING;
    }

    /** What the driver lists for this slot now; the same connection or, after a restart, a new one. */
    void update(DriverConnection newConnection, SlotReading newReading) {
        boolean newDriver = newConnection != connection;
        boolean sameToken = newReading.identity(family).equals(reading.identity(family))
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
        if (reading.token().isEmpty()) {
            return;
        }
        readWanted = true;
        freshness = Freshness.READING;
        if (!readRunning) {
            read();
        }
    }

    /** The driver is away: the last known contents stay, marked as old. */
    void unreachable(Fault reason) {
        generation++;
        fault = Optional.of(reason);
        freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
        login = LoginState.PUBLIC;
        readWanted = false;
    }

    /**
     * Holds a conversation on the lane.
     *
     * @return fails with a FaultException
     */
    <R> CompletableFuture<R> submit(SessionTask<R> task) {
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
        lane.execute(this::closeSession);
        lane.shutdown();
    }

    private void accept() {
        fault = reading.fault();
        Optional<TokenIdentity> identity = reading.identity(family);
        if (identity.isEmpty() || !contents.map(TokenContents::identity).equals(identity)) {
            contents = Optional.empty();
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
        submit(s -> s.read(new NullProgressMonitor())).whenComplete((read, problem) -> loop.post(() -> {
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
        if (read != null && !reading.identity(family).equals(Optional.of(read.identity()))) {
            fault = Optional.of(Fault.of(FaultCode.TOKEN_GONE));
            freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
            missed(generation);
        } else if (read != null) {
            asked = false;
            contents = Optional.of(read);
            login = read.login();
            fault = reading.fault();
            freshness = readWanted ? Freshness.READING : Freshness.FRESH;
        } else if (problem != null) {
            fault = Optional.of(Faults.of(problem));
            freshness = contents.isPresent() ? Freshness.STALE : Freshness.NONE;
        }
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
