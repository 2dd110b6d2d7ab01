/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
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
 * Encrypts a private key with an AES key that lives on the token as long as the session. Where the token can, it makes that
 * key and encrypts with it; otherwise the key is made here and given to the token.
 */
final class KeyWrapping {

    private static final int AES_BYTES = 32;
    private static final int BLOCK = 16;

    private final Cryptoki cryptoki;
    private final long session;
    private final long mechanism;
    private final SecureRandom random = new SecureRandom();

    private KeyWrapping(Cryptoki cryptoki, long session, long mechanism) {
        this.cryptoki = cryptoki;
        this.session = session;
        this.mechanism = mechanism;
    }

    /** The ways that the token offers, best first. */
    static List<KeyWrapping> of(Cryptoki cryptoki, long session, long slot) throws CryptokiException {
        TokenMechanisms token = TokenMechanisms.of(cryptoki, slot);
        List<KeyWrapping> ways = new ArrayList<>();
        for (long mechanism : new long[] { CKM_AES_CBC_PAD, CKM_AES_KEY_WRAP_KWP, CKM_AES_KEY_WRAP_PAD }) {
            if (token.offers(mechanism, "UNWRAP")) {
                ways.add(new KeyWrapping(cryptoki, session, mechanism));
            }
        }
        return ways;
    }

    WrappedKey wrap(SecretBytes pkcs8) throws CryptokiException, FaultException {
        if (mechanism == CKM_AES_CBC_PAD) {
            byte[] vector = new byte[BLOCK];
            random.nextBytes(vector);
            Mechanism cbc = new Mechanism(mechanism, new Mechanism.Raw(Bytes.of(vector)));
            try {
                return onToken(pkcs8, cbc);
            } catch (CryptokiException e) {
                if (!ReturnValues.refusal(e.returnValue())) {
                    throw e;
                }
                // it does not make or use such keys, but may take one
            }
            return here(pkcs8, cbc, "AES/CBC/PKCS5Padding", Optional.of(new IvParameterSpec(vector)));
        }
        // RFC 5649
        return here(pkcs8, Mechanism.of(mechanism), "AES/KWP/NoPadding", Optional.empty());
    }

    private WrappedKey onToken(SecretBytes pkcs8, Mechanism cbc) throws CryptokiException {
        long key = cryptoki.generateKey(session, Mechanism.of(CKM_AES_KEY_GEN),
                Template.ANY.with(CKA_TOKEN, false).with(CKA_PRIVATE, true).with(CKA_VALUE_LEN, AES_BYTES)
                        .with(CKA_SENSITIVE, true).with(CKA_EXTRACTABLE, false).with(CKA_ENCRYPT, true)
                        .with(CKA_UNWRAP, true));
        try {
            cryptoki.encryptInit(session, cbc, key);
            return new WrappedKey(cryptoki, session, cbc, key, cryptoki.encrypt(session, pkcs8));
        } catch (CryptokiException e) {
            cryptoki.destroyObject(session, key);
            throw e;
        }
    }

    private WrappedKey here(SecretBytes pkcs8, Mechanism unwrapping, String transformation,
            Optional<IvParameterSpec> vector) throws CryptokiException, FaultException {
        byte[] value = new byte[AES_BYTES];
        random.nextBytes(value);
        Optional<Bytes> encrypted = encrypt(pkcs8, value, transformation, vector);
        try (SecretBytes secret = SecretBytes.taking(value)) {
            Bytes wrapped = encrypted.orElseThrow(
                    () -> new FaultException(FaultCode.INTERNAL, Fault.MESSAGE, transformation));
            long key = cryptoki.createObject(session, Template.of(CKA_CLASS, CKO_SECRET_KEY)
                    .with(CKA_KEY_TYPE, CKK_AES).with(CKA_TOKEN, false).with(CKA_PRIVATE, true)
                    .with(CKA_UNWRAP, true).with(CKA_VALUE, secret));
            return new WrappedKey(cryptoki, session, unwrapping, key, wrapped);
        }
    }

    private static Optional<Bytes> encrypt(SecretBytes pkcs8, byte[] key, String transformation,
            Optional<IvParameterSpec> vector) {
        return pkcs8.withBytes(plain -> {
            try {
                Cipher cipher = Cipher.getInstance(transformation);
                SecretKeySpec aes = new SecretKeySpec(key, "AES");
                if (vector.isPresent()) {
                    cipher.init(Cipher.ENCRYPT_MODE, aes, vector.get());
                } else {
                    cipher.init(Cipher.ENCRYPT_MODE, aes);
                }
                return Optional.of(Bytes.of(cipher.doFinal(plain)));
            } catch (GeneralSecurityException e) {
                // this Java does not know the cipher; the caller says which one
                return Optional.empty();
            }
        });
    }
}
