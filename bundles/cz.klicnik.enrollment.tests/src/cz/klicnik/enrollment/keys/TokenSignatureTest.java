/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.request.Pkcs10;
import cz.klicnik.testing.Command;

class TokenSignatureTest {

    private static final byte[] MESSAGE = "Příliš žluťoučký kůň".getBytes(StandardCharsets.UTF_8);
    /** Of the name CN=x. */
    private static final Bytes SUBJECT = Bytes.ofHex("300c310a300806035504030c0178");

    private static Optional<KeyBench> shared = Optional.empty();

    private final Provider provider = new TokenProvider();
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void open() throws Exception {
        shared = Optional.of(KeyBench.softHsm());
    }

    @AfterAll
    static void close() throws Exception {
        shared.orElseThrow().close();
    }

    @AfterEach
    void behave() throws Exception {
        bench().shim.tell();
    }

    @Test
    void keys_of_SoftHSM_sign_whatever_Java_asks_of_them() throws Exception {
        signsEverything(bench(), KeySpec.RSA_2048, KeySpec.EC_P256, KeySpec.EC_P384);
    }

    @Test
    void keys_of_openCryptoki_do_too() throws Exception { // RSA alone: it makes no EC keys
        Optional<String> reason = KeyBench.noOpenCryptoki();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (KeyBench cryptoki = KeyBench.openCryptoki()) {
            signsEverything(cryptoki, KeySpec.RSA_2048);
        }
    }

    private void signsEverything(KeyBench on, KeySpec... specs) throws Exception {
        for (KeySpec spec : specs) {
            SessionKey operations = on.operations(spec, KeyPins.NONE);
            PrivateKey key = TokenKeys.key(on.publicKey(spec), operations);
            List<String> algorithms = new ArrayList<>();
            for (String bits : List.of("256", "384", "512")) {
                algorithms.addAll(spec.rsa() ? List.of("SHA" + bits + "withRSA", "RSASSA-PSS " + bits,
                        "SHA" + bits + "withRSAandMGF1") : List.of("SHA" + bits + "withECDSA"));
            }
            for (String algorithm : algorithms) {
                Signature signature = signature(algorithm, Optional.of(provider));
                signature.initSign(key);
                signature.update(MESSAGE, 0, 3);
                signature.update(MESSAGE, 3, MESSAGE.length - 3);
                byte[] signed = signature.sign();
                assertTrue(verified(on.publicKey(spec), algorithm, signed), algorithm);
                assertTrue(openssl(on.publicKey(spec), algorithm, signed), algorithm);
            }
            assertEquals(algorithms.size(), operations.uses());
        }
    }

    @Test
    void a_request_that_a_token_signed_is_accepted_by_openssl() throws Exception {
        for (KeySpec spec : List.of(KeySpec.RSA_2048, KeySpec.EC_P384)) {
            Bytes request = Pkcs10.make(new Pkcs10.Content(SUBJECT, bench().publicKey(spec), List.of()),
                    Optional.empty(), bench().key(spec), provider);
            Path file = Files.write(folder.resolve("request"), request.toArray());
            assertTrue(Command.of("openssl", "req", "-inform", "DER", "-in", file.toString(), "-noout", "-verify")
                    .succeed().err().contains("OK"));
        }
    }

