/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

@TestInstance(Lifecycle.PER_CLASS)
class CertificateParserTest {

    private final TestCertificates certificates;
    private final Issued qualified;
    private final Bytes der;

    CertificateParserTest() throws Exception {
        certificates = new TestCertificates();
        qualified = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana Novotná");
        der = Bytes.of(qualified.certificate().getEncoded());
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    @Test
    void a_certificate_of_openssl_is_read_as_java_reads_it() throws Exception {
        CertificateView view = CertificateParser.parse(der);
        assertEquals("Jana Novotná", view.holder());
        assertEquals("C=CZ,O=Test Office,givenName=Jana,surname=Novotná,serialNumber=P100001,CN=Jana Novotná",
                view.subject());
        assertEquals("CN=Jana Novotná,serialNumber=P100001,surname=Novotná,givenName=Jana,O=Test Office,C=CZ",
                view.subjectReversed());
        assertEquals("C=CZ,organizationIdentifier=NTRCZ-00000000,O=Zkušební pošta\\, s.p.,CN=Test Qualified CA 4",
                view.issuer());
        assertEquals("Test Qualified CA 4", view.issuerName());
        assertEquals("Test Office", view.organization().orElseThrow());
        assertEquals(qualified.certificate().getSerialNumber(), view.serial());
        assertEquals(qualified.certificate().getSerialNumber().toString(16), view.serialHex());
        assertEquals(qualified.certificate().getNotBefore().toInstant(), view.notBefore());
        assertEquals(qualified.certificate().getNotAfter().toInstant(), view.notAfter());
        assertEquals(Bytes.of(qualified.certificate().getPublicKey().getEncoded()), view.subjectPublicKeyInfo());
        assertEquals("EC", view.keyAlgorithm());
        assertEquals(256, view.keyBits());
        assertEquals(List.of("digitalSignature", "nonRepudiation", "keyEncipherment"), List.copyOf(view.keyUsage()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.4"), view.extendedKeyUsage());
        assertEquals(Set.of("0.4.0.1862.1.1", "0.4.0.1862.1.6", "0.4.0.1862.1.5"), view.qcStatements());
        assertEquals(Set.of("0.4.0.1862.1.6.1"), view.qcTypes());
        assertFalse(view.certificateAuthority());
        assertTrue(CertificateParser.parse(Bytes.of(certificates.authority(true).getEncoded())).certificateAuthority());
    }

    @Test
    void an_rsa_key_has_its_size() throws Exception {
        Issued rsa =
                certificates.issue(Kind.SERVER, "www.example.org", Key.RSA, Duration.ofDays(-1), Duration.ofDays(1));
        CertificateView view = CertificateParser.parse(Bytes.of(rsa.certificate().getEncoded()));
        assertEquals("RSA", view.keyAlgorithm());
        assertEquals(2048, view.keyBits());
    }

    @Test
    void the_encoded_fields_are_those_of_java() throws Exception {
        CertificateParser.EncodedFields fields = CertificateParser.encodedFields(der);
        assertEquals(Bytes.of(qualified.certificate().getSubjectX500Principal().getEncoded()), fields.subject());
        assertEquals(Bytes.of(qualified.certificate().getIssuerX500Principal().getEncoded()), fields.issuer());
        byte[] number = qualified.certificate().getSerialNumber().toByteArray();
        assertEquals(String.format("02%02x", number.length) + HexFormat.of().formatHex(number), fields.serial().hex());
    }

    @Test
    void zeros_after_the_end_are_padding() throws Exception {
        Bytes padded = Bytes.of(Arrays.copyOf(der.toArray(), der.length() + 100));
        assertEquals(CertificateParser.parse(der), CertificateParser.parse(padded));
    }

    @Test
    void what_is_no_certificate_is_refused_with_a_short_message() {
        byte[] more = Arrays.copyOf(der.toArray(), der.length() + 1);
        more[more.length - 1] = 7;
        for (Bytes bad : List.of(Bytes.empty(), Bytes.of((byte) 0x30), Bytes.ofHex("3000"), Bytes.ofHex("30800000"),
                Bytes.of("garbage as value".getBytes()), Bytes.of(new byte[CertificateParser.LONGEST + 1]),
                Bytes.of(Arrays.copyOf(der.toArray(), der.length() - 1)), Bytes.of(Arrays.copyOf(der.toArray(), 20)),
                Bytes.of(more), Bytes.ofHex("3084ffffffff"), Bytes.ofHex("30847fffffff"))) {
            refused(bad);
        }
    }

    @Test
    void deeply_nested_input_is_refused() {
        int depth = 20_000;
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        byte[] nested = {};
        for (int i = 0; i < depth; i++) {
            inside.reset();
            int length = nested.length;
            inside.write(0x30);
            if (length < 0x80) {
                inside.write(length);
            } else {
                inside.write(0x83);
                inside.write(length >> 16);
                inside.write(length >> 8);
                inside.write(length);
            }
            inside.writeBytes(nested);
            nested = inside.toByteArray();
        }
        refused(Bytes.of(nested));
    }

    @Test
    void any_changed_byte_gives_a_certificate_or_a_fault_and_nothing_else() {
        Random random = new Random(20260101);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = der.toArray();
            for (int n = random.nextInt(4); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                CertificateParser.parse(Bytes.of(changed));
            } catch (FaultException e) {
                assertEquals(FaultCode.OBJECT_UNREADABLE, e.fault().code());
                refused++;
            }
        }
        assertTrue(refused > 1000, "changed bytes must matter: " + refused);
    }

    private static void refused(Bytes bad) {
        Fault fault = assertThrows(FaultException.class, () -> CertificateParser.parse(bad), bad::toString).fault();
        assertEquals(FaultCode.OBJECT_UNREADABLE, fault.code());
        String message = fault.detail(Fault.MESSAGE).orElseThrow();
        assertTrue(!message.isBlank() && message.length() < 200, message);
    }
}
