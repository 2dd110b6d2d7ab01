/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.TokenRegistry;

class TokenLeasesTest {

    static final TokenIdentity TOKEN = new TokenIdentity("f", "m", "o", "1914");
    private static final TokenIdentity OTHER = new TokenIdentity("f", "m", "o", "1915");

    @TempDir
    private static Path folder = Path.of("");

    private final TokenLeases one = new TokenLeases(folder);
    private final TokenLeases two = new TokenLeases(folder);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void a_second_console_is_told_who_has_the_token_and_gets_it_afterwards() throws Exception {
        TokenLease lease = one.take(TOKEN);
        Fault fault = assertThrows(FaultException.class, () -> two.take(TOKEN)).fault();
        assertEquals(FaultCode.TOKEN_IN_USE, fault.code());
        assertTrue(fault.detail(Fault.NAME).orElseThrow().startsWith("klicnik (PID " + ProcessHandle.current().pid()),
                fault::toString);
        two.take(OTHER).close();
        lease.close();
        lease.close();
        two.take(TOKEN).close();
    }

    @Test
    void within_a_console_a_lease_is_shared_and_ends_with_the_last_one() throws Exception {
        TokenLease first = one.take(TOKEN);
        TokenLease second = one.take(TOKEN);
        first.close();
        assertThrows(FaultException.class, () -> two.take(TOKEN));
        second.close();
        two.take(TOKEN).close();
    }

    @Test
    void closing_gives_everything_back() throws Exception {
        one.take(TOKEN);
        one.take(OTHER);
        one.close();
        two.take(TOKEN);
        two.take(OTHER);
    }

    @Test
    void the_lease_of_a_console_that_was_killed_is_free_at_once() throws Exception {
        Process other = console();
        try (BufferedReader said = other.inputReader()) {
            assertEquals("holds", said.readLine());
            Fault fault = assertThrows(FaultException.class, () -> one.take(TOKEN)).fault();
            assertTrue(fault.detail(Fault.NAME).orElseThrow().contains("PID " + other.pid()), fault::toString);
            other.destroyForcibly();
            assertTrue(other.waitFor(10, TimeUnit.SECONDS));
            one.take(TOKEN).close();
        } finally {
            other.destroyForcibly();
        }
    }

    private Process console() throws IOException, URISyntaxException {
        List<String> path = new ArrayList<>();
        for (Class<?> anchor : List.of(LeaseHolder.class, TokenLeases.class, TokenRegistry.class, Pin.class)) {
            path.add(Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        // the class files of a project that is open in the build are in a folder of their own
        path.addAll(path.stream().map(p -> p + File.separator + "target" + File.separator + "classes").toList());
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, path), LeaseHolder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
