/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile.Probe;
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
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.runtime.internal.names.TokenNames;

class DriverManagerTest {

    private static final SlotKey FIRST = new SlotKey("a", 1);

    /** Before any test, because a manager is made with each of them. */
    @TempDir
    private static Path folder = Path.of(".");

    private final FakeDriver a = new FakeDriver("a");
    private final FakeDriver b = new FakeDriver("b");
    private DriverManager manager = manager(a.declared(Probe.UNASKED), b.declared(Probe.UNASKED));

    private static DriverManager manager(DeclaredDriver... drivers) {
        Pkcs11Opener.Factory noHosts = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), (p, l, c) -> {
            throw new FaultException(FaultCode.HOST_NOT_STARTED);
        });
        return new DriverManager(List.of(drivers), new LibraryByHand(noHosts)::of,
                new UserFolders(folder, folder.resolve("state")), Clock.systemUTC(), Duration.ofMillis(200));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aSlowDriverDoesNotHoldUpTheOthers() throws Exception {
        a.opening = new CountDownLatch(1);
        a.serials.put(1L, "S1");
        b.serials.put(1L, "S2");
        manager.start();
        MachineState early = await(s -> slot(s, new SlotKey("b", 1)).map(SlotStatus::freshness)
                .equals(Optional.of(Freshness.FRESH)));
        assertEquals(Phase.STARTING, driver(early, "a").phase());
        a.opening.countDown();
        MachineState settled = manager.awaitSettled(Duration.ofSeconds(10));
        assertEquals(Freshness.FRESH, slot(settled, FIRST).orElseThrow().freshness());
    }

    @Test
    void aDriverThatFailsIsListedWithItsReasonAndItsLibrary() throws Exception {
        a.openFault = Optional.of(Fault.of(FaultCode.INITIALIZE_FAILED, Fault.RV, "0x5"));
        manager.start();
        DriverStatus failed = driver(manager.awaitSettled(Duration.ofSeconds(10)), "a");
        assertEquals(Phase.FAILED, failed.phase());
        assertEquals(FaultCode.INITIALIZE_FAILED, failed.fault().orElseThrow().code());
        assertEquals(Optional.of(Path.of("/fake/a").toString()), failed.library());
    }

    @Test
    void aDriverOnDemandWaitsToBeChosen() throws Exception {
        manager.close();
        manager = manager(a.declared(Probe.ON_DEMAND));
        manager.start();
        DriverStatus waiting = driver(manager.awaitSettled(Duration.ofSeconds(10)), "a");
        assertEquals(Phase.NOT_STARTED, waiting.phase());
        assertEquals(FaultCode.NOT_PROBED, waiting.fault().orElseThrow().code());
        assertEquals(0, a.opens.get());
        manager.start("a");
        assertEquals(Phase.READY, driver(manager.awaitSettled(Duration.ofSeconds(10)), "a").phase());
    }

    @Test
    void aDriverThatDiesKeepsItsContentsAsStaleAndComesBackOnce() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.context().lost(Fault.of(FaultCode.HOST_DIED, Fault.EXIT, "139"));
        MachineState dead = await(s -> driver(s, "a").phase() == Phase.RESTARTING);
        SlotStatus stale = slot(dead, FIRST).orElseThrow();
        assertEquals(Freshness.STALE, stale.freshness());
        assertTrue(stale.contents().isPresent());
        assertEquals(FaultCode.HOST_DIED, stale.fault().orElseThrow().code());
        MachineState back = await(s -> driver(s, "a").phase() == Phase.READY
                && slot(s, FIRST).orElseThrow().freshness() == Freshness.FRESH);
        assertEquals(Optional.empty(), slot(back, FIRST).orElseThrow().fault());
        assertEquals(2, a.opens.get());

        a.context().lost(Fault.of(FaultCode.HOST_DIED, Fault.EXIT, "139"));
        await(s -> driver(s, "a").phase() == Phase.FAILED);
        assertEquals(2, a.opens.get(), "a second death within a short time is not followed by another restart");
        manager.start("a");
        await(s -> driver(s, "a").phase() == Phase.READY);
    }

    @Test
    void whoLogsInFirstReadsATokenOnce() throws Exception {
        a.serials.put(1L, "S1");
        manager.readUnasked(false);
        manager.start();
        SlotStatus seen = slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow();
        assertEquals(Freshness.NONE, seen.freshness());
        assertTrue(seen.token().isPresent());
        try (Pin pin = Pin.taking("1234".toCharArray())) {
            manager.login(FIRST, UserRole.USER, pin);
        }
        SlotStatus read = slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow();
        assertEquals(Freshness.FRESH, read.freshness());
        assertEquals(LoginState.USER, read.login());
        assertEquals(1, a.reads.get());
    }

    @Test
    void aTokenWhoseClockAndSessionsMovedIsNotReadAgain() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.context().slotsChanged();
        a.serials.put(2L, "S2");
        a.context().slotsChanged();
        await(s -> slot(s, new SlotKey("a", 2)).map(SlotStatus::freshness).equals(Optional.of(Freshness.FRESH)));
        assertEquals(2, a.reads.get());
    }

    @Test
    void callsOfAnEarlierLifeAreWithoutEffect() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        var earlier = a.context();
        earlier.lost(Fault.of(FaultCode.HOST_DIED));
        await(s -> driver(s, "a").phase() == Phase.READY && a.opens.get() == 2);
        earlier.lost(Fault.of(FaultCode.HOST_DIED));
        manager.refresh(FIRST);
        assertEquals(Phase.READY, driver(manager.awaitSettled(Duration.ofSeconds(10)), "a").phase());
    }

    @Test
    void anotherTokenInTheSlotIsReadAnewAndTheOldContentsAreForgotten() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.reading = new CountDownLatch(1);
        a.serials.put(1L, "S2");
        a.context().slotsChanged();
        MachineState exchanged =
                await(s -> slot(s, FIRST).orElseThrow().identity().orElseThrow().serial().equals("S2"));
        assertEquals(Optional.empty(), slot(exchanged, FIRST).orElseThrow().contents());
        a.reading.countDown();
        SlotStatus read = slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow();
        assertEquals("S2", read.contents().orElseThrow().identity().serial());
        assertEquals(2, a.connects.get(), "a new token gets a new session");
    }

    @Test
    void aTokenThatWasExchangedUnseenIsNoticedAtTheNextUse() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.serials.put(1L, "S2");
        a.readFault = Optional.of(Fault.of(FaultCode.TOKEN_GONE));
        assertThrows(FaultException.class,
                () -> manager.withSession(FIRST, s -> s.read(new org.eclipse.core.runtime.NullProgressMonitor())));
        a.readFault = Optional.empty();
        SlotStatus exchanged = slot(await(s -> slot(s, FIRST).orElseThrow().contents()
                .map(c -> c.identity().serial()).equals(Optional.of("S2"))), FIRST).orElseThrow();
        assertEquals("S2", exchanged.token().orElseThrow().serial());
    }

    @Test
    void contentsOfAnotherTokenThanTheListedAreNeverShownAsThoseOfTheListed() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.serials.put(1L, "S2");
        a.context().contentsChanged(1);
        MachineState exchanged = await(s -> slot(s, FIRST).orElseThrow().contents()
                .map(c -> c.identity().serial()).equals(Optional.of("S2")));
        assertEquals("S2", slot(exchanged, FIRST).orElseThrow().identity().orElseThrow().serial());
    }

    @Test
    void aTokenThatIsListedButNeverThereIsNotAskedForEver() throws Exception {
        a.serials.put(1L, "S1");
        a.readFault = Optional.of(Fault.of(FaultCode.TOKEN_GONE));
        manager.start();
        SlotStatus missing = slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow();
        assertEquals(FaultCode.TOKEN_GONE, missing.fault().orElseThrow().code());
        assertTrue(a.connects.get() <= 3, () -> "connected " + a.connects.get() + " times");
    }

    @Test
    void aTokenWhoseDriverTellsOfNewContentsIsReadAgainInTheSameSession() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        Instant before =
                slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow().contents().orElseThrow()
                        .readAt();
        a.context().contentsChanged(77);
        a.context().contentsChanged(1);
        await(s -> slot(s, FIRST).orElseThrow().contents().orElseThrow().readAt().isAfter(before));
        assertEquals(1, a.connects.get());
    }

    @Test
    void aPulledTokenDisappearsWithItsContents() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.serials.put(1L, "");
        a.context().slotsChanged();
        SlotStatus empty = slot(await(s -> slot(s, FIRST).orElseThrow().token().isEmpty()), FIRST).orElseThrow();
        assertEquals(Optional.empty(), empty.contents());
        assertEquals(Freshness.NONE, empty.freshness());
        a.serials.clear();
        a.context().slotsChanged();
        await(s -> driver(s, "a").slots().isEmpty());
    }

    @Test
    void theLastKnownContentsAreShownWhileTheTokenIsReadAgain() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.reading = new CountDownLatch(1);
        manager.refresh(FIRST);
        SlotStatus reading = slot(await(s -> slot(s, FIRST).orElseThrow().freshness() == Freshness.READING), FIRST)
                .orElseThrow();
        assertTrue(reading.contents().isPresent());
        a.reading.countDown();
        assertEquals(Freshness.FRESH,
                slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow().freshness());
    }

    @Test
    void aReadingThatFailsLeavesTheOldContentsMarkedAsStale() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        a.readFault = Optional.of(Fault.of(FaultCode.PKCS11, Fault.RV_NAME, "CKR_DEVICE_ERROR"));
        manager.refresh(FIRST);
        SlotStatus stale = slot(await(s -> slot(s, FIRST).orElseThrow().freshness() == Freshness.STALE), FIRST)
                .orElseThrow();
        assertTrue(stale.contents().isPresent());
        assertEquals(FaultCode.PKCS11, stale.fault().orElseThrow().code());
    }

    @Test
    void aWrongPinIsTriedOnceAndIsToldToTheCaller() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        try (Pin wrong = Pin.taking("123".toCharArray())) {
            FaultException refused =
                    assertThrows(FaultException.class, () -> manager.login(FIRST, UserRole.USER, wrong));
            assertEquals(FaultCode.PIN_INCORRECT, refused.fault().code());
        }
        assertEquals(1, a.logins.get());
    }

    @Test
    void aLoginLastsUntilTheLogoutBecauseTheSessionStaysOpen() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        manager.awaitSettled(Duration.ofSeconds(10));
        try (Pin pin = Pin.taking("1234".toCharArray())) {
            manager.login(FIRST, UserRole.USER, pin);
        }
        await(s -> slot(s, FIRST).orElseThrow().login() == LoginState.USER);
        assertEquals(1, a.connects.get());
        assertEquals(1, a.openSessions.get());
        manager.logout(FIRST);
        await(s -> slot(s, FIRST).orElseThrow().login() == LoginState.PUBLIC);
    }

    @Test
    void aConversationWithATokenThatIsNotThereSaysSo() {
        FaultException gone = assertThrows(FaultException.class, () -> manager.withSession(FIRST, s -> 1));
        assertEquals(FaultCode.TOKEN_GONE, gone.fault().code());
    }

    @Test
    void anUnknownDriverCannotBeStarted() {
        FaultException unknown = assertThrows(FaultException.class, () -> manager.start("nonsense"));
        assertEquals(Optional.of("nonsense"), unknown.fault().detail(Fault.NAME));
    }

    @Test
    void aLibraryAddedByHandHasOneIdPerPathAndCanBeForgotten() throws Exception {
        String id = manager.addLibrary(Path.of("/nowhere/lib.so"));
        assertEquals(id, manager.addLibrary(Path.of("/nowhere/../nowhere/lib.so")));
        manager.start(id);
        DriverStatus missing = driver(manager.awaitSettled(Duration.ofSeconds(10)), id);
        assertEquals(FaultCode.LIBRARY_MISSING, missing.fault().orElseThrow().code());
        manager.removeLibrary(id);
        await(s -> s.driver(id).isEmpty());
    }

    @Test
    void aListenerThatFailsDoesNotSpoilTheOthers() throws Exception {
        Consumer<MachineState> bad = s -> {
            throw new IllegalStateException("on purpose");
        };
        manager.addListener(bad);
        manager.start();
        assertTrue(manager.awaitSettled(Duration.ofSeconds(10)).drivers().size() == 2);
        await(s -> driver(s, "b").phase() == Phase.READY);
        assertFalse(driver(manager.state(), "a").fault().isPresent());
    }

    @Test
    void aNameThatAnotherConsoleGivesIsShownWithoutARestart() throws Exception {
        a.serials.put(1L, "S1");
        manager.start();
        TokenIdentity token = slot(manager.awaitSettled(Duration.ofSeconds(10)), FIRST).orElseThrow().identity()
                .orElseThrow();
        try (TokenNames other = new TokenNames(folder, (message, e) -> {
            throw new AssertionError(message, e);
        })) {
            other.name(token, "Reception");
            await(s -> slot(s, FIRST).flatMap(SlotStatus::name).equals(Optional.of("Reception")));
            other.name(token, "");
        }
    }

    /** Waits for a picture through a listener, as a screen would. */
    private MachineState await(Predicate<MachineState> wanted) throws InterruptedException {
        BlockingQueue<MachineState> pictures = new LinkedBlockingQueue<>();
        Consumer<MachineState> listener = pictures::add;
        manager.addListener(listener);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                MachineState s = pictures.poll(left, TimeUnit.NANOSECONDS);
                if (s != null && wanted.test(s)) {
                    return s;
                }
            }
            throw new AssertionError("never came: " + manager.state());
        } finally {
            manager.removeListener(listener);
        }
    }

    private static DriverStatus driver(MachineState s, String id) {
        return s.driver(id).orElseThrow();
    }

    private static Optional<SlotStatus> slot(MachineState s, SlotKey key) {
        return s.slot(key);
    }
}
