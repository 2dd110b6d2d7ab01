/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

class TokenCipherTest {

    private static final byte[] SECRET = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

    private static Optional<KeyBench> shared = Optional.empty();

    private final Provider provider = new TokenProvider();

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
    void what_was_encrypted_for_the_key_is_decrypted_and_keys_are_unwrapped() throws Exception {
        for (String padding : new String[] { "PKCS1Padding", "OAEPPadding", "OAEPWithSHA-1AndMGF1Padding" }) {
            byte[] encrypted = encrypted("RSA/ECB/" + padding);
            Cipher cipher = cipher("RSA/ECB/" + padding, Cipher.DECRYPT_MODE);
            cipher.update(encrypted, 0, 100);
            assertArrayEquals(SECRET, cipher.doFinal(encrypted, 100, encrypted.length - 100), padding);
            assertEquals(new SecretKeySpec(SECRET, "AES"),
                    cipher("RSA/ECB/" + padding, Cipher.UNWRAP_MODE).unwrap(encrypted, "AES", Cipher.SECRET_KEY));
        }
    }

    @Test
    void openCryptoki_decrypts_too() throws Exception {
        Optional<String> reason = KeyBench.noOpenCryptoki();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        try (KeyBench cryptoki = KeyBench.openCryptoki()) {
            OAEPParameterSpec sha256 = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256,
                    PSource.PSpecified.DEFAULT);
            PublicKey half = publicKey(cryptoki);
            Cipher encrypting = Cipher.getInstance("RSA/ECB/OAEPPadding");
            encrypting.init(Cipher.ENCRYPT_MODE, half, sha256);
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding", provider);
            cipher.init(Cipher.DECRYPT_MODE, cryptoki.key(KeySpec.RSA_2048), encrypting.getParameters());
            assertArrayEquals(SECRET, cipher.doFinal(encrypting.doFinal(SECRET)));
        }
    }

    @Test
    void only_what_a_token_does_is_promised() throws Exception {
        assertThrows(InvalidKeyException.class, () -> cipher("RSA/ECB/PKCS1Padding", Cipher.ENCRYPT_MODE));
        assertThrows(NoSuchPaddingException.class, () -> Cipher.getInstance("RSA/ECB/NoPadding", provider));
        assertThrows(NoSuchAlgorithmException.class, () -> Cipher.getInstance("RSA/CBC/PKCS1Padding", provider));
        PrivateKey curve = bench().key(KeySpec.EC_P256);
        assertThrows(InvalidKeyException.class,
                () -> Cipher.getInstance("RSA/ECB/PKCS1Padding", provider).init(Cipher.DECRYPT_MODE, curve));
        PrivateKey key = bench().key(KeySpec.RSA_2048);
        OAEPParameterSpec mixed = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1,
                PSource.PSpecified.DEFAULT);
        assertThrows(InvalidAlgorithmParameterException.class, () -> Cipher
                .getInstance("RSA/ECB/OAEPPadding", provider).init(Cipher.DECRYPT_MODE, key, mixed));
        byte[] encrypted = encrypted("RSA/ECB/PKCS1Padding");
        assertThrows(ShortBufferException.class, () -> cipher("RSA/ECB/PKCS1Padding", Cipher.DECRYPT_MODE)
                .doFinal(encrypted, 0, encrypted.length, new byte[1]));
        assertThrows(NoSuchAlgorithmException.class, () -> cipher("RSA/ECB/PKCS1Padding", Cipher.UNWRAP_MODE)
                .unwrap(encrypted, "RSA", Cipher.PRIVATE_KEY));
    }

    @Test
    void a_fault_of_the_token_is_the_cause() throws Exception {
        byte[] encrypted = encrypted("RSA/ECB/PKCS1Padding");
        Cipher cipher = cipher("RSA/ECB/PKCS1Padding", Cipher.DECRYPT_MODE);
        bench().shim.tell("fail C_Decrypt CKR_DEVICE_REMOVED");
        ProviderException e = assertThrows(ProviderException.class, () -> cipher.doFinal(encrypted));
        assertEquals(FaultCode.TOKEN_GONE, FaultException.within(e).orElseThrow().fault().code());
        bench().insertAgain();
    }

    private Cipher cipher(String transformation, int mode) throws Exception {
        Cipher cipher = Cipher.getInstance(transformation, provider);
        cipher.init(mode, bench().key(KeySpec.RSA_2048));
        return cipher;
    }

    private static byte[] encrypted(String transformation) throws Exception {
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.ENCRYPT_MODE, publicKey(bench()));
        return cipher.doFinal(SECRET);
    }

    private static PublicKey publicKey(KeyBench on) throws Exception {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(on.publicKey(KeySpec.RSA_2048).toArray()));
    }

    private static KeyBench bench() {
        return shared.orElseThrow();
    }
}
