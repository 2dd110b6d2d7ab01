/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

/** Files of other programs, read; files of ours, read by other programs. */
@TestInstance(Lifecycle.PER_CLASS)
class Pkcs12Test {

    private static final String CZECH = "Příliš žluťoučký kůň";

    private final TestCertificates certificates;
    private final Issued ec;
    private final Issued rsa;
    private final Certificate authority;
    @TempDir
    private Path folder = Path.of("");

    Pkcs12Test() throws Exception {
        certificates = new TestCertificates();
        ec = certificates.valid(Kind.QUALIFIED_PERSONAL, "EC");
        rsa = certificates.issue(Kind.QUALIFIED_SEAL, "RSA", Key.RSA, Duration.ofDays(-1), Duration.ofDays(1));
        authority = certificates.authority(true);
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-keypbe AES-256-CBC -certpbe AES-256-CBC", "-legacy", "-macalg sha512", "-nomac",
            "-certpbe NONE", "-keypbe NONE -certpbe NONE", "-keypbe AES-128-CBC -certpbe DES-EDE3-CBC",
            "-legacy -descert", "-legacy -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-RC2-128",
            "-legacy -keypbe PBE-SHA1-2DES" })
    void what_openssl_writes_is_read(String options) throws Exception {
        for (Issued issued : List.of(ec, rsa)) {
            for (String password : List.of("password", CZECH)) {
                Path file = openssl(issued, password, options.split(" "));
                try (Pin pin = pin(password); Pkcs12 opened = Pkcs12.open(file, pin)) {
                    same(issued, opened);
                    assertEquals(2, opened.certificates().size());
                    assertEquals("Můj klíč", opened.keys().get(0).friendlyName());
                }
            }
        }
    }

    @Test
    void what_java_writes_is_read() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Issued issued : List.of(ec, rsa)) {
            store.setKeyEntry(issued == ec ? "ec" : "rsa", issued.key(), "password".toCharArray(),
                    new Certificate[] { issued.certificate() });
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, "password".toCharArray());
        try (Pin pin = pin("password"); Pkcs12 opened = Pkcs12.open(Bytes.of(out.toByteArray()), "java", pin)) {
            assertEquals(2, opened.keys().size());
            for (Pkcs12.Key key : opened.keys()) {
                Issued issued = key.friendlyName().equals("ec") ? ec : rsa;
                assertEquals(Bytes.of(issued.certificate().getPublicKey().getEncoded()), key.subjectPublicKeyInfo());
                assertEquals(Bytes.of(issued.certificate().getEncoded()),
                        opened.certificateOf(key).orElseThrow().der());
            }
        }
    }

    @Test
    void what_we_write_is_read_by_openssl_and_java_and_us() throws Exception {
        for (Issued issued : List.of(ec, rsa)) {
            Path file = folder.resolve("ours.p12");
            List<Bytes> chain = List.of(der(issued), Bytes.of(authority.getEncoded()));
            try (Pin pin = pin(CZECH)) {
                Bytes ours = Pkcs12.encode(issued.key(), chain, "Můj klíč", pin);
                Files.write(file, ours.toArray());
                try (Pkcs12 opened = Pkcs12.open(file, pin)) {
                    same(issued, opened);
                }
                assertNotEquals(ours, Pkcs12.encode(issued.key(), chain, "Můj klíč", pin), "salts are fresh");
            }
            String pem = Command.of("openssl", "pkcs12", "-in", file.toString(), "-nodes", "-passin", "env:P")
                    .with(Map.of("P", CZECH)).succeed().out();
            assertTrue(pem.replaceAll("\\s", "").contains(Base64.getEncoder().encodeToString(chain.get(1).toArray())),
                    pem);
            try (Pin pin = pin("ascii")) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(new ByteArrayInputStream(Pkcs12.encode(issued.key(), chain, "a", pin).toArray()),
                        "ascii".toCharArray());
                assertEquals(issued.key(), store.getKey("a", "ascii".toCharArray()));
                assertEquals(List.of(issued.certificate(), authority), Arrays.asList(store.getCertificateChain("a")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1250" })
    void a_password_whose_bytes_were_taken_for_characters_opens(String page) throws Exception {
        // what a program that knows no BMPString makes of the bytes: each becomes the character of that number
        String bytewise = new String(CZECH.getBytes(Charset.forName(page)), StandardCharsets.ISO_8859_1);
        Path file = openssl(rsa, bytewise, "-legacy");
        try (Pin pin = pin(CZECH); Pkcs12 opened = Pkcs12.open(file, pin)) {
            same(rsa, opened);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "-legacy", "-nomac", "-macalg sha256" })
    void a_wrong_password_is_told(String options) throws Exception {
        Path file = openssl(rsa, "password", options.split(" "));
        for (String wrong : List.of("Password", CZECH, "x")) {
            Fault fault = fault(file, wrong);
            assertEquals(Fault.of(FaultCode.FILE_PASSWORD, Fault.PATH, file.toString()), fault);
        }
    }

    @Test
    void a_truncated_or_foreign_file_is_told_whatever_the_password() throws Exception {
        byte[] whole = Files.readAllBytes(openssl(rsa, "password"));
        byte[] deep = new byte[100_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        List<byte[]> bad = new ArrayList<>(List.of(new byte[0], Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, 100), "no PKCS#12".getBytes(StandardCharsets.UTF_8), deep,
                ec.certificate().getEncoded(), Arrays.copyOf(whole, whole.length + 1)));
        for (byte[] bytes : bad) {
            Path file = Files.write(folder.resolve("bad.p12"), bytes);
            Fault fault = fault(file, "password");
            assertEquals(FaultCode.FILE_PROBLEM, fault.code());
            assertEquals(file.toString(), fault.detail(Fault.PATH).orElseThrow());
            assertThrows(FaultException.class, () -> Pkcs12.check(file));
        }
        assertEquals(FaultCode.FILE_PROBLEM, fault(folder.resolve("missing.p12"), "password").code());
        assertEquals(FaultCode.FILE_PROBLEM, fault(folder, "password").code());
    }

    @Test
    void a_changed_byte_gives_a_fault_or_the_same_contents() throws Exception {
        byte[] whole = Files.readAllBytes(openssl(ec, "password", "-iter", "1"));
        Random random = new Random(1);
        try (Pin pin = pin("password")) {
            for (int i = 0; i < 2000; i++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                try (Pkcs12 opened = Pkcs12.open(Bytes.of(changed), "changed", pin)) {
                    assertEquals(1, opened.keys().size());
                } catch (FaultException e) {
                    FaultCode code = e.fault().code();
                    assertTrue(code == FaultCode.FILE_PASSWORD || code == FaultCode.FILE_PROBLEM, code::name);
                }
            }
        }
    }

    @Test
    void a_closed_file_holds_no_key() throws Exception {
        try (Pin pin = pin("password")) {
            Pkcs12 opened = Pkcs12.open(openssl(ec, "password"), pin);
            opened.close();
            opened.keys().get(0).withPkcs8(bytes -> {
                assertArrayEquals(new byte[bytes.length], bytes);
                return bytes.length;
            });
        }
    }

    private void same(Issued issued, Pkcs12 opened) throws Exception {
        assertEquals(1, opened.keys().size());
        Pkcs12.Key key = opened.keys().get(0);
        assertEquals(Bytes.of(issued.certificate().getPublicKey().getEncoded()), key.subjectPublicKeyInfo());
        assertEquals(der(issued), opened.certificateOf(key).orElseThrow().der());
        assertEquals(opened.certificateOf(key).orElseThrow().localKeyId(), key.localKeyId());
        byte[] pkcs8 = key.withPkcs8(byte[]::clone);
        assertEquals(issued.key(), KeyFactory.getInstance(issued.key().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    }

    private Path openssl(Issued issued, String password, String... options) throws Exception {
        Path file = folder.resolve("openssl.p12");
        String pem =
                pem("PRIVATE KEY", issued.key().getEncoded()) + pem("CERTIFICATE", issued.certificate().getEncoded())
                        + pem("CERTIFICATE", authority.getEncoded());
        List<String> words = new ArrayList<>(List.of("openssl", "pkcs12", "-export", "-out", file.toString(), "-name",
                "Můj klíč", "-passout", "env:P"));
        words.addAll(Arrays.asList(options));
        Command.of(words).with(Map.of("P", password)).reading(pem).succeed();
        return file;
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }

    private static Fault fault(Path file, String password) {
        try (Pin pin = pin(password)) {
            return assertThrows(FaultException.class, () -> Pkcs12.open(file, pin)).fault();
        }
    }

    private static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    private static Bytes der(Issued issued) throws Exception {
        return Bytes.of(issued.certificate().getEncoded());
    }
}
