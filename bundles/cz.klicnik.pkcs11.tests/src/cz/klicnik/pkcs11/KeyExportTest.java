/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.KeyExport;
import cz.klicnik.core.driver.Capability.Leaving;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.testing.Template;

class KeyExportTest {

    private static final byte[] ID = { 5, 6 };
    /** All that SoftHSM wraps with is hidden. */
    private static final String NO_WRAPPING = "only-mechanisms * CKM_RSA_PKCS CKM_ECDSA CKM_AES_KEY_GEN CKM_AES_CBC";

    @ParameterizedTest
    @ValueSource(strings = { "RSA", "secp256r1", "secp384r1" })
    void a_key_that_may_leave_comes_wrapped(String kind) throws Exception {
        KeyPair pair = pair(kind);
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair))) {
            assertEquals(Leaving.ALLOWED, bench.can(KeyExport.class).leaving(handle(bench)));
            assertSame(pair.getPrivate(), bench);
            assertTrue(bench.calls("C_WrapKey") > 0);
            assertNothingLeft(bench);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "RSA", "secp256r1" })
    void a_key_that_is_not_sensitive_is_read_where_the_token_wraps_nothing(String kind) throws Exception {
        KeyPair pair = pair(kind);
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair).with("CKA_SENSITIVE", false))) {
            bench.shim().tell(NO_WRAPPING);
            assertEquals(Leaving.ALLOWED, bench.can(KeyExport.class).leaving(handle(bench)));
            assertSame(pair.getPrivate(), bench);
            assertEquals(0, bench.calls("C_WrapKey"));
        }
    }

    @Test
    void where_no_key_can_leave_nothing_is_offered() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair("secp256r1")))) {
            KeyExport before = bench.can(KeyExport.class);
            bench.shim().tell(NO_WRAPPING);
            assertTrue(bench.session.capability(KeyExport.class).isEmpty());
            assertEquals(Leaving.NO_WAY, before.leaving(handle(bench)));
            Fault fault = Bench.failure(() -> before.exportKey(handle(bench)));
            assertEquals(FaultCode.KEY_STAYS, fault.code());
            assertEquals("C_WrapKey", fault.detail(Fault.NAME).orElseThrow());
        }
    }

    @Test
    void a_key_that_must_stay_says_so_and_is_not_even_tried() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD,
                extractable(pair("secp256r1")).with("CKA_EXTRACTABLE", false))) {
            assertStays(bench, Leaving.NOT_EXTRACTABLE, "CKA_EXTRACTABLE");
        }
    }

    @Test
    void a_key_for_trusted_keys_only_says_so_and_is_not_even_tried() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD,
                extractable(pair("secp256r1")).with("CKA_WRAP_WITH_TRUSTED", true))) {
            assertStays(bench, Leaving.TRUSTED_ONLY, "CKA_WRAP_WITH_TRUSTED");
        }
    }

    private static void assertStays(Bench bench, Leaving leaving, String name) throws IOException, FaultException {
        assertEquals(leaving, bench.can(KeyExport.class).leaving(handle(bench)));
        Fault fault = Bench.failure(() -> bench.can(KeyExport.class).exportKey(handle(bench)));
        assertEquals(FaultCode.KEY_STAYS, fault.code());
        assertEquals(name, fault.detail(Fault.NAME).orElseThrow());
        assertEquals(0, bench.calls("C_WrapKey"));
        assertEquals(0, bench.calls("C_CreateObject"));
        assertNothingLeft(bench);
    }

    @ParameterizedTest
    @CsvSource({ "CKR_KEY_UNEXTRACTABLE, KEY_STAYS", "CKR_KEY_NOT_WRAPPABLE, KEY_STAYS",
            "CKR_MECHANISM_INVALID, NOT_SUPPORTED", "CKR_GENERAL_ERROR, PKCS11", "CKR_USER_NOT_LOGGED_IN, LOGIN_NEEDED",
            "CKR_DEVICE_REMOVED, TOKEN_GONE" })
    void a_refusal_is_told_and_the_wrapping_key_goes(String refusal, FaultCode code) throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair("secp256r1")))) {
            KeyExport export = bench.can(KeyExport.class);
            long key = handle(bench);
            bench.shim().tell("fail C_WrapKey " + refusal + " 1+");
            assertEquals(code, Bench.failure(() -> export.exportKey(key)).code());
            bench.shim().tell();
            if (code != FaultCode.TOKEN_GONE) {
                assertNothingLeft(bench);
            } else {
                assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession"));
            }
        }
    }

    @Test
    void a_wrapping_key_that_cannot_be_destroyed_ends_with_its_session() throws Exception {
        KeyPair pair = pair("secp256r1");
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair))) {
            bench.shim().tell("fail C_DestroyObject CKR_DEVICE_ERROR");
            assertSame(pair.getPrivate(), bench);
            assertEquals(List.of(), bench.all(TokenObject.SecretKey.class));
        }
    }

    @Test
    void what_the_token_gives_and_is_no_key_is_none() throws Exception {
        try (Bench bench = Bench.loggedIn(Quirks.STANDARD, extractable(pair("secp256r1")))) {
            bench.shim().tell("attribute * CKA_KEY_TYPE ulong:0");
            Fault fault = Bench.failure(() -> bench.can(KeyExport.class).exportKey(handle(bench)));
            assertEquals(FaultCode.KEY_UNUSABLE, fault.code());
        }
    }

    private static void assertSame(PrivateKey expected, Bench bench) throws Exception {
        try (SecretBytes pkcs8 = bench.can(KeyExport.class).exportKey(handle(bench))) {
            PrivateKey key = KeyFactory.getInstance(expected.getAlgorithm())
                    .generatePrivate(pkcs8.withBytes(PKCS8EncodedKeySpec::new));
            if (expected instanceof RSAPrivateCrtKey rsa) {
                assertEquals(rsa, key);
            } else {
                assertEquals(((ECPrivateKey) expected).getS(), ((ECPrivateKey) key).getS());
            }
        }
    }

    /** Neither an object nor a session. */
    private static void assertNothingLeft(Bench bench) throws IOException, FaultException {
        assertEquals(List.of(), bench.all(TokenObject.SecretKey.class));
        assertEquals(bench.calls("C_OpenSession"), bench.calls("C_CloseSession") + 1);
        assertEquals(bench.calls("C_CreateObject") + bench.calls("C_GenerateKey"), bench.calls("C_DestroyObject"));
    }

    private static long handle(Bench bench) throws FaultException {
        return bench.only(TokenObject.PrivateKey.class).handle();
    }

    private static Template extractable(KeyPair pair) {
        return Template.privateKey("k", ID, pair.getPrivate(), pair.getPublic()).with("CKA_EXTRACTABLE", true);
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
