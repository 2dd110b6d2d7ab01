/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.testing.Template;

/** A key that asks for its PIN at each use (CKA_ALWAYS_AUTHENTICATE), as keys of qualified certificates do. */
class KeyPinTest {

    private static final Bytes MESSAGE = Bytes.of((byte) 1, (byte) 2);

    private final KeyPair pair;
    private final Bench bench;
    private final long handle;

    KeyPinTest() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        bench = Bench.loggedIn(Quirks.STANDARD,
                Template.privateKey("qualified", new byte[] { 1 }, pair.getPrivate(), pair.getPublic())
                        .with("CKA_ALWAYS_AUTHENTICATE", true));
        handle = bench.only(TokenObject.PrivateKey.class).handle();
        bench.shim().resetCounts();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void the_key_says_that_it_asks() throws Exception {
        assertEquals(Trilean.YES, bench.only(TokenObject.PrivateKey.class).alwaysAuthenticate());
    }

    @Test
    void its_PIN_signs_and_is_asked_again_for_the_next_signature() throws Exception {
        for (int i = 1; i <= 2; i++) {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(pair.getPublic());
            verifier.update(MESSAGE.toArray());
            assertTrue(verifier.verify(sign(bench.token.pin()).toArray()));
            assertEquals(i, bench.calls("C_Login"));
        }
        assertEquals(LoginState.USER, bench.session.loginState());
    }

    @Test
    void its_PIN_decrypts() throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        Bytes encrypted = Bytes.of(cipher.doFinal(MESSAGE.toArray()));
        try (Pin pin = Pin.taking(bench.token.pin().toCharArray());
                SecretBytes plain = bench.can(
                        Capability.Decryption.class)
                        .decrypt(handle, EncryptionScheme.RSA_PKCS1, encrypted, Optional.of(pin))) {
            assertEquals(MESSAGE, plain.withBytes(Bytes::of));
        }
    }

    @Test
    void without_a_PIN_nothing_is_begun() throws Exception {
        assertEquals(FaultCode.KEY_PIN_NEEDED, Bench.failure(() -> bench.can(Capability.Signing.class).sign(handle,
                SignatureScheme.RSA_PKCS1_SHA256, MESSAGE, Optional.empty())).code());
        assertEquals(0, bench.calls("C_SignInit"));
        assertEquals(0, bench.calls("C_Login"));
    }

    @Test
    void a_wrong_PIN_costs_one_try_and_leaves_the_login() throws Exception {
        assertEquals(FaultCode.PIN_INCORRECT, Bench.failure(() -> sign("000000")).code());
        assertEquals(1, bench.calls("C_Login"));
        assertEquals(0, bench.calls("C_Sign"));
        assertEquals(LoginState.USER, bench.session.loginState());
        sign(bench.token.pin());
    }

    @Test
    void an_empty_PIN_is_not_sent() throws Exception {
        assertEquals(FaultCode.PIN_LENGTH, Bench.failure(() -> sign("")).code());
        assertEquals(0, bench.calls("C_Login"));
    }

    @Test
    void a_PIN_for_a_key_that_does_not_ask_is_not_sent() throws Exception {
        bench.shim().tell("attribute * CKA_ALWAYS_AUTHENTICATE false");
        // SoftHSM knows better, so the signature fails; but no try was spent
        assertThrows(FaultException.class, () -> sign("000000"));
        assertEquals(0, bench.calls("C_Login"));
    }

    @Test
    void a_library_that_does_not_know_the_attribute_gets_the_PIN_that_a_person_gave() throws Exception {
        bench.shim().tell("attribute * CKA_ALWAYS_AUTHENTICATE missing");
        sign(bench.token.pin());
        assertEquals(FaultCode.KEY_PIN_NEEDED, Bench.failure(() -> bench.can(Capability.Signing.class).sign(handle,
                SignatureScheme.RSA_PKCS1_SHA256, MESSAGE, Optional.empty())).code());
    }

    @Test
    void nothing_is_asked_between_beginning_login_and_end() throws Exception {
        List<String> calls = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void begins(String function) {
                calls.add(function);
            }

            @Override
            public void ends(String function) {
                // its beginning is enough
            }
        };
        try (TokenSession session = bench.loaded.loadOnceMore(listener).connect(bench.token.slot(), LoadedShim.FAMILY);
                Pin pin = Pin.taking(bench.token.pin().toCharArray())) {
            session.capability(Capability.Signing.class).orElseThrow().sign(handle, SignatureScheme.RSA_PSS_SHA256,
                    MESSAGE, Optional.of(pin));
        }
        int begin = calls.indexOf("C_SignInit");
        assertEquals(List.of("C_SignInit", "C_Login", "C_Sign"), calls.subList(begin, begin + 3));
    }

    private Bytes sign(String keyPin) throws FaultException {
        try (Pin pin = Pin.taking(keyPin.toCharArray())) {
            return bench.can(Capability.Signing.class).sign(handle, SignatureScheme.RSA_PKCS1_SHA256, MESSAGE,
                    Optional.of(pin));
        }
    }
}
