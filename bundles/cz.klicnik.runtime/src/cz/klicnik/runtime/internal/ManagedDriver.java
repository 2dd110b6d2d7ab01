/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.ModuleInfo;
import cz.klicnik.runtime.internal.pins.PinGuard;

/**
 * One driver's life: start, listing, loss, one restart with back-off, failure. All fields belong to the {@link Loop}; what
 * blocks runs on a virtual thread of its own, so nobody waits for the slowest.
 */
final class ManagedDriver {

    /** A driver that dies again within this time after a restart is not restarted by itself. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Loop loop;
    private final Runnable changed;
    private final DeclaredDriver declared;
    private final Path dataFolder;
    private final BooleanSupplier readUnasked;
    private final Duration backOff;
    private final LongSupplier nanoClock;
    private final PinGuard guard;

    private Phase phase = Phase.NOT_STARTED;
    private Optional<String> library = Optional.empty();
    private Optional<ModuleInfo> module = Optional.empty();
    private Optional<Fault> fault;
    private Optional<DriverConnection> connection = Optional.empty();
    private final Map<Long, ManagedSlot> slots = new LinkedHashMap<>();
    private int generation;
    private boolean scanning;
    private boolean scanAgain;
    /** Slots whose tokens the next listing asks who they are. */
    private final Set<Long> anew = new HashSet<>();
    /** What it serves beside what it was declared for. Read on any thread. */
    private volatile List<Path> more = List.of();
    private Optional<Long> lastRestart = Optional.empty();

    ManagedDriver(Loop loop, Runnable changed, DeclaredDriver declared, Path dataFolder, BooleanSupplier readUnasked,
            Duration backOff, LongSupplier nanoClock, PinGuard guard) {
        this.loop = loop;
        this.changed = changed;
        this.declared = declared;
        this.dataFolder = dataFolder;
        this.readUnasked = readUnasked;
        this.backOff = backOff;
        this.nanoClock = nanoClock;
        this.guard = guard;
        this.fault = profile().probe() == DriverProfile.Probe.ON_DEMAND
                ? Optional.of(Fault.of(FaultCode.NOT_PROBED)) : Optional.empty();
    }

    DriverProfile profile() {
        return declared.profile();
    }

    boolean listed() {
        return phase != Phase.NOT_STARTED || declared.listed();
    }

    DriverStatus status() {
        return new DriverStatus(profile(), phase, library, module, fault,
                slots.values().stream().map(ManagedSlot::status).toList(), Findings.of(declared, module));
    }

    /** True while something is under way that will change the picture by itself. */
    boolean busy() {
        return looking() || slots.values().stream().anyMatch(ManagedSlot::busy);
    }

    /** True while it may soon have other slots or tokens. */
    boolean looking() {
        return phase == Phase.STARTING || phase == Phase.RESTARTING || scanning;
    }

    Optional<ManagedSlot> slot(long id) {
        return Optional.ofNullable(slots.get(id));
    }

    /** Does nothing when the driver runs or is about to. */
    void start() {
        if (phase == Phase.STARTING || phase == Phase.READY) {
            return;
        }
        begin();
    }

    /**
     * Ends the driver.
     *
     * @return done when the driver is closed, which happens in the background
     */
    CompletableFuture<?> stop() {
        generation++;
        slots.values().forEach(ManagedSlot::dispose);
        slots.clear();
        phase = Phase.NOT_STARTED;
        fault = Optional.empty();
        return closeConnection();
    }

    /**
     * Ends the process that does not return from a write, and starts anew: the only way to find out what became of the
     * token. A person must have asked for it.
     */
    void startAnew() {
        Fault reason = Fault.of(FaultCode.OUTCOME_UNKNOWN);
        int waiting = ++generation;
        phase = Phase.RESTARTING;
        fault = Optional.of(reason);
        slots.values().forEach(s -> s.unreachable(reason));
        // not before: two drivers of one library share a process, and the one that hangs must not be found again
        closeConnection().whenComplete((done, problem) -> loop.post(() -> {
            if (waiting == generation) {
                begin();
            }
        }));
        changed.run();
    }

    /**
     * Lists the slots again.
     *
     * @param ids slots whose tokens are asked who they are, for example because their flags may have changed
     */
    void rescan(Set<Long> ids) {
        if (phase == Phase.READY) {
            anew.addAll(ids);
            scan(generation);
        }
    }

    /** Serves a folder or file more; nothing happens when it does already. */
    void serve(Path path) {
        if (!more.contains(path) && !declared.folders().contains(path)) {
            serve(Stream.concat(more.stream(), Stream.of(path)).toList());
        }
    }

    void serveNoLonger(Path path) {
        serve(more.stream().filter(p -> !p.equals(path)).toList());
    }

    private void serve(List<Path> paths) {
        more = paths;
        scan(generation);
    }

    private void begin() {
        int mine = ++generation;
        scanning = false;
        scanAgain = false;
        phase = Phase.STARTING;
        Thread.ofVirtual().name("klicnik-start-" + profile().id()).start(() -> open(mine));
        changed.run();
    }

    /** Off the loop. */
    private void open(int mine) {
        DriverConnection opened = null;
        try {
            Optional<Path> located = declared.opener().locate();
            loop.post(() -> located(mine, located));
            opened = declared.opener().open(located, new Context(mine));
            DriverConnection done = opened;
            guard.lookAgain();
            List<SlotReading> listed = done.slots();
            loop.post(() -> opened(mine, done, listed));
        } catch (FaultException e) {
            failed(mine, opened, e.fault(), e);
        } catch (RuntimeException | LinkageError e) {
            failed(mine, opened, Fault.of(FaultCode.DRIVER_FAILED, Fault.MESSAGE, e.toString()), e);
        }
    }

