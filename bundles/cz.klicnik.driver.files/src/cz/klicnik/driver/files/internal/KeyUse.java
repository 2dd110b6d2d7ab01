/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.pki.PublicKeys;

/**
 * Uses a private key for one call: its file is decrypted for it, and wiped after it. What Java makes of the key meanwhile
 * cannot be wiped (its keys do not support {@code destroy}), and is left to the garbage collector.
 */
final class KeyUse {

    private final FolderToken token;

    KeyUse(FolderToken token) {
        this.token = token;
    }

    Bytes sign(Target.Key target, SignatureScheme scheme, Bytes message) throws FaultException {
        if (!KeyAlgorithms.signatures(target.subjectPublicKeyInfo()).contains(scheme)) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, scheme.name());
        }
        try (Pkcs12 file = token.open(target.store())) {
            Signature signature = KeyAlgorithms.signature(scheme);
            signature.initSign(privateKey(find(file, target)));
            signature.update(message.toArray());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    SecretBytes decrypt(Target.Key target, EncryptionScheme scheme, Bytes encrypted) throws FaultException {
        if (!KeyAlgorithms.decryptions(target.subjectPublicKeyInfo()).contains(scheme)) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, scheme.name());
        }
        try (Pkcs12 file = token.open(target.store())) {
            PrivateKey key = privateKey(find(file, target));
            try {
                return SecretBytes.taking(KeyAlgorithms.cipher(scheme, key).doFinal(encrypted.toArray()));
            } catch (GeneralSecurityException e) {
                // the JDK's message says how the padding is wrong, which is nobody's business
                throw new FaultException(FaultCode.PKCS11, Fault.FUNCTION, "C_Decrypt", Fault.RV, "0x40", Fault.RV_NAME,
                        "CKR_ENCRYPTED_DATA_INVALID");
            }
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** @return PrivateKeyInfo, the caller's to close */
    SecretBytes export(Target.Key target) throws FaultException {
        try (Pkcs12 file = token.open(target.store())) {
            return find(file, target).withPkcs8(pkcs8 -> SecretBytes.taking(pkcs8.clone()));
        }
    }

    private static Pkcs12.Key find(Pkcs12 file, Target.Key target) throws FaultException {
        return file.keys().stream().filter(k -> OpenedFile.identityOf(k).equals(target.identity())).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME,
                        FolderFiles.name(target.store())));
    }

    private static PrivateKey privateKey(Pkcs12.Key key) throws GeneralSecurityException {
        String algorithm =
                PublicKeys.algorithm(key.subjectPublicKeyInfo()).equals(KeyAlgorithm.RSA) ? "RSA" : "EC";
        return KeyFactory.getInstance(algorithm).generatePrivate(key.withPkcs8(PKCS8EncodedKeySpec::new));
    }

    private static FaultException unusable(GeneralSecurityException e) {
        return new FaultException(Fault.of(FaultCode.KEY_UNUSABLE, Fault.FOUND, e.getClass().getSimpleName()), e);
    }
}
