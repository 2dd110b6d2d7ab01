/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.AttributeWriting;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.ObjectDeletion;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.testing.Command;

/** Objects that the driver deletes and renames. */
class FilesChangingTest extends WritableFolder {

    FilesChangingTest(@TempDir Path temporary) throws Exception {
        super(temporary);
    }

    @Test
    void a_key_goes_alone_and_its_certificate_alone_and_an_empty_file_goes_to_the_backup() throws Exception {
        importKey(jan, "jan", Bytes.empty());
        importCertificate(jan, "jan", Bytes.empty());
        ObjectDeletion deletion = TestFolder.can(session, ObjectDeletion.class);
        TokenContents both = TestFolder.read(session);
        long certificate = TestFolder.object(both, ObjectKind.CERTIFICATE, "jan").handle();
        long key = TestFolder.object(both, ObjectKind.PRIVATE_KEY, "jan").handle();
        assertEquals(Set.of(key), deletion.delete(key));
        assertEquals(List.of("CERTIFICATE jan"), TestFolder.lines(TestFolder.read(session)));
        assertFalse(folder.openssl("jan.p12", PASSWORD).contains("PRIVATE KEY"));
        assertEquals(Set.of(certificate), deletion.delete(certificate));
        assertEquals(List.of(), TestFolder.read(session).objects());
        assertFalse(folder.names().contains("jan.p12") || folder.names().contains("jan.cer"));
        assertEquals(FaultCode.OBJECT_NOT_FOUND, TestFolder.fault(() -> deletion.delete(key)).code());
        String newest = folder.backups().stream().filter(n -> n.startsWith("jan-") && n.endsWith(".p12")).toList()
                .getLast();
        assertTrue(folder.openssl("backup/" + newest, PASSWORD).contains("BEGIN CERTIFICATE"));
    }

    @Test
    void a_chain_that_is_in_many_files_is_shown_once_and_deleted_everywhere() throws Exception {
        folder.store("a", jana, authority, PASSWORD);
        folder.store("b", jan, authority, PASSWORD);
        Files.write(folder.path("authority.cer"), authority.orElseThrow());
        long handle = TestFolder.object(TestFolder.read(session), ObjectKind.CERTIFICATE, "Test Qualified CA 4")
                .handle();
        TestFolder.can(session, ObjectDeletion.class).delete(handle);
        assertEquals(List.of("CERTIFICATE a", "PRIVATE_KEY a", "CERTIFICATE b", "PRIVATE_KEY b"),
                TestFolder.lines(TestFolder.read(session)));
        assertFalse(folder.names().contains("authority.cer"));
    }

    @Test
    void labels_and_ids_are_written_for_each_object_and_nothing_else_is() throws Exception {
        folder.store("jan", jan, authority, PASSWORD, "-CSP", "Microsoft Enhanced Cryptographic Provider");
        AttributeWriting writing = TestFolder.can(session, AttributeWriting.class);
        TokenContents before = TestFolder.read(session);
        long key = TestFolder.object(before, ObjectKind.PRIVATE_KEY, "jan").handle();
        long certificate = TestFolder.object(before, ObjectKind.CERTIFICATE, "jan").handle();
        writing.label(key, "Klíč 🔑");
        writing.id(key, Bytes.ofHex("abcd"));
        writing.write(certificate, 0x3, Bytes.of("Certifikát".getBytes(StandardCharsets.UTF_8)));
        writing.write(certificate, 0x102, Bytes.ofHex("abcd"));
        TokenContents after = TestFolder.read(session);
        assertEquals(key, TestFolder.object(after, ObjectKind.PRIVATE_KEY, "Klíč 🔑").handle());
        assertEquals(certificate, TestFolder.object(after, ObjectKind.CERTIFICATE, "Certifikát").handle());
        assertEquals(3, after.objects().size());
        assertEquals(2, after.objects().stream().filter(o -> o.id().equals(Bytes.ofHex("abcd"))).count());
        assertTrue(folder.openssl("jan.p12", PASSWORD).contains("Microsoft Enhanced Cryptographic Provider"),
                "what else is known of the key stays");
        for (long type : new long[] { 0x103, 0x162, 0x2, 0x80000001L }) {
            assertEquals(FaultCode.NOT_SUPPORTED,
                    TestFolder.fault(() -> writing.write(key, type, Bytes.of((byte) 1))).code());
        }
        assertEquals(FaultCode.NOT_SUPPORTED, TestFolder.fault(() -> writing.label(key, "")).code());
        assertEquals(FaultCode.NOT_SUPPORTED, TestFolder.fault(() -> writing.id(key, Bytes.empty())).code());
        assertEquals(FaultCode.NOT_SUPPORTED, TestFolder.fault(() -> writing.id(key, Bytes.ofHex("02000000"))).code());
        assertEquals(after.objects(), TestFolder.read(session).objects());
    }

