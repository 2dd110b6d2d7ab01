/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;
import cz.klicnik.ui.testing.Heartbeat;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;
import cz.klicnik.ui.testing.TraceViewBot;

/** The calls to PKCS#11 libraries, in the real window. */
@ExtendWith(ScreenshotOnFailure.class)
class TraceTest {

    private static final int RESULT = 4;
    private static final int ARGUMENTS = 5;
    private static final int BATCH = 500;

    private final Fixture fixture;
    private final TokenBot token;
    private final TraceViewBot trace;
    @TempDir
    private Path folder = Path.of(".");

    TraceTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        token = fixture.console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        trace = fixture.console().trace();
    }

    @AfterEach
    void pullToken() throws IOException {
        trace.record(false).filter("").command(DiagnosticsIds.CLEAR_COMMAND, Map.of());
        fixture.remove();
    }

    @Test
    void it_is_off_until_a_person_switches_it_on_and_says_so() {
        assertEquals("Switched off: no call is recorded.", trace.hint());
        assertEquals(List.of(), trace.awaitRows("no calls", List::isEmpty));
        trace.record(true);
        assertTrue(trace.hint().startsWith("Calls are recorded; PINs, keys and data are not in them."), trace.hint());
    }

    @Test
    void a_login_is_seen_with_its_pin_masked_and_so_it_is_exported() throws IOException {
        trace.record(true);
        token.logIn().submit("000000").awaitMessage("The PIN is wrong.");
        trace.filter("c_login");
        List<String> wrong = trace.awaitCall("C_Login");
        assertTrue(wrong.get(ARGUMENTS).endsWith(" user=CKU_USER PIN=***"), wrong.toString());
        assertEquals("CKR_PIN_INCORRECT", wrong.get(RESULT));
        fixture.console().screen().press("login.cancel");
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("private key");
        trace.awaitRows("both logins", rows -> rows.size() == 2 && rows.get(1).get(RESULT).equals("CKR_OK"));
        trace.filter("");
        trace.awaitCall("C_FindObjects");
        String details = trace.select("C_Login").details();
        assertTrue(details.contains("PIN=***"), details);
        assertTrue(details.contains(fixture.shim.library().toString()), details);
        Path file = folder.resolve("trace.txt");
        trace.command(DiagnosticsIds.EXPORT_COMMAND, Map.of(DiagnosticsIds.EXPORT_PARAMETER, file.toString()));
        Await.within(Duration.ofSeconds(20)).until("the file is written", () -> Files.exists(file));
        String exported = Files.readString(file);
        assertTrue(exported.contains("C_FindObjects"), exported);
        assertTrue(exported.contains("PIN=***"), exported);
        assertFalse(exported.contains(SoftHsm.PIN), "the PIN is in the file");
        assertFalse(exported.contains("000000"), "the wrong PIN is in the file");
    }

    @Test
    void while_it_is_paused_the_table_stays_and_then_catches_up() {
        trace.record(true);
        fixture.console().tokens();
        token.select();
        trace.command(DiagnosticsIds.PAUSE_COMMAND, Map.of()).command(DiagnosticsIds.CLEAR_COMMAND, Map.of());
        trace.awaitRows("nothing is left", List::isEmpty);
        token.logIn().submit(SoftHsm.PIN).awaitClosed();
        token.awaitLine("private key");
        assertEquals(List.of(), trace.awaitRows("it stands still", List::isEmpty));
        trace.command(DiagnosticsIds.PAUSE_COMMAND, Map.of());
        trace.awaitCall("C_Login");
    }

    @Test
    void a_library_that_crashes_leaves_its_last_call_in_the_table() throws IOException {
        trace.record(true);
        fixture.shim.tell("crash C_GetTokenInfo 1");
        token.select();
        fixture.console().command(ConsoleIds.REFRESH_COMMAND, Map.of());
        trace.filter("never");
        List<String> last = trace.awaitCall("C_GetTokenInfo");
        assertEquals("never returned (HOST_DIED)", last.get(RESULT));
        fixture.shim.tell();
        token.awaitLine("Božena");
    }

    @Test
    void twenty_thousand_calls_do_not_hold_up_the_window() {
        trace.filter("c_find");
        TraceSource source = new TraceSource("test", "/usr/lib/libtoken.so", 1);
        HostTrace all = (HostTrace) fixture.console().screen()
                .call(() -> fixture.console().window().getService(CallTrace.class));
        ManyCalls host = new ManyCalls(source);
        try (Heartbeat heart = new Heartbeat(fixture.console().window().getShell().getDisplay())) {
            for (int i = 0; i < 2 * CallTrace.CAPACITY; i += BATCH) {
                all.traced(host, host.calls(i, BATCH));
            }
            trace.awaitCount(CallTrace.CAPACITY);
            trace.filter("");
            trace.awaitCount(CallTrace.CAPACITY);
            assertTrue(heart.computed().toMillis() < 100,
                    () -> "The window did not answer for " + heart.computed() + ": " + heart.occupation());
        }
    }
}
