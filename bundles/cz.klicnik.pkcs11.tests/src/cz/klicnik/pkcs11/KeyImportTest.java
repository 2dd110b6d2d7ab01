/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.fault.Written;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;

class KeyImportTest {

    private static final Bytes ID = Bench.id(5, 6);
    private static final Bytes MESSAGE = Bytes.of((byte) 42);

    @ParameterizedTest
    @ValueSource(strings = { "RSA", "secp256r1", "secp384r1", "secp521r1" })
    void a_key_is_written_sensitive_and_signs(String kind) throws Exception {
        KeyPair pair = pair(kind);
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            assertEquals(ID, write(bench, pair));
            assertWritten(bench, pair);
            assertEquals(List.of(), bench.all(TokenObject.PublicKey.class));
        }
    }

    @ParameterizedTest
    @CsvSource({ "RSA, CKR_TEMPLATE_INCONSISTENT", "secp256r1, CKR_FUNCTION_NOT_SUPPORTED",
            "RSA, CKR_ATTRIBUTE_VALUE_INVALID" })
    void where_a_token_takes_no_plain_keys_the_key_goes_wrapped(String kind, String refusal) throws Exception {
        KeyPair pair = pair(kind);
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("refuse-create * CKO_PRIVATE_KEY " + refusal);
            assertEquals(ID, write(bench, pair));
            assertTrue(bench.calls("C_UnwrapKey") > 0);
            assertWritten(bench, pair);
            assertEquals(List.of(), bench.all(TokenObject.SecretKey.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "CKR_GENERAL_ERROR", "CKR_FUNCTION_FAILED", "CKR_DEVICE_MEMORY", "CKR_HOST_MEMORY",
            "CKR_DEVICE_ERROR", "CKR_USER_NOT_LOGGED_IN" })
    void after_any_other_error_there_is_no_second_way(String error) throws Exception {
        KeyPair pair = pair("secp256r1");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("refuse-create * CKO_PRIVATE_KEY " + error);
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(error, fault.detail(Fault.RV_NAME).orElseThrow());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(0, bench.calls("C_UnwrapKey"));
            assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession") + 1);
        }
    }

    @Test
    void a_key_that_a_failed_call_has_left_is_not_written_twice() throws Exception {
        KeyPair pair = pair("RSA");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("claim C_CreateObject CKR_TEMPLATE_INCONSISTENT");
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(Optional.of(Written.PRIVATE_KEY), fault.written());
            assertEquals(Optional.of(ID.hex()), fault.detail(Fault.ID));
            assertEquals(0, bench.calls("C_UnwrapKey"));
        }
    }

    @Test
    void where_it_cannot_be_looked_what_was_left_is_unknown() throws Exception {
        KeyPair pair = pair("RSA");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("fail C_CreateObject CKR_DEVICE_ERROR", "fail C_FindObjectsInit CKR_DEVICE_ERROR 2+");
            assertEquals(Optional.of(Written.UNKNOWN), Bench.failure(() -> write(bench, pair)).written());
        }
    }

    @Test
    void a_token_that_can_neither_take_nor_unwrap_says_why_it_did_not_take_it() throws Exception {
        KeyPair pair = pair("RSA");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("refuse-create * CKO_PRIVATE_KEY CKR_TEMPLATE_INCONSISTENT",
                    "only-mechanisms * CKM_RSA_PKCS");
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals("CKR_TEMPLATE_INCONSISTENT", fault.detail(Fault.RV_NAME).orElseThrow());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
        }
    }

    @Test
    void a_key_that_reads_back_otherwise_is_told_and_left() throws Exception {
        KeyPair pair = pair("RSA");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            bench.shim().tell("attribute * CKA_MODULUS hex:0102");
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.WRITTEN_DIFFERS, fault.code());
            assertEquals("CKA_MODULUS", fault.detail(Fault.NAME).orElseThrow());
            assertEquals(Optional.of(Written.PRIVATE_KEY), fault.written());
            bench.shim().tell();
            bench.only(TokenObject.PrivateKey.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "RSA", "secp256r1", "secp384r1", "secp521r1" })
    void the_public_key_is_written_where_the_driver_wants_it(String kind) throws Exception {
        KeyPair pair = pair(kind);
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.withPublicKeyObjects(true))) {
            write(bench, pair);
            TokenObject.PublicKey publicKey = bench.only(TokenObject.PublicKey.class);
            assertEquals(ID, publicKey.id());
            if (pair.getPublic() instanceof RSAPublicKey rsa) {
                assertEquals(rsa.getModulus(), new BigInteger(1, publicKey.publicPart().modulus().toArray()));
            } else {
                String encoded = Bytes.of(pair.getPublic().getEncoded()).hex();
                String point = publicKey.publicPart().ecPoint().hex();
                int coordinates =
                        2 * 2 * ((((ECPublicKey) pair.getPublic()).getParams().getOrder().bitLength() + 7) / 8);
                assertEquals(encoded.substring(encoded.length() - coordinates),
                        point.substring(point.length() - coordinates));
            }
        }
    }

    @Test
    void a_public_key_that_fails_leaves_the_private_key_and_says_so() throws Exception {
        KeyPair pair = pair("RSA");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.withPublicKeyObjects(true))) {
            bench.shim().tell("refuse-create * CKO_PUBLIC_KEY CKR_DEVICE_MEMORY");
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.TOKEN_FULL, fault.code());
            assertEquals(Optional.of(Written.PRIVATE_KEY), fault.written());
            bench.only(TokenObject.PrivateKey.class);
        }
    }

    @Test
    void a_key_slot_that_is_in_use_is_not_overwritten() throws Exception {
        KeyPair pair = pair("secp256r1");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD.with(Quirks.KeySlots.OVERWRITES))) {
            write(bench, pair);
            bench.shim().resetCounts();
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.KEY_SLOT_IN_USE, fault.code());
            assertEquals(ID.hex(), fault.detail(Fault.NAME).orElseThrow());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
            assertEquals(0, bench.calls("C_CreateObject"));
        }
    }

    @Test
    void a_token_that_wants_the_security_officer_says_so() throws Exception {
        KeyPair pair = pair("secp256r1");
        Quirks yubico = Quirks.STANDARD.with(new Quirks.Logins(cz.klicnik.core.driver.UserRole.SECURITY_OFFICER,
                java.util.OptionalInt.empty(), Quirks.PinCharacters.UNKNOWN));
        try (Bench bench = Bench.loggedIn(yubico)) {
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.LOGIN_NEEDED, fault.code());
            assertEquals("SECURITY_OFFICER", fault.detail(Fault.REASON).orElseThrow());
            assertEquals(0, bench.calls("C_CreateObject"));
        }
    }

    @Test
    void without_a_login_no_private_key_is_written() throws Exception {
        KeyPair pair = pair("secp256r1");
        try (Bench bench = new Bench(Quirks.STANDARD)) {
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.LOGIN_NEEDED, fault.code());
            assertEquals("USER", fault.detail(Fault.REASON).orElseThrow());
            assertEquals(Optional.of(Written.NOTHING), fault.written());
        }
    }

    @ParameterizedTest
    @CsvSource({ "Ed25519, 1.3.101.112", "X25519, 1.3.101.110" })
    void a_key_of_another_kind_is_named_and_not_tried(String algorithm, String identifier) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD)) {
            Fault fault = Bench.failure(() -> write(bench, pair));
            assertEquals(FaultCode.KEY_UNUSABLE, fault.code());
            assertEquals(identifier, fault.detail(Fault.FOUND).orElseThrow());
            assertEquals(0, bench.calls("C_CreateObject"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "30", "3000", "30820fff", "300d020100300506032b65700401", "30060201003001ff",
            "3084ffffffff", "30800000" })
    void garbage_is_no_key(String hex) throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD);
                SecretBytes garbage = SecretBytes.taking(Bytes.ofHex(hex).toArray())) {
            assertEquals(FaultCode.KEY_UNUSABLE, Bench.failure(
                    () -> bench.can(Capability.KeyImport.class).importKey(garbage, "x", ID)).code());
        }
    }

    private static void assertWritten(Bench bench, KeyPair pair) throws Exception {
        TokenObject.PrivateKey key = bench.only(TokenObject.PrivateKey.class);
        assertEquals("Klíč", key.label());
        assertEquals(ID, key.id());
        assertEquals(Trilean.YES, key.isPrivate());
        assertEquals(Trilean.YES, key.origin().sensitive());
        assertEquals(Trilean.NO, key.origin().extractable());
        assertEquals(Trilean.NO, key.origin().local());
        boolean rsa = pair.getPublic() instanceof RSAPublicKey;
        Bytes signature = bench.can(Capability.Signing.class).sign(key.handle(),
                rsa ? SignatureScheme.RSA_PKCS1_SHA256 : SignatureScheme.ECDSA_SHA256, MESSAGE, Optional.empty());
        Signature verifier = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE.toArray());
        assertTrue(verifier.verify(signature.toArray()));
    }

    private static Bytes write(Bench bench, KeyPair pair) throws FaultException {
        try (SecretBytes key = SecretBytes.taking(pair.getPrivate().getEncoded())) {
            return bench.can(Capability.KeyImport.class).importKey(key, "Klíč", ID);
        }
    }

    private static KeyPair pair(String kind) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("RSA") ? "RSA" : "EC");
        if (kind.equals("RSA")) {
            generator.initialize(2048);
        } else {
            generator.initialize(new ECGenParameterSpec(kind));
        }
        return generator.generateKeyPair();
    }
}
