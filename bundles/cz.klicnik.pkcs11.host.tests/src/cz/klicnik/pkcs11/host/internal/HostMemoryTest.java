/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.pkcs11.host.protocol.Reply;
import cz.klicnik.pkcs11.host.protocol.Request;
import cz.klicnik.pkcs11.host.protocol.Task;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/**
 * What a host keeps of PINs and of keys that leave: nothing. The host of the test lets itself be looked into, which those of the product do not.
 */
class HostMemoryTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void no_pin_and_no_key_is_left_in_the_memory_of_a_host() throws Exception {
        assumeTrue(HeapDump.possible(), "no development kit");
        UnusualSecret right = new UnusualSecret();
        UnusualSecret wrong = new UnusualSecret();
        NativeLibraries libraries = new NativeLibraries();
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken token = hsm.initToken("Memory");
            Path key = extractable(token);
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
                    assertTrue(exported(client, session) > 100);
                }
                search(client.process(), key, right, wrong);
            }
        }
    }

    /** Another program has written a key that may leave. */
    private Path extractable(TestToken token) throws IOException {
        Path key = folder.resolve("key.pem");
        Command.of("openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out",
                key.toString()).succeed();
        new Pkcs11Tool(token).command(true, List.of("--write-object", key.toString(), "--type", "privkey",
                "--extractable", "--id", "01")).succeed();
        return key;
    }

    /** @return how long the key is that has come out; twice, since what is left of the first time may not be overwritten */
    private static int exported(HostClient client, long session) throws FaultException {
        int length = 0;
        for (int i = 0; i < 2; i++) {
            Reply.Contents read = (Reply.Contents) client.call(new Request.Read(session), CallKind.READ,
                    Quirks.STANDARD);
            long handle = read.contents().objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                    .findFirst().orElseThrow().handle();
            Answer answer = client.call(new Request.Do(session, new Task.ExportKey(handle)), CallKind.READ,
                    Quirks.STANDARD, new NullProgressMonitor(), List.of(), Optional.empty());
            try (SecretBytes key = answer.secrets().getFirst()) {
                length = key.length();
            }
        }
        return length;
    }

    private void search(ProcessHandle host, Path key, UnusualSecret... secrets) throws IOException {
        Path dump = HeapDump.of(host, folder);
        assertFalse(Files.size(dump) < 100_000, "that is no heap");
        for (UnusualSecret secret : secrets) {
            assertEquals(List.of(), secret.in(dump));
        }
        byte[] all = Files.readAllBytes(dump);
        byte[] der = Command.of("openssl", "pkey", "-in", key.toString(), "-outform", "DER").succeed().bytes();
        // of a key of this size the primes are in the second half
        for (int from : new int[] { der.length / 2, der.length - 300, der.length - 100 }) {
            byte[] part = Arrays.copyOfRange(der, from, from + 16);
            for (int i = 0; i <= all.length - part.length; i++) {
                assertFalse(all[i] == part[0] && Arrays.equals(all, i, i + part.length, part, 0, part.length),
                        "part of the key at " + i);
            }
        }
        Files.delete(dump);
    }

    private static void tell(HostClient client, Request request, List<Pin> secrets) throws FaultException {
        client.call(request, CallKind.READ, Quirks.STANDARD, new NullProgressMonitor(), secrets, Optional.empty());
    }
}
