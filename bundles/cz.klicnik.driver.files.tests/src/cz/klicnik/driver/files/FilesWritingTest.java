/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.CertificateImport;
import cz.klicnik.core.driver.Capability.GeneratedKey;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeyImport;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.testing.Command;

/** Objects that the driver writes, looked at by openssl and keytool. */
class FilesWritingTest extends WritableFolder {

    FilesWritingTest(@TempDir Path temporary) throws Exception {
        super(temporary);
    }

    @ParameterizedTest
    @EnumSource
    void a_generated_key_is_in_a_file_of_its_own_that_openssl_opens(KeySpec spec) throws Exception {
        KeyGeneration generation = TestFolder.can(session, KeyGeneration.class);
        assertTrue(generation.specs().contains(spec));
        GeneratedKey made = generation.generate(spec, "Můj klíč: 1/2", Bytes.ofHex("0a0b"));
        assertEquals(Bytes.ofHex("0a0b"), made.id());
        assertTrue(folder.names().contains("Můj klíč_ 1_2.p12"), folder.names()::toString);
        String shown = folder.openssl("Můj klíč_ 1_2.p12", PASSWORD, "-info");
        assertTrue(shown.contains("localKeyID: 0A 0B"), shown);
        assertTrue(shown.contains("PBES2, PBKDF2, AES-256-CBC, Iteration 10000, PRF hmacWithSHA256"), shown);
        assertTrue(shown.contains("MAC: sha256, Iteration 10000"), shown);
        Command.Result publicKey = Command.of("openssl", "pkey", "-pubout", "-outform", "DER")
                .reading(shown.substring(shown.indexOf("-----BEGIN"))).succeed();
        assertEquals(made.subjectPublicKeyInfo(), Bytes.of(publicKey.bytes()));
        TokenObject.PrivateKey key = (TokenObject.PrivateKey) TestFolder.read(session).objects().get(0);
        assertEquals("Můj klíč: 1/2", key.label());
        assertEquals(PublicKeys.publicPart(made.subjectPublicKeyInfo()), key.publicPart());
        assertEquals(Trilean.YES, key.origin().extractable());
        assertEquals(Trilean.NO, key.origin().sensitive());
        assertEquals(Trilean.NO, key.origin().neverExtractable());
    }

