/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.Task;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/**
 * What a host keeps of PINs: nothing. The host of the test lets itself be looked into, which those of the product do not.
 */
class HostMemoryTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void no_pin_is_left_in_the_memory_of_a_host() throws Exception {
        assumeTrue(HeapDump.possible(), "no development kit");
        UnusualSecret right = new UnusualSecret();
        UnusualSecret wrong = new UnusualSecret();
        NativeLibraries libraries = new NativeLibraries();
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Memory");
            try (Shim shim = Shim.over(libraries, token);
                    HostClient client = HostClient.start(shim.library(),
                            new ChildJvm.Program(cz.klicnik.pkcs11.host.HostMain.class, ChildJvm.ANCHORS, List.of(),
                                    List.of("-XX:-DisableAttachMechanism", "-XX:+UsePerfData")),
                            Map.of(), LONG, HostLog.NONE)) {
                client.call(new Request.Open(shim.library().toString(), Quirks.STANDARD), CallKind.LOAD,
                        Quirks.STANDARD);
                long session = ((Reply.Connected) client.call(
                        new Request.Connect(token.slot(), "f", Quirks.STANDARD), CallKind.READ, Quirks.STANDARD))
                        .session();
                try (Pin first = Pin.taking(SoftHsm.PIN.toCharArray());
                        Pin now = Pin.taking(right.reveal());
                        Pin bad = Pin.taking(wrong.reveal())) {
                    tell(client, new Request.Do(session, new Task.ChangePin(UserRole.USER)), List.of(first, now));
                    tell(client, new Request.Logout(session), List.of());
                    assertEquals(FaultCode.PIN_INCORRECT, assertThrows(FaultException.class,
                            () -> tell(client, new Request.Login(session, UserRole.USER), List.of(bad))).fault()
                            .code());
                    tell(client, new Request.Login(session, UserRole.USER), List.of(now));
                }
                search(client.process(), right, wrong);
            }
        }
    }

    private void search(ProcessHandle host, UnusualSecret... secrets) throws IOException {
        Path dump = HeapDump.of(host, folder);
        assertFalse(Files.size(dump) < 100_000, "that is no heap");
        for (UnusualSecret secret : secrets) {
            assertEquals(List.of(), secret.in(dump));
        }
        Files.delete(dump);
    }

    private static void tell(HostClient client, Request request, List<Pin> secrets) throws FaultException {
        client.call(request, CallKind.READ, Quirks.STANDARD, new NullProgressMonitor(), secrets, Optional.empty());
    }
}
