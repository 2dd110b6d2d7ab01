/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.pki.CertificateParser;

class WindowsStoreTest {

    private static final String SOFTWARE = "Microsoft Software Key Storage Provider";
    private static final Bytes MESSAGE = Bytes.of("Žádost".getBytes(StandardCharsets.UTF_8));

    private final Path folder;
    private final FakeWindows windows;
    private final WindowsConnection connection;
    private final TokenSession session;

    WindowsStoreTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        windows = new FakeWindows(folder);
        connection = new WindowsConnection("windows", windows);
        session = connection.connect(connection.slots().getFirst().slot().id());
    }

    @AfterEach
    void close() {
        session.close();
        connection.close();
    }

    @Test
    void certificates_and_keys_are_listed_as_pairs_without_a_login() throws Exception {
        windows.add("Jan Novák", "RSA", 2048);
        windows.fact("Jan Novák", SOFTWARE, "yes");
        windows.store().setCertificateEntry("Autorita", windows.store().getCertificate("Jan Novák"));
        TokenContents contents = session.read(new NullProgressMonitor());
        assertEquals(LoginState.NOT_REQUIRED, contents.login());
        assertEquals(3, contents.objects().size());
        TokenObject.PrivateKey key = key(contents);
        assertEquals(Trilean.YES, key.origin().extractable());
        assertEquals(contents.objects().getFirst().id(), key.id());
        assertEquals("Windows: novak", contents.token().label());
        assertFalse(contents.identity().weak());
    }

    @Test
    void handles_stay_the_same_as_long_as_the_driver_lives() throws Exception {
        windows.add("a", "EC", 256);
        List<Long> before = handles();
        windows.add("b", "EC", 256);
        assertTrue(handles().containsAll(before));
        assertEquals(4, Set.copyOf(handles()).size());
    }

    @Test
    void what_is_on_a_card_is_left_to_the_driver_of_the_card() throws Exception {
        for (String provider : List.of("Microsoft Base Smart Card Crypto Provider",
                "Microsoft Smart Card Key Storage Provider", "Bit4id Universal Middleware Provider")) {
            windows.add(provider, "EC", 256);
            windows.fact(provider, provider, "?");
        }
        windows.add("mine", "EC", 256);
        windows.fact("mine", "Microsoft Platform Crypto Provider", "no");
        assertEquals(List.of("mine", "mine"),
                session.read(new NullProgressMonitor()).objects().stream().map(TokenObject::label).toList());
    }

    @Test
    void Windows_is_asked_about_keys_only_when_a_certificate_is_new() throws Exception {
        windows.add("a", "EC", 256);
        handles();
        handles();
        assertEquals(1, windows.noted("arguments").lines().count());
        windows.add("b", "EC", 256);
        handles();
        assertEquals(2, windows.noted("arguments").lines().count());
    }

    @Test
    void where_scripts_are_forbidden_all_is_listed_and_the_reason_is_told() throws Exception {
        windows.add("a", "EC", 256);
        Files.writeString(windows.refuse(), "Skripty jsou zakázány.");
        TokenContents contents = session.read(new NullProgressMonitor());
        assertEquals(2, contents.objects().size());
        Fault problem = contents.problems().getFirst();
        assertEquals(FaultCode.STORE_FAILED, problem.code());
        assertEquals("Skripty jsou zakázány.", problem.detail(Fault.MESSAGE).orElseThrow());
        assertEquals(Trilean.UNKNOWN, key(contents).origin().extractable());
    }

    @Test
    void without_PowerShell_there_is_no_export() throws Exception {
        windows.add("a", "EC", 256);
        windows.hasPowerShell = false;
        assertTrue(session.capability(Capability.KeyExport.class).isEmpty());
        assertEquals(2, session.read(new NullProgressMonitor()).objects().size());
    }

    @Test
    void every_scheme_that_is_offered_signs() throws Exception {
        KeyPair rsa = windows.add("rsa", "RSA", 2048);
        KeyPair ec = windows.add("ec", "EC", 256);
        Capability.Signing signing = session.capability(Capability.Signing.class).orElseThrow();
        int signatures = 0;
        for (TokenObject object : session.read(new NullProgressMonitor()).objects()) {
            if (object instanceof TokenObject.PrivateKey key) {
                for (SignatureScheme scheme : signing.schemes(key.handle())) {
                    Bytes signed = signing.sign(key.handle(), scheme, MESSAGE, Optional.empty());
                    assertTrue(verifies(key.label().equals("rsa") ? rsa : ec, scheme, signed), scheme::name);
                    signatures++;
                }
            }
        }
        assertEquals(9, signatures);
    }

    @Test
    void a_key_decrypts() throws Exception {
        KeyPair pair = windows.add("rsa", "RSA", 2048);
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        Bytes encrypted = Bytes.of(cipher.doFinal(MESSAGE.toArray()));
        Capability.Decryption decryption = session.capability(Capability.Decryption.class).orElseThrow();
        long handle = key(session.read(new NullProgressMonitor())).handle();
        assertEquals(Set.of(EncryptionScheme.RSA_PKCS1), decryption.encryptionSchemes(handle));
        try (SecretBytes plain = decryption.decrypt(handle, EncryptionScheme.RSA_PKCS1, encrypted, Optional.empty())) {
            assertArrayEquals(MESSAGE.toArray(), plain.<byte[]>withBytes(byte[]::clone));
        }
        assertEquals(FaultCode.NOT_SUPPORTED, assertThrows(FaultException.class,
                () -> decryption.decrypt(handle, EncryptionScheme.RSA_OAEP_SHA1, encrypted, Optional.empty())).fault()
                .code());
    }

    @Test
    void deleting_a_certificate_takes_its_key_along_and_says_so() throws Exception {
        windows.add("a", "EC", 256);
        windows.add("b", "EC", 256);
        List<TokenObject> before = session.read(new NullProgressMonitor()).objects();
        Capability.ObjectDeletion deletion = session.capability(Capability.ObjectDeletion.class).orElseThrow();
        Set<Long> gone = deletion.delete(before.getFirst().handle());
        assertEquals(Set.of(before.get(0).handle(), before.get(1).handle()), gone);
        assertEquals(List.of(before.get(2).handle(), before.get(3).handle()), handles());
    }

    @Test
    void a_store_that_lies_about_deleting_is_found_out() throws Exception {
        windows.add("a", "EC", 256);
        windows.spi.keepsWhatIsDeleted = true;
        Capability.ObjectDeletion deletion = session.capability(Capability.ObjectDeletion.class).orElseThrow();
        long handle = handles().getFirst();
        assertEquals(FaultCode.WRITTEN_DIFFERS,
                assertThrows(FaultException.class, () -> deletion.delete(handle)).fault().code());
    }

    @Test
    void a_new_key_waits_with_a_placeholder_and_gets_the_issued_certificate() throws Exception {
        Capability.KeyGeneration keys = session.capability(Capability.KeyGeneration.class).orElseThrow();
        Capability.GeneratedKey made = keys.generate(KeySpec.RSA_2048, "Jan Novák 2026", Bytes.empty());
        TokenContents waiting = session.read(new NullProgressMonitor());
        TokenObject.Certificate placeholder = (TokenObject.Certificate) waiting.objects().getFirst();
        assertEquals("Klíčník: Jan Novák 2026", CertificateParser.parse(placeholder.value()).holder());
        assertEquals(made.id(), key(waiting).id());

        KeyPair pair = new KeyPair(
                windows.store().getCertificate(windows.store().aliases().nextElement()).getPublicKey(),
                (java.security.PrivateKey) windows.store().getKey(windows.store().aliases().nextElement(), null));
        Bytes issued = Bytes.of(FakeWindows.Made.certificate(pair, "Jan Novák").getEncoded());
        List<Bytes> fields = FakeWindows.Made.fields(issued);
        session.capability(Capability.CertificateImport.class).orElseThrow().importCertificate(issued, fields.get(0),
                fields.get(1), fields.get(2), "Jan Novák", made.id());
        assertEquals(KeyFacts.thumbprint(placeholder.value()), windows.noted("forgotten").strip());
        windows.spi.forget(windows.noted("forgotten").strip());
        TokenContents installed = session.read(new NullProgressMonitor());
        assertEquals(2, installed.objects().size());
        assertEquals(issued, ((TokenObject.Certificate) installed.objects().getFirst()).value());
        assertEquals(made.id(), key(installed).id());
    }

    @Test
    void curves_are_not_offered_and_refused() {
        Capability.KeyGeneration keys = session.capability(Capability.KeyGeneration.class).orElseThrow();
        assertEquals(FaultCode.NOT_SUPPORTED, assertThrows(FaultException.class,
                () -> keys.generate(KeySpec.EC_P256, "x", Bytes.empty())).fault().code());
    }

    @Test
    void an_exportable_key_leaves_by_a_file_of_which_nothing_is_left() throws Exception {
        KeyPair pair = windows.add("a", "RSA", 2048);
        windows.fact("a", SOFTWARE, "yes");
        String thumbprint = WindowsLikeStore.thumbprint(windows.store().getCertificate("a"));
        pem(thumbprint + ".pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        pem(thumbprint + ".crt", "CERTIFICATE", windows.store().getCertificate("a").getEncoded());
        long handle = key(session.read(new NullProgressMonitor())).handle();
        Capability.KeyExport export = session.capability(Capability.KeyExport.class).orElseThrow();
        assertEquals(Capability.Leaving.ALLOWED, export.leaving(handle));
        try (SecretBytes key = export.exportKey(handle)) {
            assertEquals(Bytes.of(pair.getPrivate().getEncoded()), key.withBytes(Bytes::of));
        }
        String[] exported = windows.noted("exported").strip().split(" ");
        assertFalse(Files.exists(Path.of(exported[0]).getParent()), exported[0]);
        assertTrue(exported[1].length() >= 32, "a password that nobody guesses");
        assertFalse(windows.noted("arguments").contains(exported[1]));
    }

    @Test
    void a_key_that_may_not_leave_stays() throws Exception {
        windows.add("a", "EC", 256);
        windows.fact("a", SOFTWARE, "no");
        long handle = key(session.read(new NullProgressMonitor())).handle();
        Capability.KeyExport export = session.capability(Capability.KeyExport.class).orElseThrow();
        assertEquals(Capability.Leaving.NOT_EXTRACTABLE, export.leaving(handle));
        assertEquals(FaultCode.KEY_STAYS,
                assertThrows(FaultException.class, () -> export.exportKey(handle)).fault().code());
        assertEquals(1, windows.noted("arguments").lines().count(), "only facts were asked for");
    }

    @Test
    void there_is_no_PIN_to_try_and_nothing_after_the_end() throws Exception {
        try (Pin pin = Pin.taking("1".toCharArray())) {
            assertEquals(FaultCode.NOT_SUPPORTED,
                    assertThrows(FaultException.class, () -> session.login(UserRole.USER, pin)).fault().code());
        }
        assertTrue(session.capability(Capability.PinManagement.class).isEmpty());
        assertTrue(session.capability(Capability.Initialisation.class).isEmpty());
        session.close();
        session.close();
        assertEquals(FaultCode.TOKEN_GONE,
                assertThrows(FaultException.class, () -> session.read(new NullProgressMonitor())).fault().code());
    }

    private List<Long> handles() throws FaultException {
        return session.read(new NullProgressMonitor()).objects().stream().map(TokenObject::handle).toList();
    }

    private static TokenObject.PrivateKey key(TokenContents contents) {
        return (TokenObject.PrivateKey) contents.objects().stream().filter(TokenObject.PrivateKey.class::isInstance)
                .findFirst().orElseThrow();
    }

    private void pem(String name, String kind, byte[] der) throws Exception {
        Files.writeString(folder.resolve(name), "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind + "-----\n");
    }

    private static boolean verifies(KeyPair pair, SignatureScheme scheme, Bytes signed) throws Exception {
        String bits = scheme.name().substring(scheme.name().length() - 3);
        Signature signature = Signature.getInstance(switch (scheme.name().substring(0, 7)) {
        case "RSA_PSS" -> "RSASSA-PSS";
        case "RSA_PKC" -> "SHA" + bits + "withRSA";
        default -> "SHA" + bits + "withECDSA";
        });
        if (scheme.name().contains("PSS")) {
            signature.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits),
                    Integer.parseInt(bits) / 8, 1));
        }
        signature.initVerify(pair.getPublic());
        signature.update(MESSAGE.toArray());
        return signature.verify(signed.toArray());
    }
}
