/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Mechanism;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/**
 * One way to take a private key off a token: encrypted with an AES key, and decrypted here. The AES key is made for one
 * private key and is a session object, which is destroyed at once and would end with its session anyway; it is never
 * written to the token. Where the token takes no AES key, it makes one itself, and decrypts with it as well.
 */
final class KeyWrap {

    private static final int AES_BYTES = 32;
    private static final int BLOCK = 16;
    /** The ciphers of KWP: RFC 5649; of the same name before PKCS#11 v3.0, RFC 3394 over PKCS#7 padding. */
    private static final List<String> KWP = List.of("AES/KWP/NoPadding");
    private static final List<String> KWP_OR_PADDED = List.of("AES/KWP/NoPadding", "AES/KW/PKCS5Padding");

    private final Cryptoki cryptoki;
    private final long session;
    private final long mechanism;
    private final SecureRandom random = new SecureRandom();

    private KeyWrap(Cryptoki cryptoki, long session, long mechanism) {
        this.cryptoki = cryptoki;
        this.session = session;
        this.mechanism = mechanism;
    }

    /** Whether the token offers any. */
    static boolean offered(TokenConversation conversation) throws CryptokiException {
        return !mechanisms(conversation).isEmpty();
    }

    /** The ways that the token offers, best first. */
    static List<KeyWrap> of(TokenConversation conversation, long session) throws CryptokiException {
        return mechanisms(conversation).stream().map(m -> new KeyWrap(conversation.cryptoki(), session, m)).toList();
    }

    private static List<Long> mechanisms(TokenConversation conversation) throws CryptokiException {
        TokenMechanisms token = TokenMechanisms.of(conversation.cryptoki(), conversation.slot());
        List<Long> offered = new ArrayList<>();
        for (long mechanism : new long[] { CKM_AES_KEY_WRAP_KWP, CKM_AES_KEY_WRAP_PAD, CKM_AES_CBC_PAD }) {
            if (token.offers(mechanism, "WRAP")) {
                offered.add(mechanism);
            }
        }
        return offered;
    }

    /**
     * Takes a key off the token.
     *
     * @return PrivateKeyInfo, the caller's to close
     */
    SecretBytes carry(long key) throws CryptokiException, FaultException {
        try {
            return here(key);
        } catch (CryptokiException e) {
            if (mechanism != CKM_AES_CBC_PAD || !e.function().equals("C_CreateObject")
                    || !ReturnValues.refusal(e.returnValue())) {
                throw e;
            }
            // it takes no keys, but may make one
        }
        return onToken(key);
    }

    private SecretBytes here(long key) throws CryptokiException, FaultException {
        byte[] value = random(AES_BYTES);
        byte[] copy = value.clone();
        Mechanism wrapping = wrapping();
        try (SecretBytes secret = SecretBytes.taking(copy)) {
            long aes = cryptoki.createObject(session, Template.of(CKA_CLASS, CKO_SECRET_KEY)
                    .with(CKA_KEY_TYPE, CKK_AES).with(CKA_TOKEN, false).with(CKA_PRIVATE, true)
                    .with(CKA_SENSITIVE, true).with(CKA_EXTRACTABLE, false).with(CKA_WRAP, true)
                    .with(CKA_VALUE, secret));
            Bytes wrapped;
            try {
                wrapped = cryptoki.wrapKey(session, wrapping, aes, key);
            } finally {
                TokenConversation.tidily(() -> cryptoki.destroyObject(session, aes));
            }
            return decrypted(wrapped, value, wrapping)
                    .orElseThrow(() -> new FaultException(FaultCode.KEY_UNUSABLE, Fault.FOUND, "C_WrapKey"));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    private SecretBytes onToken(long key) throws CryptokiException {
        Mechanism wrapping = wrapping();
        long aes = cryptoki.generateKey(session, Mechanism.of(CKM_AES_KEY_GEN),
                Template.ANY.with(CKA_TOKEN, false).with(CKA_PRIVATE, true).with(CKA_VALUE_LEN, AES_BYTES)
                        .with(CKA_SENSITIVE, true).with(CKA_EXTRACTABLE, false).with(CKA_WRAP, true)
                        .with(CKA_DECRYPT, true));
        try {
            Bytes wrapped = cryptoki.wrapKey(session, wrapping, aes, key);
            cryptoki.decryptInit(session, wrapping, aes);
            return cryptoki.decrypt(session, wrapped);
        } finally {
            TokenConversation.tidily(() -> cryptoki.destroyObject(session, aes));
        }
    }

    private Mechanism wrapping() {
        return mechanism == CKM_AES_CBC_PAD ? new Mechanism(mechanism, new Mechanism.Raw(Bytes.of(random(BLOCK))))
                : Mechanism.of(mechanism);
    }

    private Optional<SecretBytes> decrypted(Bytes wrapped, byte[] key, Mechanism wrapping) {
        if (wrapping.parameter() instanceof Mechanism.Raw vector) {
            return cbc(wrapped, key, vector.value());
        }
        for (String transformation : mechanism == CKM_AES_KEY_WRAP_PAD ? KWP_OR_PADDED : KWP) {
            try {
                Cipher cipher = Cipher.getInstance(transformation);
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
                return Optional.of(SecretBytes.taking(cipher.doFinal(wrapped.toArray())));
            } catch (GeneralSecurityException e) {
                // not in this form: both check what they decrypt
            }
        }
        return Optional.empty();
    }

    /** In place and without the cipher's padding, so that no copy of the key stays in a buffer. */
    private static Optional<SecretBytes> cbc(Bytes wrapped, byte[] key, Bytes vector) {
        byte[] bytes = wrapped.toArray();
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector.toArray()));
            int length = cipher.doFinal(bytes, 0, bytes.length, bytes);
            int padding = length > 0 ? bytes[length - 1] : 0;
            boolean padded = padding > 0 && padding <= BLOCK && padding <= length;
            return padded ? Optional.of(SecretBytes.taking(Arrays.copyOf(bytes, length - padding))) : Optional.empty();
        } catch (GeneralSecurityException e) {
            // no whole blocks
            return Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