    private void located(int mine, Optional<Path> path) {
        if (mine == generation) {
            library = path.map(Path::toString);
            changed.run();
        }
    }

    private void opened(int mine, DriverConnection done, List<SlotReading> listed) {
        if (mine != generation) {
            closeLater(done);
            return;
        }
        connection = Optional.of(done);
        module = Optional.of(done.module());
        fault = Optional.empty();
        phase = Phase.READY;
        apply(done, listed);
        changed.run();
        if (scanAgain) {
            scanAgain = false;
            scan(mine);
        }
    }

    /** Off the loop. */
    private void failed(int mine, @Nullable DriverConnection half, Fault reason,
            Throwable cause) {
        if (half != null) {
            half.close();
        }
        if (reason.code() == FaultCode.DRIVER_FAILED || reason.code() == FaultCode.INTERNAL) {
            Loop.log("Driver " + profile().id() + " failed", cause);
        }
        loop.post(() -> {
            if (mine == generation) {
                phase = Phase.FAILED;
                fault = Optional.of(reason);
                slots.values().forEach(s -> s.unreachable(reason));
                changed.run();
            }
        });
    }

    private void lost(int mine, Fault reason) {
        if (mine != generation || phase == Phase.FAILED || phase == Phase.RESTARTING) {
            return;
        }
        generation++;
        closeConnection();
        fault = Optional.of(reason);
        slots.values().forEach(s -> s.unreachable(reason));
        long now = nanoClock.getAsLong();
        boolean again = lastRestart.map(last -> now - last > QUIET.toNanos()).orElse(true);
        if (again && phase == Phase.READY) {
            phase = Phase.RESTARTING;
            lastRestart = Optional.of(now);
            int waiting = generation;
            loop.postLater(backOff, () -> {
                if (waiting == generation) {
                    begin();
                }
            });
        } else {
            phase = Phase.FAILED;
        }
        changed.run();
    }

    private void scan(int mine) {
        if (mine != generation) {
            return;
        }
        if (scanning || connection.isEmpty()) {
            // something moved while a listing is under way: that listing may have missed it
            scanAgain = true;
            return;
        }
        scanning = true;
        DriverConnection from = connection.get();
        Set<Long> asked = Set.copyOf(anew);
        anew.clear();
        Thread.ofVirtual().name("klicnik-scan-" + profile().id()).start(() -> {
            try {
                List<SlotReading> listed = from.slots(asked);
                loop.post(() -> scanned(mine, () -> apply(from, listed)));
            } catch (FaultException e) {
                loop.post(() -> scanned(mine, () -> fault = Optional.of(e.fault())));
            } catch (RuntimeException e) {
                loop.post(() -> scanned(mine, () -> fault = Optional.of(Faults.of(e))));
            }
        });
    }

    private void scanned(int mine, Runnable result) {
        if (mine != generation) {
            return;
        }
        scanning = false;
        fault = Optional.empty();
        result.run();
        if (scanAgain) {
            scanAgain = false;
            scan(mine);
        }
        changed.run();
    }

    private void apply(DriverConnection from, List<SlotReading> listed) {
        Map<Long, ManagedSlot> before = new LinkedHashMap<>(slots);
        slots.clear();
        for (SlotReading reading : listed) {
            long id = reading.slot().id();
            if (before.containsKey(id)) {
                ManagedSlot known = before.remove(id);
                known.update(from, reading);
                slots.put(id, known);
            } else {
                slots.put(id, new ManagedSlot(loop, changed, () -> rescan(Set.of(id)), new SlotKey(profile().id(), id),
                        profile(), guard, readUnasked, from, reading));
            }
        }
        before.values().forEach(ManagedSlot::dispose);
    }

    private CompletableFuture<?> closeConnection() {
        CompletableFuture<?> closed =
                connection.<CompletableFuture<?>>map(this::closeLater).orElseGet(() -> CompletableFuture.allOf());
        connection = Optional.empty();
        return closed;
    }

    private CompletableFuture<?> closeLater(DriverConnection c) {
        return CompletableFuture.runAsync(c::close,
                task -> Thread.ofVirtual().name("klicnik-close-" + profile().id()).start(task));
    }

    /** What this driver may ask of the runtime; calls of an earlier life are without effect. */
    private final class Context implements DriverContext {
        private final int mine;

        Context(int mine) {
            this.mine = mine;
        }

        @Override
        public DriverProfile profile() {
            return declared.profile();
        }

        @Override
        public Path dataFolder() {
            return dataFolder;
        }

        @Override
        public List<Path> folders() {
            return Stream.concat(declared.folders().stream(), more.stream()).toList();
        }

        @Override
        public void slotsChanged() {
            loop.post(() -> scan(mine));
        }

        @Override
        public void contentsChanged(long slotId) {
            loop.post(() -> {
                if (mine == generation) {
                    slot(slotId).ifPresent(ManagedSlot::refresh);
                    changed.run();
                }
            });
        }

        @Override
        public void lost(Fault reason) {
            loop.post(() -> ManagedDriver.this.lost(mine, reason));
        }
    }
}
