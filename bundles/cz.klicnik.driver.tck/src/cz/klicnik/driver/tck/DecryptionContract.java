/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.Decryption;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.model.TokenObject;

/** Decryption of what the JDK encrypted. */
interface DecryptionContract extends OnStage {

    /** As long as the key of a mail. */
    Bytes SECRET = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    default void every_scheme_that_is_offered_decrypts() throws Exception {
        TokenSession session = stage().loggedIn();
        Decryption decryption = stage().needs(session, Decryption.class);
        Samples.Generated key = rsa(session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        Set<EncryptionScheme> schemes = decryption.encryptionSchemes(handle);
        assertFalse(schemes.isEmpty(), "no scheme for an RSA key");
        for (EncryptionScheme scheme : schemes) {
            Bytes encrypted = Keys.encrypt(key.publicKey(), scheme, SECRET);
            try (SecretBytes decrypted = decryption.decrypt(handle, scheme, encrypted, Optional.empty())) {
                assertArrayEquals(SECRET.toArray(), decrypted.withBytes(byte[]::clone), scheme.name());
            }
        }
    }

    @Test
    default void what_was_not_encrypted_for_the_key_is_a_fault() throws Exception {
        TokenSession session = stage().loggedIn();
        Decryption decryption = stage().needs(session, Decryption.class);
        Samples.Generated key = rsa(session);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        EncryptionScheme scheme = decryption.encryptionSchemes(handle).iterator().next();
        stage().fault(() -> decryption.decrypt(handle, scheme, Bytes.of((byte) 1, (byte) 2), Optional.empty()));
    }

    @Test
    default void a_key_that_cannot_decrypt_offers_nothing() throws Exception {
        TokenSession session = stage().loggedIn();
        Decryption decryption = stage().needs(session, Decryption.class);
        Assumptions.assumeTrue(stage().subject().keySpecs().contains(KeySpec.EC_P256), "the token makes no EC keys");
        Samples.Generated key = Samples.key(stage(), session, KeySpec.EC_P256);
        long handle = Stage.only(stage().read(session), TokenObject.PrivateKey.class, key.id()).handle();
        assertEquals(Set.of(), decryption.encryptionSchemes(handle));
    }

    private Samples.Generated rsa(TokenSession session) throws Exception {
        Assumptions.assumeTrue(stage().subject().keySpecs().contains(KeySpec.RSA_2048), "the token makes no RSA keys");
        return Samples.key(stage(), session, KeySpec.RSA_2048);
    }
}
