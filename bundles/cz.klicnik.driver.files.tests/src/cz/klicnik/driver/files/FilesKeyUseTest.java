/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.Decryption;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.Initialisation;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeyImport;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.Mechanisms;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Command;

/** Signatures and decryption with keys in files, checked by openssl. */
class FilesKeyUseTest {

    private static final String PASSWORD = "kůň a vůz";
    private static final Bytes MESSAGE = Bytes.of("Žádost o následný certifikát".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path temporary = Path.of("");
    private Optional<TestFolder> opened = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        opened = Optional.of(new TestFolder(temporary));
        try (Pin officer = TestFolder.pin("unused");
                Pin pin = TestFolder.pin(PASSWORD);
                TokenSession session = folder().connect()) {
            TestFolder.can(session, Initialisation.class).initialise("keys", officer, pin);
            TestFolder.login(session, PASSWORD);
        }
    }

    @AfterEach
    void close() {
        folder().close();
    }

    @Test
    void every_signature_that_is_offered_is_good() throws Exception {
        try (TokenSession session = folder().connect()) {
            KeyGeneration generation = TestFolder.can(session, KeyGeneration.class);
            Signing signing = TestFolder.can(session, Signing.class);
            Set<SignatureScheme> seen = EnumSet.noneOf(SignatureScheme.class);
            for (KeySpec spec : List.of(KeySpec.RSA_2048, KeySpec.EC_P256, KeySpec.EC_P384, KeySpec.EC_P521)) {
                Bytes spki = generation.generate(spec, spec.name(), Bytes.empty()).subjectPublicKeyInfo();
                long key = handle(session, spec.name());
                for (SignatureScheme scheme : signing.schemes(key)) {
                    assertTrue(verifies(spki, scheme, signing.sign(key, scheme, MESSAGE, Optional.empty())),
                            spec + " " + scheme);
                    seen.add(scheme);
                }
            }
            assertEquals(EnumSet.allOf(SignatureScheme.class), seen);
        }
    }

