/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

class HostLifeTest {

    private static final Await SOON = Await.within(Duration.ofSeconds(5));
    private static final Bytes ID = Bytes.of((byte) 1);

    private final NativeLibraries libraries = new NativeLibraries();
    private final SoftHsm hsm;
    private final TestToken token;
    private final TestToken other;
    private final Shim shim;
    private final Driver driver = new Driver();

    HostLifeTest() throws IOException {
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("One");
        other = hsm.initToken("Other");
        shim = Shim.over(libraries, hsm);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void a_killed_host_fails_what_is_under_way_and_is_told_at_once() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            TokenSession session = connection.connect(token.slot());
            shim.tell("hang C_FindObjectsInit");
            CompletableFuture<Fault> reading = faultOf(() -> session.read(new NullProgressMonitor()));
            SOON.until("the reading hangs", () -> calls("C_FindObjectsInit") == 1);
            long start = System.nanoTime();
            connection.process().destroyForcibly();
            Fault lost = driver.lost.get(2, TimeUnit.SECONDS);
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 1000, "told too late");
            assertEquals(FaultCode.HOST_DIED, lost.code());
            assertEquals("137 (SIGKILL)", lost.detail(Fault.EXIT).orElseThrow());
            assertEquals(lost, reading.get(1, TimeUnit.SECONDS));
            assertEquals(lost, faultOf(connection::slots).get());
            session.close();
        }
    }

    @Test
    void a_crash_in_a_call_names_the_signal_and_the_library() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            shim.tell("crash C_GetTokenInfo");
            Fault fault = faultOf(connection::slots).get();
            assertEquals(FaultCode.HOST_DIED, fault.code());
            assertEquals("1 (SIGSEGV)", fault.detail(Fault.EXIT).orElseThrow());
            assertTrue(fault.detail(Fault.MESSAGE).orElseThrow().startsWith("libklicnik-shim.so"),
                    fault::toString);
            assertEquals(fault, driver.lost.get(1, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_reading_that_hangs_ends_the_host_and_says_where() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Driver.SHORT)) {
            TokenSession session = connection.connect(token.slot());
            shim.tell("hang C_FindObjects");
            Fault fault = faultOf(() -> session.read(new NullProgressMonitor())).get();
            assertEquals(FaultCode.DEADLINE, fault.code());
            assertEquals("C_FindObjects", fault.detail(Fault.FUNCTION).orElseThrow());
            assertEquals("0.8", fault.detail(Fault.SECONDS).orElseThrow());
            assertEquals(fault, driver.lost.get(1, TimeUnit.SECONDS));
            session.close();
        }
    }

    @Test
    void a_write_that_hangs_leaves_the_host_alive_and_the_token_closed_until_it_returns() throws Exception {
        Driver impatient = new Driver();
        try (HostConnection connection = impatient.open(shim.library(),
                Driver.SHORT.withWrite(Duration.ofMillis(600)))) {
            List<SlotReading> before = connection.slots();
            TokenSession session = connection.connect(token.slot());
            Driver.login(session, token.pin());
            shim.tell("hang C_GenerateKeyPair");
            Capability.KeyGeneration keys = session.capability(Capability.KeyGeneration.class).orElseThrow();
            Fault fault = faultOf(() -> keys.generate(KeySpec.EC_P256, "k", ID)).get();
            assertEquals(FaultCode.OUTCOME_UNKNOWN, fault.code());
            assertEquals("C_GenerateKeyPair", fault.detail(Fault.FUNCTION).orElseThrow());
            assertEquals(FaultCode.OUTCOME_UNKNOWN,
                    faultOf(() -> session.read(new NullProgressMonitor())).get().code());
            assertEquals(before.size(), connection.slots().size());
            TokenSession beside = connection.connect(other.slot());
            assertEquals(LoginState.PUBLIC, beside.read(new NullProgressMonitor()).login());
            shim.tell();
            assertEquals(token.slot(), impatient.contentsChanged.get(5, TimeUnit.SECONDS));
            assertEquals(2, session.read(new NullProgressMonitor()).objects().size());
            assertFalse(impatient.lost.isDone());
        }
    }

    @Test
    void a_hanging_list_does_not_end_a_host_that_writes() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Driver.SHORT)) {
            List<SlotReading> before = connection.slots();
            TokenSession session = connection.connect(token.slot());
            Driver.login(session, token.pin());
            Capability.KeyGeneration keys = session.capability(Capability.KeyGeneration.class).orElseThrow();
            shim.tell("hang C_GenerateKeyPair", "hang C_GetSlotList");
            CompletableFuture<Fault> writing = faultOf(() -> keys.generate(KeySpec.EC_P256, "k", ID));
            SOON.until("the write hangs", () -> calls("C_GenerateKeyPair") == 1);
            assertEquals(before, connection.slots());
            assertFalse(driver.lost.isDone());
            shim.tell();
            assertThrows(java.util.concurrent.ExecutionException.class, () -> writing.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void two_tokens_are_served_at_the_same_time() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            TokenSession slow = connection.connect(token.slot());
            TokenSession fast = connection.connect(other.slot());
            Driver.login(slow, token.pin());
            Capability.KeyGeneration keys = slow.capability(Capability.KeyGeneration.class).orElseThrow();
            shim.tell("hang C_GenerateKeyPair");
            CompletableFuture<Fault> writing = faultOf(() -> keys.generate(KeySpec.EC_P256, "k", ID));
            SOON.until("the write hangs", () -> calls("C_GenerateKeyPair") == 1);
            Driver.login(fast, other.pin());
            assertEquals(LoginState.USER, fast.read(new NullProgressMonitor()).login());
            assertEquals(3, connection.slots().size());
            assertFalse(writing.isDone());
            shim.tell();
            assertThrows(java.util.concurrent.ExecutionException.class, () -> writing.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_reading_can_be_cancelled_and_the_token_serves_on() throws Exception {
        hsm.tool().pairs(token, 20, "pair", false);
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            TokenSession session = connection.connect(token.slot());
            shim.tell("delay C_GetAttributeValue 150");
            NullProgressMonitor monitor = new NullProgressMonitor() {
                @Override
                public void worked(int work) {
                    setCanceled(true);
                }
            };
            assertThrows(OperationCanceledException.class, () -> session.read(monitor));
            shim.tell();
            assertEquals(20, session.read(new NullProgressMonitor()).objects().size());
            assertTrue(calls("C_GetAttributeValue") < 30, () -> "calls: " + calls("C_GetAttributeValue"));
        }
    }

    @Test
    void progress_gives_a_slow_token_more_time() throws Exception {
        hsm.tool().pairs(token, 12, "pair", false);
        try (HostConnection connection = driver.open(shim.library(), Driver.SHORT)) {
            TokenSession session = connection.connect(token.slot());
            shim.tell("delay C_GetAttributeValue 120");
            assertEquals(12, session.read(new NullProgressMonitor()).objects().size());
        }
    }

    @Test
    void two_drivers_of_one_library_share_a_host_and_others_do_not() throws Exception {
        DriverHostLauncher launcher = new DriverHostLauncher(driver);
        Driver second = new Driver();
        Path link = Files.createSymbolicLink(shim.library().resolveSibling("link.so"), shim.library());
        HostConnection one = driver.open(shim.library(), launcher);
        HostConnection two = second.open(link, launcher);
        HostConnection apart = new Driver(Quirks.STANDARD, Map.of("X", "1")).open(shim.library(), launcher);
        assertEquals(one.process().pid(), two.process().pid());
        assertNotEquals(one.process().pid(), apart.process().pid());
        one.close();
        assertEquals(3, two.slots().size());
        two.process().destroyForcibly();
        assertEquals(FaultCode.HOST_DIED, second.lost.get(2, TimeUnit.SECONDS).code());
        assertFalse(driver.lost.isDone(), "closed connections are told nothing");
        HostConnection again = second.open(shim.library(), launcher);
        assertEquals(3, again.slots().size());
        two.close();
        assertEquals(3, again.slots().size());
        ProcessHandle process = again.process();
        again.close();
        assertFalse(process.isAlive());
        apart.close();
    }

    @Test
    void a_PIN_that_was_wiped_leaves_the_token_usable() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD);
                TokenSession session = connection.connect(token.slot())) {
            Pin wiped = Pin.taking(token.pin().toCharArray());
            wiped.close();
            assertThrows(IllegalStateException.class, () -> session.login(UserRole.USER, wiped));
            Driver.login(session, token.pin());
            assertEquals(LoginState.USER, session.loginState());
            assertEquals(1, calls("C_Login"));
        }
    }

    @Test
    void a_token_with_more_than_a_host_can_hold_is_read_in_part() throws Exception {
        byte[] large = new byte[1_000_000];
        hsm.tool().create(token, java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> cz.klicnik.testing.Template.data("large " + i, large)).toList());
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD);
                TokenSession session = connection.connect(token.slot())) {
            TokenContents contents = session.read(new NullProgressMonitor());
            assertEquals(8, contents.objects().size());
            assertEquals(1, contents.problems().size());
        }
    }

    @Test
    void a_pulled_token_is_noticed_within_a_second() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            connection.slots();
            SOON.until("the first look", () -> calls("C_GetSlotInfo") >= 6);
            driver.changes.drainPermits();
            shim.tell("token-absent " + token.slot());
            assertTrue(driver.changes.tryAcquire(1, TimeUnit.SECONDS));
            assertEquals(FaultCode.TOKEN_GONE, faultOf(() -> connection.connect(token.slot())).get().code());
        }
    }

    @Test
    void closing_waits_for_no_library() throws Exception {
        HostConnection connection = driver.open(shim.library(), Timing.STANDARD);
        shim.tell("hang C_Finalize");
        ProcessHandle process = connection.process();
        long start = System.nanoTime();
        connection.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2000, "blocked too long");
        process.onExit().get(1, TimeUnit.SECONDS);
        assertFalse(driver.lost.isDone());
    }

    @Test
    void a_session_that_is_closed_logs_out_with_the_last_one() throws Exception {
        try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
            TokenSession first = connection.connect(token.slot());
            Driver.login(first, token.pin());
            TokenSession second = connection.connect(token.slot());
            assertEquals(LoginState.USER, second.loginState());
            first.close();
            assertEquals(LoginState.USER, second.loginState());
            second.close();
            TokenSession third = connection.connect(token.slot());
            assertEquals(LoginState.PUBLIC, third.loginState());
        }
    }

    private long calls(String function) {
        try {
            return shim.counts().of(function);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The fault with which a call fails on another thread. */
    private static CompletableFuture<Fault> faultOf(Call call) {
        CompletableFuture<Fault> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Object answer = call.make();
                result.completeExceptionally(new AssertionError("No fault but " + answer));
            } catch (FaultException e) {
                result.complete(e.fault());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    @FunctionalInterface
    private interface Call {
        Object make() throws FaultException;
    }
}