    @Test
    void the_label_of_a_single_certificate_may_be_anything() throws Exception {
        Files.write(folder.path("jan.crt"), jan.certificate().getEncoded());
        AttributeWriting writing = TestFolder.can(session, AttributeWriting.class);
        long handle = TestFolder.read(session).objects().get(0).handle();
        for (String label : List.of("Jan", " two\nlines\\u0041 ", "-----BEGIN CERTIFICATE-----", "🔑", "jan")) {
            writing.label(handle, label);
            assertEquals(label, TestFolder.read(session).objects().get(0).label());
        }
        assertEquals(Bytes.of(jan.certificate().getEncoded()), Bytes.of(Files.readAllBytes(folder.path("jan.crt"))));
    }

    @Test
    void nothing_is_written_without_a_login_or_to_what_is_closed() throws Exception {
        Path other = folder.store("other", jan, Optional.empty(), "another");
        Files.write(folder.path("damaged.p12"), new byte[] { 1 });
        ObjectDeletion deletion = TestFolder.can(session, ObjectDeletion.class);
        byte[] before = Files.readAllBytes(other);
        TokenContents contents = TestFolder.read(session);
        long closed = TestFolder.object(contents, ObjectKind.DATA, "other.p12").handle();
        long damaged = TestFolder.object(contents, ObjectKind.DATA, "damaged.p12").handle();
        assertEquals(FaultCode.FILE_PASSWORD, TestFolder.fault(() -> deletion.delete(closed)).code());
        assertEquals(FaultCode.FILE_PROBLEM, TestFolder.fault(() -> deletion.delete(damaged)).code());
        session.logout();
        for (Fault fault : List.of(TestFolder.fault(() -> deletion.delete(closed)),
                TestFolder.fault(() -> TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "k",
                        Bytes.empty())),
                TestFolder.fault(() -> importKey(jan, "jan", Bytes.empty())),
                TestFolder.fault(() -> importCertificate(jan, "jan", Bytes.empty())))) {
            assertEquals("CKR_USER_NOT_LOGGED_IN", fault.detail(Fault.RV_NAME).orElseThrow());
        }
        assertEquals(Bytes.of(before), Bytes.of(Files.readAllBytes(other)));
    }

    @Test
    void a_file_with_an_entry_that_would_be_lost_is_not_written_anew() throws Exception {
        Path file = folder.path("secret.p12");
        setPassword("ascii-1");
        Map<String, String> password = Map.of("P", "ascii-1");
        Command.of("keytool", "-genseckey", "-alias", "s", "-keyalg", "AES", "-keysize", "256", "-keystore",
                file.toString(), "-storetype", "PKCS12", "-storepass:env", "P").with(password).succeed();
        Command.of("keytool", "-genkeypair", "-alias", "k", "-keyalg", "EC", "-dname", "CN=k", "-keystore",
                file.toString(), "-storepass:env", "P").with(password).succeed();
        byte[] before = Files.readAllBytes(file);
        long key = TestFolder.object(TestFolder.read(session), ObjectKind.PRIVATE_KEY, "k").handle();
        Fault fault = TestFolder.fault(() -> TestFolder.can(session, ObjectDeletion.class).delete(key));
        assertEquals(FaultCode.FILE_PROBLEM, fault.code());
        assertEquals("1.2.840.113549.1.12.10.1.5", fault.detail(Fault.MESSAGE).orElseThrow());
        assertEquals(Bytes.of(before), Bytes.of(Files.readAllBytes(file)));
    }
}
