/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.internal.names.TokenNames;
import cz.klicnik.runtime.internal.pins.PinGuard;

/** The registry: all drivers, one {@link Loop}, one immutable picture after the other. */
public final class DriverManager implements TokenRegistry, AutoCloseable {

    /** Long enough to be seen and for a reader to settle, short enough not to be waited for. */
    private static final Duration RESTART_BACK_OFF = Duration.ofSeconds(1);

    private final Loop loop = new Loop();
    private final Publisher publisher = new Publisher();
    private final Path dataFolder;
    private final PinGuard guard;
    private final TokenNames names;
    private final Function<Path, DeclaredDriver> byHand;
    private final List<Fault> findings;
    private final Clock clock;
    private final Duration backOff;
    /** Loop only, but for the construction. */
    private final Map<String, ManagedDriver> drivers = new LinkedHashMap<>();
    private final ManagedReaders readers;
    private final Object settled = new Object();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean busy;
    private volatile boolean readUnasked = true;
    private volatile MachineState state;

    /**
     * Called by Declarative Services when the registry is first asked for, so that nothing of this slows the start of the
     * framework. Loads no library: that begins with {@link #start()}.
     */
    public DriverManager(IExtensionRegistry extensions, HostTrace trace) {
        this(Discovery.of(extensions, trace));
    }

    private DriverManager(Discovery found) {
        this(found.declared(), found.byHand(), found.folders(), found.findings(), Clock.systemUTC(),
                RESTART_BACK_OFF, Optional.of(found.readers()));
    }

    /**
     * @param declared in the order in which they are shown
     * @param byHand makes a driver of a library's path
     * @param folders the user's
     * @param backOff before a driver that died is started again
     */
    DriverManager(List<DeclaredDriver> declared, Function<Path, DeclaredDriver> byHand, UserFolders folders,
            Clock clock, Duration backOff) {
        this(declared, byHand, folders, List.of(), clock, backOff, Optional.empty());
    }

    /** @param readers absent where nobody wants to know of the system's readers */
    DriverManager(List<DeclaredDriver> declared, Function<Path, DeclaredDriver> byHand, UserFolders folders,
            List<Fault> findings, Clock clock, Duration backOff, Optional<ReaderSource> readers) {
        this.dataFolder = folders.data();
        this.guard = new PinGuard(folders.state(), Loop::log);
        this.names = new TokenNames(folders.data(), Loop::log);
        this.byHand = byHand;
        this.findings = List.copyOf(findings);
        this.clock = clock;
        this.backOff = backOff;
        declared.forEach(d -> drivers.put(d.profile().id(), managed(d)));
        this.readers = new ManagedReaders(loop, this::changed, drivers::values, readers);
        this.state = picture();
    }

