/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;

class DecryptionTest {

    private static final Bytes MESSAGE = Bytes.of((byte) 0, (byte) 1, (byte) 2);

    private final Bench bench;
    private final PublicKey publicKey;
    private final long handle;

    DecryptionTest() throws Exception {
        bench = Bench.loggedIn(Quirks.STANDARD);
        Bytes info = bench.can(Capability.KeyGeneration.class).generate(KeySpec.RSA_2048, "x", Bench.id(1))
                .subjectPublicKeyInfo();
        publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info.toArray()));
        handle = bench.only(TokenObject.PrivateKey.class).handle();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(names = { "RSA_PKCS1", "RSA_OAEP_SHA1" })
    void what_was_encrypted_is_read(EncryptionScheme scheme) throws Exception {
        try (SecretBytes plain = decrypt(scheme, encrypt(scheme))) {
            assertEquals(MESSAGE, plain.withBytes(Bytes::of));
        }
    }

    @Test
    void a_digest_that_the_token_does_not_know_fails_as_the_token_says() throws Exception {
        // SoftHSM does OAEP with SHA-1 only
        Fault fault = Bench.failure(
                () -> decrypt(EncryptionScheme.RSA_OAEP_SHA256, encrypt(EncryptionScheme.RSA_OAEP_SHA256)).close());
        assertEquals("C_DecryptInit", fault.detail(Fault.FUNCTION).orElseThrow());
    }

    @Test
    void only_what_the_token_begins_is_offered() throws Exception {
        assertEquals(EnumSet.of(EncryptionScheme.RSA_PKCS1, EncryptionScheme.RSA_OAEP_SHA1),
                bench.can(Capability.Decryption.class).encryptionSchemes(handle));
        // a failure that says nothing about the scheme is told when it matters
        bench.shim().tell("fail C_DecryptInit CKR_DEVICE_ERROR");
        assertEquals(EnumSet.allOf(EncryptionScheme.class),
                bench.can(Capability.Decryption.class).encryptionSchemes(handle));
    }

    @Test
    void garbage_is_not_decrypted() throws Exception {
        assertEquals("C_Decrypt", Bench.failure(
                () -> decrypt(EncryptionScheme.RSA_OAEP_SHA1, Bytes.of(new byte[256])).close())
                .detail(Fault.FUNCTION).orElseThrow());
    }

    @Test
    void a_key_that_must_not_decrypt_is_not_asked() throws Exception {
        bench.shim().tell("attribute * CKA_DECRYPT false");
        Fault fault = Bench.failure(() -> decrypt(EncryptionScheme.RSA_PKCS1, MESSAGE).close());
        assertEquals(FaultCode.KEY_USE_FORBIDDEN, fault.code());
        assertEquals("CKA_DECRYPT", fault.detail(Fault.NAME).orElseThrow());
        assertEquals(0, bench.calls("C_DecryptInit"));
        assertEquals(Set.of(), bench.can(Capability.Decryption.class).encryptionSchemes(handle));
    }

    private SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
        return bench.can(Capability.Decryption.class).decrypt(handle, scheme, encrypted, Optional.empty());
    }

    private Bytes encrypt(EncryptionScheme scheme) throws Exception {
        if (scheme == EncryptionScheme.RSA_PKCS1) {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, publicKey);
            return Bytes.of(cipher.doFinal(MESSAGE.toArray()));
        }
        boolean sha1 = scheme == EncryptionScheme.RSA_OAEP_SHA1;
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.ENCRYPT_MODE, publicKey, new OAEPParameterSpec(sha1 ? "SHA-1" : "SHA-256", "MGF1",
                sha1 ? MGF1ParameterSpec.SHA1 : MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return Bytes.of(cipher.doFinal(MESSAGE.toArray()));
    }
}
