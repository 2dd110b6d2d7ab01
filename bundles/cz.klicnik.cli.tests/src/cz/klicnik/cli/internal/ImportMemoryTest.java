/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.runtime.internal.DriverManager;
import cz.klicnik.runtime.internal.PlainRegistry;
import cz.klicnik.runtime.internal.TokenPlans;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.HeapDump;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Pkcs11Tool;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.UnusualSecret;

/** What an import and a copy keep of PIN, password and private key, in memory and in the files that it writes: nothing. */
class ImportMemoryTest {

    private final SoftHsm hsm;
    private final TestToken token;
    private final TestToken source;
    private final UnusualSecret pin = new UnusualSecret();
    private final UnusualSecret password = new UnusualSecret();
    private final StringWriter said = new StringWriter();
    @TempDir
    private Path folder = Path.of("");

    ImportMemoryTest() throws IOException {
        hsm = new SoftHsm(new NativeLibraries());
        token = hsm.initToken("Memory");
        source = hsm.initToken("Source");
    }

    @AfterEach
    void close() throws IOException {
        hsm.close();
    }

    @Test
    void no_pin_no_password_and_no_key_is_left_of_an_import_and_a_copy() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        Path data = Files.createDirectory(folder.resolve("data"));
        OwnedFiles files = new OwnedFiles(made);
        Path word = file(made.resolve("word"), password);
        for (String owner : List.of("Eva", "Jan")) {
            files.owner(owner, owner.equals("Eva") ? "ec:P-256" : "rsa:2048");
            files.openssl("pkcs12 -export -inkey " + owner + ".pem -in " + owner + ".crt -out " + owner
                    + ".p12 -passout file:" + word);
        }
        files.owner("Iva", "ec:P-256");
        for (String owner : List.of("Ota", "Ida")) {
            extractable(files, files.owner(owner, owner.equals("Ota") ? "ec:P-256" : "rsa:2048"));
        }
        List<Supplier<char[]>> change = List.of(token.pin()::toCharArray, pin::reveal, pin::reveal);
        Path dump;
        try (DriverManager registry = PlainRegistry.over(List.of(profile()), data)) {
            assertEquals(0, run(registry, data, change, "pin", "change", "--token", "Memory"), said::toString);
            assertEquals(0, run(registry, data, List.of(password::reveal, pin::reveal), "import",
                    made.resolve("Eva.p12").toString(), made.resolve("Jan.p12").toString(), "--token", "Memory",
                    "--yes",
                    "--test-signature"), said::toString);
            assertEquals(0, run(registry, data, List.of(), "import", made.resolve("Iva.pem").toString(),
                    made.resolve("Iva.crt").toString(), "--token", "Memory", "--yes"), said::toString);
            assertEquals(0, run(registry, data, List.of(source.pin()::toCharArray), "copy", "--all-from", "Source",
                    "--to", "Memory", "--yes", "--test-signature"), said::toString);
            dump = HeapDump.ofThisProcess(folder);
        }
        List<Path> written = new ArrayList<>(List.of(dump, Files.writeString(folder.resolve("said"), said.toString())));
        try (Stream<Path> all = Files.walk(data)) {
            all.filter(Files::isRegularFile).forEach(written::add);
        }
        assertTrue(written.stream().anyMatch(p -> p.toString().contains("journal")), written::toString);
        for (Path file : written) {
            assertEquals(List.of(), pin.in(file));
            assertEquals(List.of(), password.in(file));
            for (String owner : List.of("Eva", "Jan", "Iva", "Ota", "Ida")) {
                // read only now, so that the dump does not hold what it is searched for
                assertEquals(-1, at(file, secret(made.resolve(owner + ".pem"))), () -> owner + " in " + file);
                assertEquals(-1, at(file, text(made.resolve(owner + ".pem"))), () -> owner + "'s PEM in " + file);
            }
        }
        assertTrue(at(made.resolve("Iva.pem"), text(made.resolve("Iva.pem"))) >= 0, "the search finds what is there");
    }

    /** Another program, which keeps the key to itself, writes a pair to the token that is copied from. */
    private void extractable(OwnedFiles files, String owner) throws IOException {
        Pkcs11Tool tool = new Pkcs11Tool(source);
        tool.command(true, List.of("--write-object", files.path(owner + ".pem").toString(), "--type", "privkey",
                "--extractable", "--id", files.id(owner), "--label", owner)).succeed();
        tool.command(true, List.of("--write-object", files.path(owner + ".crt").toString(), "--type", "cert", "--id",
                files.id(owner), "--label", owner)).succeed();
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

    private DriverProfile profile() throws IOException {
        return new DriverProfile("soft", "softhsm", LocalizedText.same("SoftHSM"),
                new Pkcs11Library(List.of(SoftHsm.module().toString())), hsm.environment(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), false, Probe.UNASKED, Quirks.STANDARD);
    }

    private static Path file(Path path, UnusualSecret secret) throws IOException {
        char[] digits = secret.reveal();
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            bytes[i] = (byte) digits[i];
        }
        Files.write(path, bytes);
        Arrays.fill(digits, '\0');
        Arrays.fill(bytes, (byte) 0);
        return path;
    }

    private int run(DriverManager registry, Path data, List<Supplier<char[]>> typed, String... arguments) {
        Deque<Supplier<char[]>> answers = new ArrayDeque<>(typed);
        PrintWriter out = new PrintWriter(said);
        UserFolders folders = new UserFolders(data, data.resolve("state"));
        World world = new World(out, out, out, InputStream.nullInputStream(),
                question -> Optional.ofNullable(answers.poll()).map(s -> Pin.taking(s.get())),
                question -> Optional.empty(), Map.of(), Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC(),
                new ProductInfo("1", "os", "java"), folders, folder, () -> Fetcher.OFF, () -> registry,
                () -> new TokenPlans(registry, folders), () -> {
                    throw new AssertionError("nobody asked for a trace");
                });
        return new Cli(world).run(arguments);
    }
}
