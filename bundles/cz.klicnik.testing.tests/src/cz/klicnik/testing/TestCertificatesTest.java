/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestCertificatesTest {

    private static final String QC_STATEMENTS = "1.3.6.1.5.5.7.1.3";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void each_kind_has_its_marks_and_a_chain_to_its_authority() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            for (TestCertificates.Kind kind : TestCertificates.Kind.values()) {
                TestCertificates.Issued issued = certificates.valid(kind, "Jana Novotná");
                boolean qualified = kind.name().startsWith("QUALIFIED");
                issued.certificate().verify(certificates.authority(qualified).getPublicKey());
                issued.certificate().checkValidity();
                assertTrue(issued.certificate().getSubjectX500Principal().getName().contains("CN=Jana Novotná"));
                byte[] statements = issued.certificate().getExtensionValue(QC_STATEMENTS);
                if (qualified) {
                    String type = kind == TestCertificates.Kind.QUALIFIED_SEAL ? "02" : "01";
                    assertTrue(hex(statements).contains("04008e460101"), hex(statements));
                    assertTrue(hex(statements).contains("04008e460106" + type), hex(statements));
                } else {
                    assertNull(statements);
                }
            }
            assertTrue(certificates.valid(TestCertificates.Kind.COMMERCIAL_PERSONAL, "J").certificate()
                    .getExtendedKeyUsage().contains(CLIENT_AUTH));
        }
    }

    @Test
    void expired_expiring_and_not_yet_valid_are_so_today() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            TestCertificates.Kind kind = TestCertificates.Kind.COMMERCIAL_PERSONAL;
            assertThrows(CertificateExpiredException.class,
                    () -> certificates.expired(kind, "J").certificate().checkValidity());
            assertThrows(CertificateNotYetValidException.class,
                    () -> certificates.notYetValid(kind, "J").certificate().checkValidity());
            Instant end = certificates.expiring(kind, "J", 6).certificate().getNotAfter().toInstant();
            assertEquals(6, Duration.between(Instant.now(), end).toDays());
        }
    }

    @Test
    void the_key_belongs_to_the_certificate() throws Exception {
        try (TestCertificates certificates = new TestCertificates()) {
            for (TestCertificates.Key key : List.of(TestCertificates.Key.RSA, TestCertificates.Key.EC)) {
                TestCertificates.Issued issued = certificates.issue(TestCertificates.Kind.SERVER, "www", key,
                        Duration.ZERO, Duration.ofDays(1));
                String algorithm = key == TestCertificates.Key.RSA ? "SHA256withRSA" : "SHA256withECDSA";
                Signature signature = Signature.getInstance(algorithm);
                signature.initSign(issued.key());
                signature.update((byte) 1);
                byte[] signed = signature.sign();
                signature.initVerify(issued.certificate());
                signature.update((byte) 1);
                assertTrue(signature.verify(signed));
            }
        }
    }
}