    private ManagedDriver managed(DeclaredDriver d) {
        return new ManagedDriver(loop, this::changed, d, dataFolder, () -> readUnasked, backOff, System::nanoTime,
                guard);
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public void addListener(Consumer<MachineState> listener) {
        loop.post(() -> publisher.add(listener, state));
    }

    @Override
    public void removeListener(Consumer<MachineState> listener) {
        publisher.remove(listener);
    }

    @Override
    public void start() {
        names.watch(() -> loop.post(this::changed));
        onLoop(() -> {
            drivers.values().stream().filter(d -> d.listed() && d.profile().probe() == Probe.UNASKED)
                    .forEach(ManagedDriver::start);
            readers.start();
            changed();
            return true;
        });
    }

    @Override
    public void start(String driverId) throws FaultException {
        onDriver(driverId, ManagedDriver::start);
    }

    @Override
    public void serve(String driverId, Path path) throws FaultException {
        onDriver(driverId, driver -> driver.serve(path.toAbsolutePath()));
    }

    @Override
    public void serveNoLonger(String driverId, Path path) {
        loop.post(() -> Optional.ofNullable(drivers.get(driverId))
                .ifPresent(driver -> driver.serveNoLonger(path.toAbsolutePath())));
    }

    private void onDriver(String driverId, Consumer<ManagedDriver> step) throws FaultException {
        boolean known = onLoop(() -> {
            Optional<ManagedDriver> driver = Optional.ofNullable(drivers.get(driverId));
            driver.ifPresent(d -> {
                step.accept(d);
                changed();
            });
            return driver.isPresent();
        });
        if (!known) {
            throw new FaultException(FaultCode.DRIVER_FAILED, Fault.NAME, driverId, Fault.MESSAGE, "no such driver");
        }
    }

    @Override
    public String addLibrary(Path library) {
        DeclaredDriver declared = byHand.apply(library);
        String id = declared.profile().id();
        onLoop(() -> {
            if (!drivers.containsKey(id)) {
                drivers.put(id, managed(declared));
                changed();
            }
            return true;
        });
        return id;
    }

    @Override
    public void removeLibrary(String driverId) {
        loop.post(() -> {
            ManagedDriver driver = drivers.get(driverId);
            if (driver != null && driverId.startsWith(LibraryByHand.PREFIX)) {
                driver.stop();
                drivers.remove(driverId);
                changed();
            }
        });
    }

    @Override
    public MachineState awaitSettled(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (settled) {
            for (long left = atMost.toMillis(); left > 0 && busy; left = (end - System.nanoTime()) / 1_000_000) {
                settled.wait(left);
            }
        }
        return state;
    }

    @Override
    public void readUnasked(boolean unasked) {
        readUnasked = unasked;
    }

    @Override
    public void refresh(SlotKey slot) {
        onLoop(() -> {
            ManagedDriver driver = drivers.get(slot.driverId());
            if (driver != null) {
                driver.slot(slot.slotId()).ifPresent(ManagedSlot::refresh);
                driver.rescan(Set.of(slot.slotId()));
                changed();
            }
            return true;
        });
    }

    @Override
    public void readAgain(SlotKey slot) {
        boolean stuck = onLoop(() -> {
            ManagedDriver driver = drivers.get(slot.driverId());
            boolean unknown =
                    driver != null && driver.slot(slot.slotId()).filter(ManagedSlot::outcomeUnknown).isPresent();
            if (driver != null && unknown) {
                driver.startAnew();
            }
            return unknown;
        });
        if (!stuck) {
            refresh(slot);
        }
    }

    @Override
    public void login(SlotKey slot, UserRole role, Pin pin, PinUse use) throws FaultException {
        withSession(slot, use, session -> {
            session.login(role, pin);
            return true;
        });
    }

    @Override
    public void logout(SlotKey slot) throws FaultException {
        withSession(slot, session -> {
            session.logout();
            return true;
        });
    }

    @Override
    public PinTries pinTries(SlotKey slot, PinKind kind) {
        return onLoop(() -> slot(slot).map(s -> s.tries(kind)).orElse(PinTries.UNKNOWN));
    }

    @Override
    public void name(SlotKey slot, String name) throws FaultException {
        names.name(onLoop(() -> slot(slot).flatMap(ManagedSlot::identity))
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)), name);
        onLoop(() -> {
            changed();
            return true;
        });
    }

    @Override
    public TokenLease lease(SlotKey slot) throws FaultException {
        return guard.lease(onLoop(() -> slot(slot).flatMap(ManagedSlot::identity))
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE)));
    }

    @Override
    public <R> R withSession(SlotKey slot, PinUse use, SessionTask<R> task) throws FaultException {
        CompletableFuture<R> running =
                onLoop(() -> slot(slot).map(s -> s.converse(use, task)).orElseGet(DriverManager::gone));
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException f) {
                throw f;
            }
            if (e.getCause() instanceof OperationCanceledException cancelled) {
                throw cancelled;
            }
            throw new FaultException(Faults.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, "interrupted"), e);
        }
    }

    /** Ends every driver. Blocks for no longer than two seconds, whatever the libraries do. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        List<CompletableFuture<?>> ends = onLoop(() -> {
            List<CompletableFuture<?>> closing = new ArrayList<>();
            drivers.values().forEach(d -> closing.add(d.stop()));
            readers.close();
            changed();
            return closing;
        });
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Loop.log("A driver did not end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
        loop.close();
        names.close();
        guard.close();
    }

    /** Loop only. */
    private Optional<ManagedSlot> slot(SlotKey key) {
        return Optional.ofNullable(drivers.get(key.driverId())).flatMap(d -> d.slot(key.slotId()));
    }

    private static <R> CompletableFuture<R> gone() {
        return CompletableFuture.failedFuture(new FaultException(FaultCode.TOKEN_GONE));
    }

    /** Runs a step on the loop and waits for it; the loop never blocks, so this is short. */
    private <R> R onLoop(Callable<R> step) {
        CompletableFuture<R> result = new CompletableFuture<>();
        boolean posted = loop.post(() -> {
            try {
                result.complete(step.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        if (!posted) {
            throw new IllegalStateException("The registry is closed");
        }
        return result.join();
    }

    private void changed() {
        MachineState now = picture();
        state = now;
        busy = readers.busy() || drivers.values().stream().anyMatch(ManagedDriver::busy);
        publisher.publish(now);
        synchronized (settled) {
            settled.notifyAll();
        }
    }

    private DriverStatus named(DriverStatus driver) {
        return names.isEmpty() ? driver : driver.withSlots(
                driver.slots().stream().map(s -> s.named(s.identity().flatMap(names::of))).toList());
    }

    private MachineState picture() {
        List<DriverStatus> states =
                drivers.values().stream().filter(ManagedDriver::listed).map(ManagedDriver::status).map(this::named)
                        .toList();
        return new MachineState(states, clock.instant(), findings, readers.status(states));
    }
}
