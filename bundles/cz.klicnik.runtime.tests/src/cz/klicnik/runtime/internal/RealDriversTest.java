/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** The registry over real libraries in real driver hosts, one good and several bad. */
class RealDriversTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Quirks.Timing SHORT = new Quirks.Timing(Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ZERO);

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm = new SoftHsm(libraries);
    private final TestToken token = hsm.initToken("Runtime");
    private final Shim shim = Shim.over(libraries, token);
    @TempDir
    private Path folder = Path.of(".");
    private DriverManager manager = manager(List.of());

    /** Those of tests before this one may still be ending. */
    private final Set<Long> foreign = hosts().map(ProcessHandle::pid).collect(Collectors.toSet());

    RealDriversTest() throws Exception {
        // the fixtures may throw
    }

    @BeforeEach
    void serve() throws Exception {
        manager.close();
        TestToken shimmed = shim.token(token);
        manager = manager(List.of(driver("shim", shim.library(), shimmed.environment()),
                driver("empty", libraries.emptyFile(folder), Map.of()),
                driver("text", libraries.textFile(folder), Map.of()),
                driver("elf32", libraries.elf32(folder), Map.of()),
                driver("not", libraries.notPkcs11(), Map.of()),
                driver("crash", libraries.crashOnLoad(), Map.of()),
                driver("hang", libraries.hangInInitialize(), Map.of())));
    }

    @AfterEach
    void close() throws Exception {
        manager.close();
        shim.close();
        hsm.close();
    }

    private DriverManager manager(List<DriverProfile> profiles) {
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), launcher::open);
        return new DriverManager(profiles.stream()
                .map(p -> new DeclaredDriver(p, openers.of(p), List.of(), Optional.empty())).toList(),
                new LibraryByHand(openers)::of, new UserFolders(folder, folder.resolve("state")), Clock.systemUTC(),
                Duration.ofMillis(500));
    }

    private static DriverProfile driver(String id, Path library, Map<String, String> environment) {
        return new DriverProfile(id, id, LocalizedText.same(id), new Pkcs11Library(List.of(library.toString())),
                environment, List.of(), List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED,
                Quirks.STANDARD.with(SHORT));
    }

    @Test
    void badLibrariesAreListedWithTheirReasonsBesideAGoodOneThatDoesNotWaitForThem() throws Exception {
        manager.start();
        MachineState early = Await.within(LONG).until("the good driver's token is read", manager::state,
                s -> slot(s).map(SlotStatus::freshness).equals(Optional.of(Freshness.FRESH)));
        assertEquals(Phase.STARTING, early.driver("hang").orElseThrow().phase(), "the good one waited for the hanging");
        MachineState all = manager.awaitSettled(LONG);
        assertEquals(
                Map.of("empty", FaultCode.LIBRARY_NOT_A_LIBRARY, "text", FaultCode.LIBRARY_NOT_A_LIBRARY, "elf32",
                        FaultCode.LIBRARY_WRONG_ARCHITECTURE, "not", FaultCode.LIBRARY_NOT_PKCS11, "crash",
                        FaultCode.HOST_DIED, "hang", FaultCode.DEADLINE),
                all.drivers().stream().filter(d -> d.phase() == Phase.FAILED).collect(java.util.stream.Collectors
                        .toMap(d -> d.profile().id(), d -> d.fault().orElseThrow().code())));
    }

    @Test
    void aPulledTokenIsNoticedAndComesBackWhenInserted() throws Exception {
        manager.start("shim");
        SlotStatus read = slot(manager.awaitSettled(LONG)).orElseThrow();
        shim.tell("token-absent " + read.slot().id());
        Await.within(LONG).until("the token is gone", manager::state,
                s -> slot(s).orElseThrow().token().isEmpty());
        shim.tell();
        Await.within(LONG).until("the token is back", manager::state,
                s -> slot(s).orElseThrow().freshness() == Freshness.FRESH);
    }

    @Test
    void anotherTokenThatWasPutInUnseenIsShownAtTheNextUse() throws Exception {
        manager.start("shim");
        SlotStatus first = slot(manager.awaitSettled(LONG)).orElseThrow();
        shim.tell("serialNumber " + first.slot().id() + " other");
        manager.refresh(first.key());
        SlotStatus second = slot(Await.within(LONG).until("the other token is read", manager::state,
                s -> slot(s).map(SlotStatus::freshness).equals(Optional.of(Freshness.FRESH))
                        && slot(s).orElseThrow().identity().orElseThrow().serial().equals("other")))
                .orElseThrow();
        assertEquals("other", second.contents().orElseThrow().identity().serial());
    }

    @Test
    void anInsertionDisturbsNoOtherToken() throws Exception {
        manager.start("shim");
        SlotStatus read = slot(manager.awaitSettled(LONG)).orElseThrow();
        shim.tell("token-absent " + read.slot().id());
        Await.within(LONG).until("the token is gone", manager::state, s -> slot(s).orElseThrow().token().isEmpty());
        shim.resetCounts();
        shim.tell();
        Await.within(LONG).until("the token is back", manager::state,
                s -> slot(s).orElseThrow().freshness() == Freshness.FRESH);
        assertEquals(2, counted("C_GetTokenInfo"), "one to list it and one to read it");
    }

    @Test
    void aKilledHostIsStartedAgainAndTheTokenIsReadAgain() throws Exception {
        manager.start("shim");
        manager.awaitSettled(LONG);
        killHosts();
        DriverStatus dead = Await.within(LONG).until("the death is told", manager::state,
                s -> s.driver("shim").orElseThrow().phase() == Phase.RESTARTING).driver("shim").orElseThrow();
        assertEquals(FaultCode.HOST_DIED, dead.fault().orElseThrow().code());
        assertEquals(Freshness.STALE, dead.slots().getFirst().freshness());
        Await.within(LONG).until("the token is back", manager::state,
                s -> slot(s).map(SlotStatus::freshness).equals(Optional.of(Freshness.FRESH)));
    }

    @Test
    void aLoginShowsPrivateKeysAndALogoutHidesThem() throws Exception {
        hsm.tool().pairs(token, 2, "pair", false);
        manager.start("shim");
        SlotStatus before = slot(manager.awaitSettled(LONG)).orElseThrow();
        assertEquals(0, keys(before));
        try (Pin pin = Pin.taking(SoftHsm.PIN.toCharArray())) {
            manager.login(before.key(), UserRole.USER, pin);
        }
        SlotStatus inside = slot(manager.awaitSettled(LONG)).orElseThrow();
        assertEquals(LoginState.USER, inside.login());
        assertEquals(2, keys(inside));
        manager.logout(before.key());
        assertEquals(0, keys(slot(manager.awaitSettled(LONG)).orElseThrow()));
    }

    @Test
    void anIdleConsoleDoesNotTouchTheCard() throws Exception {
        manager.start("shim");
        manager.awaitSettled(LONG);
        long polls = shim.counts().of("C_GetSlotList");
        shim.resetCounts();
        Await.within(LONG).until("the watcher has polled", () -> counted("C_GetSlotInfo") >= 3);
        assertTrue(polls > 0);
        assertEquals(Set.of("C_GetSlotList", "C_GetSlotInfo"), shim.counts().calls().keySet());
    }

    private long counted(String function) {
        try {
            return shim.counts().of(function);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long keys(SlotStatus slot) {
        return slot.contents().orElseThrow().objects().stream().filter(o -> o.kind() == ObjectKind.PRIVATE_KEY).count();
    }

    private Optional<SlotStatus> slot(MachineState state) {
        return state.slot(new SlotKey("shim", token.slot()));
    }

    private void killHosts() {
        assertEquals(1, hosts().filter(p -> !foreign.contains(p.pid())).filter(ProcessHandle::destroyForcibly).count());
    }

    private static Stream<ProcessHandle> hosts() {
        return ProcessHandle.current().children()
                .filter(p -> p.info().commandLine().orElse("").contains("cz.klicnik.pkcs11.host.HostMain"));
    }
}
