/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.SecretSearch;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/**
 * What an import keeps of PIN, password and private key, in memory and in the files that it writes (the journal and a trace of
 * the library's calls are among them): nothing.
 */
class ImportMemoryTest {

    private final SoftHsm hsm;
    private final TestToken token;
    private final UnusualSecret pin = new UnusualSecret();
    private final UnusualSecret password = new UnusualSecret();
    @TempDir
    private Path folder = Path.of("");

    ImportMemoryTest() throws IOException {
        hsm = new SoftHsm(new NativeLibraries());
        token = hsm.initToken("Memory");
    }

    @AfterEach
    void close() throws IOException {
        hsm.close();
    }

    @Test
    void no_pin_no_password_and_no_key_is_left_of_an_import() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        Path data = Files.createDirectory(folder.resolve("data"));
        OwnedFiles files = new OwnedFiles(made);
        Path word = password.write(made.resolve("word"));
        for (String owner : List.of("Eva", "Jan")) {
            files.owner(owner, owner.equals("Eva") ? "ec:P-256" : "rsa:2048");
            files.openssl("pkcs12 -export -inkey " + owner + ".pem -in " + owner + ".crt -out " + owner
                    + ".p12 -passout file:" + word);
        }
        files.owner("Iva", "ec:P-256");
        SecretSearch left = new SecretSearch(pin, password);
        try (SecretConsole console = new SecretConsole(hsm, Quirks.STANDARD, data)) {
            assertEquals(0, console.run(List.of(token.pin()::toCharArray, pin::reveal, pin::reveal), "pin", "change"),
                    console::said);
            assertEquals(0, console.run(List.of(password::reveal, pin::reveal), "import",
                    made.resolve("Eva.p12").toString(), made.resolve("Jan.p12").toString(), "--yes",
                    "--test-signature", "--trace", data.resolve("import.trace").toString()), console::said);
            assertEquals(0, console.run(List.of(), "import", made.resolve("Iva.pem").toString(),
                    made.resolve("Iva.crt").toString(), "--yes"), console::said);
            left.in(HeapDump.ofThisProcess(folder));
        }
        left.in(data);
        for (String file : List.of("journal.jsonl", "import.trace")) {
            assertTrue(left.files().stream().anyMatch(p -> p.endsWith(file)), () -> file + left.files());
        }
        assertEquals(List.of(), left.found());
        for (Path file : left.files()) {
            for (String owner : List.of("Eva", "Jan", "Iva")) {
                // read only now, so that the dump does not hold what it is searched for
                assertEquals(-1, at(file, secret(made.resolve(owner + ".pem"))), () -> owner + " in " + file);
                assertEquals(-1, at(file, text(made.resolve(owner + ".pem"))), () -> owner + "'s PEM in " + file);
            }
        }
        assertTrue(at(made.resolve("Iva.pem"), text(made.resolve("Iva.pem"))) >= 0, "the search finds what is there");
        assertFalse(new SecretSearch(password).in(word).found().isEmpty(), "so does that of passwords");
    }

    /** Sixteen bytes of the private number. */
    private static byte[] secret(Path pem) throws IOException {
        byte[] der = Command.of("openssl", "pkey", "-in", pem.toString(), "-outform", "DER").succeed().bytes();
        // PKCS#8 of an EC key has it near the beginning, that of an RSA key in its second half
        int from = der.length < 200 ? 38 : der.length / 2;
        return Arrays.copyOfRange(der, from, from + 16);
    }

    /** A line of the file that holds part of the private number. */
    private static byte[] text(Path pem) throws IOException {
        List<String> lines = Files.readAllLines(pem, StandardCharsets.US_ASCII);
        return lines.get(lines.size() / 2).substring(0, 24).getBytes(StandardCharsets.US_ASCII);
    }

    private static long at(Path file, byte[] wanted) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int i = 0; i <= all.length - wanted.length; i++) {
            if (all[i] == wanted[0] && Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