    @Test
    void a_short_key_offers_only_what_it_has_room_for_and_an_unusual_one_nothing() throws Exception {
        try (TokenSession session = folder().connect()) {
            importKey(session, "short", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024");
            importKey(session, "curve", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:brainpoolP256r1");
            Signing signing = TestFolder.can(session, Signing.class);
            long small = handle(session, "short");
            Set<SignatureScheme> schemes = signing.schemes(small);
            assertEquals(EnumSet.of(SignatureScheme.RSA_PKCS1_SHA256, SignatureScheme.RSA_PKCS1_SHA384,
                    SignatureScheme.RSA_PKCS1_SHA512, SignatureScheme.RSA_PSS_SHA256, SignatureScheme.RSA_PSS_SHA384),
                    schemes);
            for (SignatureScheme scheme : schemes) {
                signing.sign(small, scheme, MESSAGE, Optional.empty());
            }
            long curve = handle(session, "curve");
            assertEquals(Set.of(), signing.schemes(curve));
            Fault fault = TestFolder
                    .fault(() -> signing.sign(curve, SignatureScheme.ECDSA_SHA256, MESSAGE, Optional.empty()));
            assertEquals(FaultCode.NOT_SUPPORTED, fault.code());
        }
    }

    @Test
    void what_openssl_encrypts_is_decrypted() throws Exception {
        try (TokenSession session = folder().connect()) {
            Bytes spki = TestFolder.can(session, KeyGeneration.class).generate(KeySpec.RSA_2048, "k", Bytes.empty())
                    .subjectPublicKeyInfo();
            long key = handle(session, "k");
            Decryption decryption = TestFolder.can(session, Decryption.class);
            assertEquals(EnumSet.allOf(EncryptionScheme.class), decryption.encryptionSchemes(key));
            for (EncryptionScheme scheme : EncryptionScheme.values()) {
                try (SecretBytes plain = decryption.decrypt(key, scheme, encrypt(spki, scheme), Optional.empty())) {
                    assertEquals(MESSAGE, plain.withBytes(Bytes::of), scheme.name());
                }
            }
            Bytes oaep = encrypt(spki, EncryptionScheme.RSA_OAEP_SHA1);
            Fault fault = TestFolder.fault(
                    () -> decryption.decrypt(key, EncryptionScheme.RSA_OAEP_SHA256, oaep, Optional.empty()).close());
            assertEquals("CKR_ENCRYPTED_DATA_INVALID", fault.detail(Fault.RV_NAME).orElseThrow());
        }
    }

    @Test
    void nothing_is_signed_after_the_logout_or_when_the_key_is_gone() throws Exception {
        try (TokenSession session = folder().connect()) {
            TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "k", Bytes.empty());
            long key = handle(session, "k");
            Signing signing = TestFolder.can(session, Signing.class);
            Files.delete(folder().path("k.p12"));
            assertTrue(Set.of(FaultCode.FILE_PROBLEM, FaultCode.OBJECT_NOT_FOUND).contains(TestFolder
                    .fault(() -> signing.sign(key, SignatureScheme.ECDSA_SHA256, MESSAGE, Optional.empty())).code()));
            session.logout();
            assertEquals("CKR_USER_NOT_LOGGED_IN", TestFolder
                    .fault(() -> signing.sign(key, SignatureScheme.ECDSA_SHA256, MESSAGE, Optional.empty()))
                    .detail(Fault.RV_NAME).orElseThrow());
        }
    }

    @Test
    void mechanisms_are_those_of_a_token() throws Exception {
        try (TokenSession session = folder().connect()) {
            List<String> names = TestFolder.can(session, Mechanisms.class).mechanisms().stream()
                    .filter(m -> m.flags().contains("SIGN")).map(m -> m.name()).toList();
            assertEquals(9, names.size());
            assertTrue(names.contains("CKM_SHA512_RSA_PKCS_PSS") && names.contains("CKM_ECDSA_SHA384"),
                    names::toString);
        }
    }

    private TestFolder folder() {
        return opened.orElseThrow();
    }

    private static long handle(TokenSession session, String label) throws Exception {
        return TestFolder.read(session).objects().stream().filter(o -> o.label().equals(label))
                .mapToLong(TokenObject::handle).findFirst().orElseThrow();
    }

    private static void importKey(TokenSession session, String label, String... options) throws Exception {
        try (SecretBytes key = SecretBytes.taking(TestFolder.pkcs8(options))) {
            TestFolder.can(session, KeyImport.class).importKey(key, label, Bytes.empty());
        }
    }

    private boolean verifies(Bytes spki, SignatureScheme scheme, Bytes signature) throws Exception {
        List<String> words = new ArrayList<>(List.of("openssl", "dgst",
                "-sha" + scheme.name().substring(scheme.name().length() - 3), "-verify",
                file("public.pem", TestFolder.pem("PUBLIC KEY", spki.toArray()).getBytes(StandardCharsets.US_ASCII)),
                "-signature", file("signature", signature.toArray())));
        if (scheme.name().startsWith("RSA_PSS")) {
            words.addAll(List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"));
        }
        words.add(file("message", MESSAGE.toArray()));
        return Command.of(words).succeed().out().contains("Verified OK");
    }

    private Bytes encrypt(Bytes spki, EncryptionScheme scheme) throws Exception {
        List<String> words = new ArrayList<>(List.of("openssl", "pkeyutl", "-encrypt", "-pubin", "-inkey",
                file("public.pem", TestFolder.pem("PUBLIC KEY", spki.toArray()).getBytes(StandardCharsets.US_ASCII)),
                "-in", file("message", MESSAGE.toArray())));
        if (scheme != EncryptionScheme.RSA_PKCS1) {
            String digest = scheme == EncryptionScheme.RSA_OAEP_SHA1 ? "sha1" : "sha256";
            words.addAll(List.of("-pkeyopt", "rsa_padding_mode:oaep", "-pkeyopt", "rsa_oaep_md:" + digest, "-pkeyopt",
                    "rsa_mgf1_md:" + digest));
        }
        return Bytes.of(Command.of(words).succeed().bytes());
    }

    private String file(String name, byte[] content) throws Exception {
        return Files.write(temporary.resolve(name), content).toString();
    }
}