    @Test
    void a_key_without_an_id_of_its_own_has_the_usual_one() throws Exception {
        GeneratedKey made = TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "k", Bytes.empty());
        assertEquals(PublicKeys.id(made.subjectPublicKeyInfo()), made.id());
    }

    @Test
    void keys_of_the_same_name_have_files_of_their_own() throws Exception {
        KeyGeneration generation = TestFolder.can(session, KeyGeneration.class);
        for (int i = 0; i < 3; i++) {
            generation.generate(KeySpec.EC_P256, "Same", Bytes.of((byte) 1));
        }
        assertEquals(List.of("Same-2.p12", "Same-3.p12", "Same.p12"),
                folder.names().stream().filter(n -> n.startsWith("Same")).toList());
        assertEquals(3, TestFolder.read(session).objects().stream().map(TokenObject::handle).distinct().count());
    }

    @Test
    void an_imported_certificate_joins_its_key_and_is_seen_without_a_login() throws Exception {
        Bytes id = Bytes.ofHex("1234");
        assertEquals(id, importKey(jan, "jan", id));
        importCertificate(jan, "Jan (komerční)", id);
        assertEquals(List.of("CERTIFICATE Jan (komerční)", "PRIVATE_KEY jan"),
                TestFolder.lines(TestFolder.read(session)));
        TestFolder.read(session).objects().forEach(o -> assertEquals(id, o.id()));
        String shown = folder.openssl("jan.p12", PASSWORD);
        assertTrue(shown.contains("BEGIN CERTIFICATE") && shown.contains("BEGIN PRIVATE KEY"), shown);
        TokenContents inside = TestFolder.read(session);
        session.logout();
        TokenContents outside = TestFolder.read(session);
        assertEquals(inside.objects().get(0), outside.objects().get(0));
        assertEquals(1, outside.objects().size());
        assertTrue(Command.of("openssl", "x509", "-in", folder.path("jan.cer").toString(), "-noout", "-serial")
                .succeed().out().contains("serial="));
        assertTrue(Command.of("keytool", "-printcert", "-file", folder.path("jan.cer").toString()).succeed().out()
                .contains("SHA256"));
    }

    @Test
    void keytool_opens_what_was_written() throws Exception {
        setPassword("ascii-1");
        importKey(jan, "jan", Bytes.empty());
        importCertificate(jan, "jan", Bytes.empty());
        String shown = Command.of("keytool", "-list", "-v", "-keystore", folder.path("jan.p12").toString(),
                "-storetype", "PKCS12", "-storepass:env", "P").with(Map.of("P", "ascii-1")).succeed().out();
        assertTrue(shown.contains("PrivateKeyEntry") && shown.contains("Alias name: jan"), shown);
        Command.of("keytool", "-certreq", "-keystore", folder.path("jan.p12").toString(), "-alias", "jan",
                "-storepass:env", "P").with(Map.of("P", "ascii-1")).succeed();
    }

    @Test
    void a_certificate_without_its_key_has_a_file_of_its_own() throws Exception {
        importCertificate(jan, "Jan", Bytes.ofHex("77"));
        importCertificate(jana, "Jana", Bytes.empty());
        assertEquals(List.of("Jan.cer", "Jana.cer"), folder.names().stream().filter(n -> n.endsWith(".cer")).toList());
        session.logout();
        TokenContents contents = TestFolder.read(session);
        assertEquals(List.of("CERTIFICATE Jan", "CERTIFICATE Jana"), TestFolder.lines(contents));
        assertEquals(Bytes.ofHex("77"), contents.objects().get(0).id());
    }

    @Test
    void what_is_no_certificate_is_refused() throws Exception {
        CertificateImport importing = TestFolder.can(session, CertificateImport.class);
        Bytes empty = Bytes.empty();
        assertEquals(FaultCode.OBJECT_UNREADABLE, TestFolder.fault(() -> importing
                .importCertificate(Bytes.ofHex("3003020100"), empty, empty, empty, "none", empty)).code());
    }

    @Test
    void keys_that_nobody_could_use_are_refused() throws Exception {
        KeyImport importing = TestFolder.can(session, KeyImport.class);
        List<String> before = folder.names();
        for (String algorithm : List.of("ED25519", "X25519")) {
            refuses(importing, TestFolder.pkcs8("-algorithm", algorithm));
        }
        refuses(importing, TestFolder.pkcs8("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt",
                "ec_param_enc:explicit"));
        refuses(importing, new byte[] { 1, 2, 3 });
        assertEquals(before, folder.names());
    }

    @Test
    void every_key_may_leave_and_nothing_else_does() throws Exception {
        try (Pin pin = TestFolder.pin(PASSWORD)) {
            Files.write(folder.path("two.p12"),
                    Pkcs12.encode(
                            List.of(new Pkcs12.Key("jan", Bytes.empty(), jan.key().getEncoded()),
                                    new Pkcs12.Key("jana", Bytes.empty(), jana.key().getEncoded())),
                            List.of(certificate(jan.certificate().getEncoded()),
                                    certificate(jana.certificate().getEncoded()), certificate(authority.orElseThrow())),
                            pin).toArray());
        }
        KeyExport export = TestFolder.can(session, KeyExport.class);
        long key = TestFolder.object(TestFolder.read(session), ObjectKind.PRIVATE_KEY, "jana").handle();
        assertEquals(Leaving.ALLOWED, export.leaving(key));
        try (SecretBytes exported = export.exportKey(key)) {
            assertEquals(Bytes.of(jana.key().getEncoded()), exported.withBytes(Bytes::of));
        }
        long certificate = TestFolder.object(TestFolder.read(session), ObjectKind.CERTIFICATE, "jan").handle();
        assertEquals(FaultCode.KEY_STAYS, TestFolder.fault(() -> export.leaving(certificate)).code());
        assertEquals(FaultCode.KEY_STAYS, TestFolder.fault(() -> export.exportKey(certificate)).code());
    }

    @Test
    void what_is_written_is_its_owners_only() throws Exception {
        importKey(jan, "jan", Bytes.empty());
        importCertificate(jan, "jan", Bytes.empty());
        for (String name : List.of("jan.p12", "jan.cer", ".klicnik.lock")) {
            assertEquals("rw-------", permissions(folder.path(name)));
        }
        assertEquals("rwx------", permissions(folder.path("backup")));
    }

    private static void refuses(KeyImport importing, byte[] der) {
        try (SecretBytes key = SecretBytes.taking(der)) {
            Fault fault = TestFolder.fault(() -> importing.importKey(key, "no", Bytes.empty()));
            assertEquals(FaultCode.KEY_UNUSABLE, fault.code());
        }
    }

    private static Pkcs12.Certificate certificate(byte[] der) {
        return new Pkcs12.Certificate("", Bytes.empty(), Bytes.empty(), Bytes.of(der));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