    @Test
    void a_key_shows_nothing_and_cannot_be_written_anywhere() throws Exception {
        PrivateKey key = bench().key(KeySpec.RSA_2048);
        assertNull(key.getEncoded());
        assertNull(key.getFormat());
        assertEquals("RSA key on a token", key.toString());
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThrows(NotSerializableException.class, () -> out.writeObject(key));
        }
    }

    @Test
    void a_registered_provider_is_found_for_keys_of_tokens_and_for_no_others() throws Exception {
        Security.addProvider(provider);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(bench().key(KeySpec.EC_P256));
            assertEquals(provider, signature.getProvider());
            PrivateKey other = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
            Signature foreign = Signature.getInstance("SHA256withECDSA");
            foreign.initSign(other);
            assertEquals("SunEC", foreign.getProvider().getName());
            assertThrows(InvalidKeyException.class,
                    () -> Signature.getInstance("SHA256withECDSA", provider).initSign(other));
        } finally {
            Security.removeProvider(provider.getName());
        }
        assertNotNull(Signature.getInstance("SHA256withECDSA"));
        assertThrows(InvalidKeyException.class,
                () -> Signature.getInstance("SHA256withECDSA").initSign(bench().key(KeySpec.EC_P256)));
    }

    @Test
    void what_the_token_cannot_is_refused_before_it_is_asked() throws Exception {
        bench().publicKey(KeySpec.RSA_2048);
        bench().shim.tell("only-mechanisms * CKM_RSA_PKCS");
        PrivateKey key = bench().key(KeySpec.RSA_2048);
        assertThrows(InvalidKeyException.class,
                () -> signature("RSASSA-PSS 256", Optional.of(provider)).initSign(key));
        Signature unset = Signature.getInstance("RSASSA-PSS", provider);
        assertThrows(InvalidKeyException.class, () -> unset.initSign(key));
        assertThrows(InvalidKeyException.class,
                () -> Signature.getInstance("SHA256withECDSA", provider).initSign(key));
        assertThrows(InvalidKeyException.class, () -> Signature.getInstance("SHA256withRSA", provider)
                .initVerify(publicKey(bench().publicKey(KeySpec.RSA_2048), "RSA")));
        // another salt than as long as the digest
        assertThrows(InvalidAlgorithmParameterException.class, () -> unset.setParameter(new PSSParameterSpec("SHA-256",
                "MGF1", MGF1ParameterSpec.SHA256, 20, PSSParameterSpec.TRAILER_FIELD_BC)));
        Signature fixed = Signature.getInstance("SHA256withRSA", provider);
        assertThrows(InvalidAlgorithmParameterException.class, () -> fixed.setParameter(PssParameters
                .of(SignatureScheme.RSA_PSS_SHA256)));
    }

    @Test
    void a_token_that_is_pulled_in_the_middle_is_the_cause() throws Exception {
        PrivateKey key = bench().key(KeySpec.EC_P256);
        Signature signature = Signature.getInstance("SHA256withECDSA", provider);
        signature.initSign(key);
        signature.update(MESSAGE);
        bench().shim.tell("fail C_Sign CKR_DEVICE_REMOVED");
        SignatureException e = assertThrows(SignatureException.class, signature::sign);
        assertEquals(FaultCode.TOKEN_GONE,
                FaultException.within(new IllegalStateException(e)).orElseThrow().fault().code());
        assertTrue(FaultException.within(new IllegalStateException()).isEmpty());
        bench().insertAgain();
    }

    @Test
    void a_key_that_asks_for_its_PIN_gets_it_for_each_signature() throws Exception {
        List<Pin> given = new ArrayList<>();
        SessionKey operations = bench().operations(KeySpec.RSA_2048, () -> {
            given.add(Pin.taking(bench().token.pin().toCharArray()));
            return Optional.of(given.getLast());
        });
        PrivateKey key = TokenKeys.key(bench().publicKey(KeySpec.RSA_2048), operations);
        // SoftHSM itself lets the key sign with any login; what counts is that there is one each time
        bench().shim.tell("attribute * CKA_ALWAYS_AUTHENTICATE true", "fail C_Login CKR_OK");
        bench().shim.resetCounts();
        for (int i = 1; i <= 2; i++) {
            Signature signature = Signature.getInstance("SHA256withRSA", provider);
            signature.initSign(key);
            signature.update(MESSAGE);
            assertTrue(verified(bench().publicKey(KeySpec.RSA_2048), "SHA256withRSA", signature.sign()));
            assertEquals(i, given.size());
            assertEquals(i, bench().shim.counts().of("C_Login"));
        }
        assertThrows(IllegalStateException.class, () -> given.getFirst().length());
        assertEquals(2, operations.uses());
    }

    @Test
    void a_refused_PIN_is_never_tried_again_whatever_libraries_do() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        SessionKey operations = bench().operations(KeySpec.RSA_2048, () -> {
            asked.add(true);
            return Optional.of(Pin.taking("000000".toCharArray()));
        });
        bench().shim.tell("attribute * CKA_ALWAYS_AUTHENTICATE true", "fail C_Login CKR_PIN_INCORRECT");
        bench().shim.resetCounts();
        for (int i = 0; i < 3; i++) {
            FaultException e = assertThrows(FaultException.class,
                    () -> operations.sign(SignatureScheme.RSA_PKCS1_SHA256, Bytes.of(MESSAGE)));
            assertEquals(FaultCode.PIN_INCORRECT, e.fault().code());
        }
        assertEquals(1, asked.size());
        assertEquals(1, bench().shim.counts().of("C_Login"));
    }

    @Test
    void who_declines_to_enter_a_PIN_is_not_asked_again() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        SessionKey operations = bench().operations(KeySpec.RSA_2048, () -> {
            asked.add(true);
            return Optional.empty();
        });
        bench().shim.tell("attribute * CKA_ALWAYS_AUTHENTICATE true");
        for (int i = 0; i < 2; i++) {
            assertEquals(FaultCode.KEY_PIN_NEEDED, assertThrows(FaultException.class,
                    () -> operations.sign(SignatureScheme.RSA_PKCS1_SHA256, Bytes.of(MESSAGE))).fault().code());
        }
        assertEquals(1, asked.size());
    }

    @Test
    void a_connector_gets_the_keys_that_are_at_hand() throws Exception {
        PrivateKey key = bench().key(KeySpec.EC_P256);
        TokenKeys keys = new TokenKeys(Optional.empty(), Optional.of(key));
        assertEquals(key, keys.old().orElseThrow());
        assertEquals(FaultCode.OBJECT_NOT_FOUND,
                assertThrows(FaultException.class, keys::fresh).fault().code());
        assertEquals(FaultCode.KEY_UNUSABLE, assertThrows(FaultException.class,
                () -> TokenKeys.key(SUBJECT, new Idle())).fault().code());
    }

    private static KeyBench bench() {
        return shared.orElseThrow();
    }

    private static Signature signature(String algorithm, Optional<Provider> provider) throws Exception {
        String[] words = algorithm.split(" ");
        Signature signature = provider.isPresent() ? Signature.getInstance(words[0], provider.get())
                : Signature.getInstance(words[0]);
        if (words.length > 1) {
            signature.setParameter(PssParameters.of(SignatureScheme.valueOf("RSA_PSS_SHA" + words[1])));
        }
        return signature;
    }

    private static boolean verified(Bytes half, String algorithm, byte[] signed) throws Exception {
        String known = algorithm.endsWith("MGF1") ? "RSASSA-PSS " + algorithm.substring(3, 6) : algorithm;
        Signature verifier = signature(known, Optional.empty());
        verifier.initVerify(publicKey(half, algorithm.contains("ECDSA") ? "EC" : "RSA"));
        verifier.update(MESSAGE);
        return verifier.verify(signed);
    }

    private static PublicKey publicKey(Bytes half, String algorithm) throws Exception {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(half.toArray()));
    }

    private boolean openssl(Bytes half, String algorithm, byte[] signed) throws Exception {
        Path key = Files.write(folder.resolve("key.der"), half.toArray());
        Path message = Files.write(folder.resolve("message"), MESSAGE);
        Path signature = Files.write(folder.resolve("signature"), signed);
        boolean pss = algorithm.contains("PSS") || algorithm.endsWith("MGF1");
        String bits = algorithm.startsWith("RSASSA") ? algorithm.substring(11) : algorithm.substring(3, 6);
        List<String> words = new ArrayList<>(List.of("openssl", "dgst", "-sha" + bits, "-keyform", "DER", "-verify",
                key.toString(), "-signature", signature.toString()));
        if (pss) {
            words.addAll(List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"));
        }
        words.add(message.toString());
        return Command.of(words).run().exit() == 0;
    }

    /** Of a key that is never used. */
    private static final class Idle implements KeyOperations {
        @Override
        public Set<SignatureScheme> schemes() {
            return Set.of();
        }

        @Override
        public Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException {
            throw new FaultException(FaultCode.NOT_SUPPORTED);
        }

        @Override
        public SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
            throw new FaultException(FaultCode.NOT_SUPPORTED);
        }
    }
}
