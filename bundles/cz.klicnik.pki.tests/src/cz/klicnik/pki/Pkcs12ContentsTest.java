/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Kind;

/** Files with any number of keys and certificates. */
@TestInstance(Lifecycle.PER_CLASS)
class Pkcs12ContentsTest {

    private static final String PASSWORD = "žluťoučký kůň 😀";

    private final TestCertificates certificates;
    private final Issued jana;
    private final Issued jan;
    @TempDir
    private Path folder = Path.of("");

    Pkcs12ContentsTest() throws Exception {
        certificates = new TestCertificates();
        jana = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana");
        jan = certificates.valid(Kind.COMMERCIAL_PERSONAL, "Jan");
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @Test
    void several_keys_and_certificates_come_back_as_they_were() throws Exception {
        Bytes attributes = Bytes.ofHex("3119301706092b060104018237110131" + "0a1e080043005300500031");
        try (Pkcs12 written = new Pkcs12(
                List.of(new Pkcs12.Key("Můj klíč 😀", Bytes.ofHex("01"), attributes,
                        Bytes.of(jana.certificate().getPublicKey().getEncoded()), jana.key().getEncoded()),
                        key("", Bytes.empty(), jan)),
                List.of(new Pkcs12.Certificate("a", Bytes.ofHex("01"), attributes, der(jana)),
                        new Pkcs12.Certificate("", Bytes.empty(), Bytes.empty(), der(jan))))) {
            try (Pkcs12 read = open(write("two.p12", written), PASSWORD)) {
                assertTrue(written.same(read) && read.same(written));
                assertEquals(List.of(), read.passedOver());
                assertEquals(der(jan), read.certificateOf(read.keys().get(1)).orElseThrow().der());
            }
            String shown = openssl("two.p12");
            assertTrue(shown.contains("Microsoft CSP Name: CSP1"), shown);
            assertEquals(3, shown.split("BEGIN PRIVATE KEY", -1).length);
        }
    }

    @Test
    void files_that_differ_in_anything_are_not_the_same() throws Exception {
        Pkcs12.Certificate certificate = new Pkcs12.Certificate("c", Bytes.empty(), Bytes.empty(), der(jan));
        try (Pkcs12 one = new Pkcs12(List.of(key("k", Bytes.ofHex("01"), jan)), List.of(certificate))) {
            List<Pkcs12> others = new ArrayList<>();
            others.add(new Pkcs12(List.of(key("other", Bytes.ofHex("01"), jan)), List.of(certificate)));
            others.add(new Pkcs12(List.of(key("k", Bytes.ofHex("02"), jan)), List.of(certificate)));
            others.add(new Pkcs12(List.of(key("k", Bytes.ofHex("01"), jana)), List.of(certificate)));
            others.add(new Pkcs12(List.of(), List.of(certificate)));
            others.add(new Pkcs12(List.of(key("k", Bytes.ofHex("01"), jan)),
                    List.of(certificate.with("d", Bytes.empty()))));
            others.forEach(other -> assertFalse(one.same(other)));
            others.forEach(Pkcs12::close);
            try (Pkcs12 same = new Pkcs12(List.of(one.keys().get(0).with("k", Bytes.ofHex("01"))),
                    List.of(certificate))) {
                assertTrue(one.same(same));
            }
        }
    }

    @Test
    void a_key_without_a_certificate_is_read_by_openssl() throws Exception {
        try (Pkcs12 written = new Pkcs12(List.of(key("alone", Bytes.ofHex("0102"), jan)), List.of())) {
            write("alone.p12", written);
        }
        String shown = openssl("alone.p12");
        assertTrue(shown.contains("friendlyName: alone") && shown.contains("localKeyID: 01 02")
                && shown.contains("BEGIN PRIVATE KEY") && !shown.contains("BEGIN CERTIFICATE"), shown);
    }

    @Test
    void a_file_with_nothing_but_a_password_is_read_by_all_and_refused_with_another() throws Exception {
        Path file;
        try (Pkcs12 written = new Pkcs12(List.of(), List.of())) {
            file = write("empty.p12", written);
        }
        try (Pkcs12 read = open(file, PASSWORD)) {
            assertEquals(List.of(), read.keys());
            assertEquals(List.of(), read.certificates());
        }
        openssl("empty.p12");
        Path wrong = file;
        assertEquals(FaultCode.FILE_PASSWORD,
                assertThrows(FaultException.class, () -> open(wrong, "another").close()).fault().code());
        try (Pin ascii = pin("ascii")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Pkcs12.encode(List.of(), List.of(), ascii).toArray()),
                    "ascii".toCharArray());
            assertEquals(0, store.size());
        }
    }

    @Test
    void what_is_neither_key_nor_certificate_is_told() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry("s", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection("ascii".toCharArray()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, "ascii".toCharArray());
        try (Pin pin = pin("ascii"); Pkcs12 read = Pkcs12.open(Bytes.of(out.toByteArray()), "java", pin)) {
            assertEquals(List.of("1.2.840.113549.1.12.10.1.5"), read.passedOver());
        }
    }

    @Test
    void lengths_that_are_not_said_beforehand_are_read() throws Exception {
        byte[] der;
        try (Pin pin = pin(PASSWORD);
                Pkcs12 written = new Pkcs12(List.of(key("k", Bytes.empty(), jan)),
                        List.of(new Pkcs12.Certificate("c", Bytes.empty(), Bytes.empty(), der(jan))))) {
            der = Pkcs12.encode(written.keys(), written.certificates(), pin).toArray();
        }
        Pfx pfx = Pfx.getInstance(der);
        ASN1OctetString content = ASN1OctetString.getInstance(pfx.getAuthSafe().getContent());
        byte[] ber = new Pfx(new ContentInfo(pfx.getAuthSafe().getContentType(),
                new BEROctetString(content.getOctets(), 100)), pfx.getMacData()).getEncoded();
        assertEquals((byte) 0x80, ber[1], "of indefinite length");
        Path file = Files.write(folder.resolve("ber.p12"), ber);
        try (Pkcs12 read = open(file, PASSWORD)) {
            assertEquals(List.of("k"), read.keys().stream().map(Pkcs12.Key::friendlyName).toList());
            assertEquals(der(jan), read.certificateOf(read.keys().get(0)).orElseThrow().der());
        }
        assertTrue(openssl("ber.p12").contains("BEGIN PRIVATE KEY"));
    }

    private Path write(String name, Pkcs12 contents) throws Exception {
        try (Pin pin = pin(PASSWORD)) {
            return Files.write(folder.resolve(name),
                    Pkcs12.encode(contents.keys(), contents.certificates(), pin).toArray());
        }
    }

    private static Pkcs12 open(Path file, String password) throws FaultException {
        try (Pin pin = pin(password)) {
            return Pkcs12.open(file, pin);
        }
    }

    private String openssl(String name) throws Exception {
        Command.Result result = Command.of("openssl", "pkcs12", "-in", folder.resolve(name).toString(), "-nodes",
                "-info", "-passin", "env:P").with(Map.of("P", PASSWORD)).succeed();
        return result.out() + result.err();
    }

    private static Pkcs12.Key key(String name, Bytes id, Issued issued) {
        return new Pkcs12.Key(name, id, Optional.ofNullable(issued.key().getEncoded()).orElseThrow());
    }

    private static Pin pin(String text) {
        return Pin.taking(text.toCharArray());
    }

    private static Bytes der(Issued issued) throws Exception {
        return Bytes.of(issued.certificate().getEncoded());
    }
}
