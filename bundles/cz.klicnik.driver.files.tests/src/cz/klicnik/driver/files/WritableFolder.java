/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.CertificateImport;
import cz.klicnik.core.driver.Capability.KeyImport;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.testing.TestCertificates;
import cz.klicnik.testing.TestCertificates.Issued;
import cz.klicnik.testing.TestCertificates.Key;
import cz.klicnik.testing.TestCertificates.Kind;

/** A folder with a password and nothing in it, logged in to, for each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WritableFolder {

    static final String PASSWORD = TestFolder.PASSWORD;

    private final TestCertificates certificates;
    final Issued jana;
    final Issued jan;
    final Optional<byte[]> authority;
    TestFolder folder;
    TokenSession session;

    WritableFolder(@TempDir Path temporary) throws Exception {
        certificates = new TestCertificates();
        jana = certificates.valid(Kind.QUALIFIED_PERSONAL, "Jana Novotná");
        jan = certificates.issue(Kind.COMMERCIAL_PERSONAL, "Jan Novák", Key.RSA, Duration.ofDays(-1),
                Duration.ofDays(30));
        authority = Optional.of(certificates.authority(true).getEncoded());
        folder = new TestFolder(temporary);
        session = folder.connect();
    }

    @AfterAll
    void delete() throws Exception {
        certificates.close();
    }

    /** With a password, and nothing in it. */
    @BeforeEach
    void open(@TempDir Path temporary) throws Exception {
        folder.close();
        folder = new TestFolder(temporary);
        session = folder.connect();
        folder.store("first", jana, Optional.empty(), PASSWORD);
        TestFolder.login(session, PASSWORD);
        ObjectDeletion deletion = TestFolder.can(session, ObjectDeletion.class);
        for (TokenObject object : TestFolder.read(session).objects()) {
            assertEquals(Set.of(object.handle()), deletion.delete(object.handle()));
        }
        assertEquals(List.of(), TestFolder.read(session).objects());
    }

    @AfterEach
    void close() {
        folder.close();
    }

    void setPassword(String fresh) throws FaultException {
        try (Pin old = TestFolder.pin(PASSWORD); Pin now = TestFolder.pin(fresh)) {
            TestFolder.can(session, PinManagement.class)
                    .change(UserRole.USER, old, now);
        }
    }

    Bytes importKey(Issued issued, String label, Bytes id) throws FaultException {
        try (SecretBytes key = SecretBytes.taking(issued.key().getEncoded())) {
            return TestFolder.can(session, KeyImport.class).importKey(key, label, id);
        }
    }

    void importCertificate(Issued issued, String label, Bytes id) throws Exception {
        Bytes der = Bytes.of(issued.certificate().getEncoded());
        CertificateParser.EncodedFields fields = CertificateParser.encodedFields(der);
        TestFolder.can(session, CertificateImport.class).importCertificate(der, fields.subject(), fields.issuer(),
                fields.serial(), label, id);
    }
}
