/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.core.trace.TracedCall.NeverReturned;
import cz.klicnik.core.trace.TracedCall.Returned;
import cz.klicnik.core.trace.TracedCall.UnderWay;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;

/** What the console learns of the calls that are made in a host. */
class TraceTest {

    private static final Await SOON = Await.within(Duration.ofSeconds(10));

    private final SoftHsm hsm;
    private final TestToken token;
    private final Shim shim;
    private final Driver driver = new Driver();

    TraceTest() throws IOException {
        NativeLibraries libraries = new NativeLibraries();
        hsm = new SoftHsm(libraries);
        token = hsm.initToken("Traced");
        shim = Shim.over(libraries, hsm);
    }

    @AfterEach
    void close() throws IOException {
        shim.close();
        hsm.close();
    }

    @Test
    void calls_are_traced_from_C_Initialize_to_C_Finalize() throws Exception {
        Tracing trace = new Tracing(true);
        try (HostConnection connection = open(trace)) {
            assertEquals(List.of("C_Initialize", "C_GetInfo"), trace.functions().subList(0, 2));
            TraceRecord first = trace.records.getFirst();
            assertEquals("test", first.source().driver());
            assertEquals(shim.library().toString(), first.source().library());
            assertEquals(connection.process().pid(), first.source().process());
            try (TokenSession session = connection.connect(token.slot())) {
                Driver.login(session, token.pin());
                TracedCall login = last(trace, "C_Login");
                assertTrue(TraceItem.line(login.arguments()).endsWith(" user=CKU_USER PIN=***"), login::toString);
                assertTrue(login.thread().startsWith("Login #"), login::thread);
                assertTrue(((Returned) login.outcome()).ok(), login::toString);
                assertTrue(((Returned) login.outcome()).duration().toNanos() > 0);
                session.read(new NullProgressMonitor());
                assertEquals("CKR_OK", ((Returned) last(trace, "C_FindObjects").outcome()).result());
            }
        }
        assertEquals("C_Finalize", trace.functions().getLast());
        assertEquals(trace.hosts, trace.ended);
        assertTrue(trace.neverReturned().isEmpty());
    }

    @Test
    void it_is_switched_on_and_off_while_the_host_runs() throws Exception {
        Tracing trace = new Tracing(false);
        try (HostConnection connection = open(trace)) {
            connection.slots();
            assertEquals(List.of(), trace.records);
            trace.hosts.getFirst().trace(true);
            connection.slots();
            assertTrue(trace.functions().contains("C_GetTokenInfo"), trace.functions().toString());
            trace.hosts.getFirst().trace(false);
            connection.slots();
            int now = trace.records.size();
            connection.slots();
            assertEquals(now, trace.records.size());
        }
        assertFalse(trace.functions().contains("C_Finalize"));
    }

    @Test
    void the_call_that_crashes_the_library_is_the_last_one_seen() throws Exception {
        Tracing trace = new Tracing(true);
        try (HostConnection connection = open(trace)) {
            shim.tell("crash C_GetTokenInfo 2");
            FaultException fault = assertThrows(FaultException.class, () -> {
                connection.slots();
                connection.slots();
            });
            assertEquals(FaultCode.HOST_DIED, fault.fault().code());
            // known as soon as the fault is
            TracedCall last = trace.neverReturned().orElseThrow();
            assertEquals("C_GetTokenInfo", last.function());
            assertEquals(new NeverReturned(FaultCode.HOST_DIED), last.outcome());
            assertTrue(TraceItem.line(last.arguments()).startsWith("slot="), last::toString);
            long before = trace.calls().stream().filter(c -> c.number() < last.number()).map(TracedCall::number)
                    .distinct().count();
            assertEquals(last.number() - 1, before, "every call before it is there too");
        }
    }

    @Test
    void a_call_that_hangs_is_seen_while_it_hangs_and_after_the_host_was_ended() throws Exception {
        Tracing trace = new Tracing(true);
        DriverHostLauncher launcher = new DriverHostLauncher(driver, trace);
        try (HostConnection connection = driver.open(shim.library(), launcher)) {
            TokenSession session = connection.connect(token.slot());
            shim.tell("hang C_FindObjects");
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    session.read(new NullProgressMonitor());
                    return true;
                } catch (FaultException e) {
                    return false;
                }
            });
            TracedCall hanging = SOON.until("the call is shown under way", trace::calls,
                    calls -> calls.stream().anyMatch(c -> c.outcome() instanceof UnderWay)).stream()
                    .filter(c -> c.outcome() instanceof UnderWay).findFirst().orElseThrow();
            assertEquals("C_FindObjects", hanging.function());
            connection.process().destroyForcibly();
            assertFalse(reading.get());
            assertEquals(hanging.with(new NeverReturned(FaultCode.HOST_DIED)), trace.neverReturned().orElseThrow());
        }
    }

    @Test
    void the_drivers_that_share_a_host_are_all_named() throws Exception {
        Tracing trace = new Tracing(false);
        DriverHostLauncher launcher = new DriverHostLauncher(driver, trace);
        try (HostConnection one = driver.open(shim.library(), launcher);
                HostConnection two = new Driver().open(shim.library(), launcher)) {
            assertEquals(one.process().pid(), two.process().pid());
            assertEquals(2, trace.hosts.size(), "told again when another driver comes");
            assertEquals(Set.of("test"), trace.hosts.getLast().drivers());
        }
    }

    private HostConnection open(Tracing trace) throws FaultException {
        return driver.open(shim.library(), new DriverHostLauncher(driver, trace));
    }

    private static TracedCall last(Tracing trace, String function) {
        return trace.calls().stream().filter(c -> c.function().equals(function)).toList().getLast();
    }
}
