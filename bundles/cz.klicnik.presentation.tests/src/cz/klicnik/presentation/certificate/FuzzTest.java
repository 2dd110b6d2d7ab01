/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.Asn1Node;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.details.RequestDetails;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.PartSheet.Kind;
import cz.klicnik.presentation.certificate.PartSheet.Piece;
import cz.klicnik.testing.AllExtensions;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;
import cz.klicnik.testing.OpenSslAuthority.Issued;
import cz.klicnik.testing.OpenSslCertificate;
import cz.klicnik.testing.OpenSslRequest;

/**
 * Mutations of real structures, from the file to the words on the screen: each gives words or a fault and nothing else. The
 * seeds in {@code fuzz-seeds.txt} are tried each time, then new ones for as many seconds as the property
 * {@code klicnik.fuzz} says. A seed that fails is named: keep it in that file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

    private static final int ROUNDS = 30;
    private static final int LONGEST_TEXT = 4_000_000;

    private final List<byte[]> structures = new ArrayList<>();
    private final PartSheet words =
            new PartSheet(Locale.of("cs"), new Formats(new Messages(Locale.of("cs")), ZoneOffset.UTC));
    private final FaultTexts faults = new FaultTexts(new Messages(Locale.of("cs")));
    private int shown;

    FuzzTest(@TempDir Path folder) throws Exception {
        for (OpenSslCertificate certificate : List.of(AllExtensions.make(), AllExtensions.others())) {
            try (certificate) {
                structures.add(certificate.bytes());
            }
        }
        try (OpenSslRequest request = new OpenSslRequest(OpenSslRequest.EC, OpenSslRequest.WITH_EVERYTHING)) {
            structures.add(request.bytes());
        }
        try (OpenSslAuthority authority = OpenSslAuthority.root("Kořen", OpenSslAuthority.AUTHORITY)) {
            Issued jan = authority.issue("Jan", "");
            authority.compromised(jan, Instant.parse("2026-01-02T03:04:05Z"));
            structures.add(authority.revocationList());
            structures.add(Files.readAllBytes(jan.pem()));
            Path chain = folder.resolve("chain");
            Command.of("openssl", "crl2pkcs7", "-nocrl", "-certfile", jan.pem().toString(), "-outform", "DER", "-out",
                    chain.toString()).succeed();
            structures.add(Files.readAllBytes(chain));
            Path store = folder.resolve("store");
            // few rounds of key derivation: the time is for the structure
            Command.of("openssl", "pkcs12", "-export", "-inkey", jan.key().toString(), "-in", jan.pem().toString(),
                    "-passout", "pass:x", "-iter", "10", "-maciter", "-out", store.toString()).succeed();
            structures.add(Files.readAllBytes(store));
        }
    }

    @Test
    void kept_seeds_do_no_harm() throws IOException {
        List<Long> seeds = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FuzzTest.class.getResourceAsStream("fuzz-seeds.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    seeds.add(Long.parseLong(line.strip()));
                }
            }
        }
        assertTrue(seeds.size() > 5, seeds::toString);
        seeds.forEach(this::run);
        assertTrue(shown > seeds.size() * ROUNDS / 10, "many can still be shown: " + shown);
    }

    @Test
    void new_seeds_do_no_harm() {
        Instant end = Instant.now().plus(Duration.ofSeconds(Long.getLong("klicnik.fuzz", 3)));
        int runs = 0;
        do {
            run(ThreadLocalRandom.current().nextLong());
            runs++;
        } while (Instant.now().isBefore(end));
        assertTrue(runs > 0);
    }

    @Test
    void what_is_not_changed_is_shown() {
        structures.forEach(s -> assertEquals(Optional.empty(), harm(s)));
        assertTrue(shown >= structures.size() - 1, "a store needs its password: " + shown);
    }

    private void run(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = mutate(structures.get(random.nextInt(structures.size())), random);
            Optional<Throwable> harm = harm(mutated);
            if (harm.isPresent()) {
                fail("Seed " + seed + ", round " + round + ": keep it in fuzz-seeds.txt", harm.get());
            }
        }
    }

    private static byte[] mutate(byte[] structure, Random random) {
        byte[] bytes = structure.clone();
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 1; change--) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(40, bytes.length - at));
            switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 2 -> bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> bytes[at] = (byte) (random.nextBoolean() ? 0x80 : 0xff);
            case 4 -> bytes[at] = (byte) (random.nextInt(32) | (random.nextBoolean() ? 0x20 : 0xa0));
            case 5 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            default -> bytes[at] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** Whatever is thrown but a fault, and text that could do harm. */
    private Optional<Throwable> harm(byte[] bytes) {
        try {
            for (PkiFile.Part part : PkiFile.read(Bytes.of(bytes), "x").parts()) {
                switch (part) {
                case PkiFile.CertificatePart p -> show(new Piece(Kind.CERTIFICATE, p.der(), false));
                case PkiFile.RequestPart p -> show(new Piece(Kind.REQUEST, p.der(), false));
                case PkiFile.RevocationListPart p -> show(new Piece(Kind.REVOCATION_LIST, p.der(), false));
                case PkiFile.StorePart p -> open(p.encoded());
                case PkiFile.OtherPart p -> assertTrue(p.kind().length() <= 40);
                }
            }
            return Optional.empty();
        } catch (FaultException e) {
            assertTrue(!faults.explain(e.fault()).paragraph().isBlank());
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
    }

    private void show(Piece piece) {
        List<String> lines = words.lines(piece, new TokenAnalyzer(), Instant.EPOCH, 120);
        assertTrue(lines.stream().mapToInt(String::length).sum() < LONGEST_TEXT);
        assertTrue(lines.stream().allMatch(l -> l.codePoints()
                .allMatch(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)));
        RequestDetails.withoutPassword(piece.der());
        try {
            Asn1Words.tree(Asn1Node.parse(piece.der()).encoded());
        } catch (FaultException e) {
            assertTrue(!faults.explain(e.fault()).paragraph().isBlank());
        }
        shown++;
    }

    private static void open(Bytes store) throws FaultException {
        try (Pin password = Pin.taking("x".toCharArray()); Pkcs12 opened = Pkcs12.open(store, "x", password)) {
            assertTrue(opened.certificates().size() <= 10);
        }
    }
}
