/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Signs, decrypts and exports. No key in a file has a PIN of its own, so a key's PIN is not needed. */
final class KeyCalls implements Capability.Signing, Capability.Decryption, Capability.KeyExport {

    private final FolderToken token;
    private final KeyUse use;
    private final Keys keys;

    /** Finds keys by handle. */
    @FunctionalInterface
    interface Keys {

        /** @throws FaultException OBJECT_NOT_FOUND; KEY_USE_FORBIDDEN when it is no private key */
        Target.Key key(long handle) throws FaultException;
    }

    KeyCalls(FolderToken token, Keys keys) {
        this.token = token;
        this.use = new KeyUse(token);
        this.keys = keys;
    }

    @Override
    public Set<SignatureScheme> schemes(long handle) throws FaultException {
        return KeyAlgorithms.signatures(keys.key(handle).subjectPublicKeyInfo());
    }

    @Override
    public Bytes sign(long handle, SignatureScheme scheme, Bytes message, Optional<Pin> keyPin) throws FaultException {
        token.requireLogin("C_SignInit");
        return use.sign(keys.key(handle), scheme, message);
    }

    @Override
    public Set<EncryptionScheme> encryptionSchemes(long handle) throws FaultException {
        return KeyAlgorithms.decryptions(keys.key(handle).subjectPublicKeyInfo());
    }

    @Override
    public SecretBytes decrypt(long handle, EncryptionScheme scheme, Bytes encrypted, Optional<Pin> keyPin)
            throws FaultException {
        token.requireLogin("C_DecryptInit");
        return use.decrypt(keys.key(handle), scheme, encrypted);
    }

    @Override
    public Leaving leaving(long handle) throws FaultException {
        exported(handle);
        return Leaving.ALLOWED;
    }

    @Override
    public SecretBytes exportKey(long handle) throws FaultException {
        token.requireLogin("C_WrapKey");
        return use.export(exported(handle));
    }

    private Target.Key exported(long handle) throws FaultException {
        try {
            return keys.key(handle);
        } catch (FaultException e) {
            throw e.fault().code() == FaultCode.KEY_USE_FORBIDDEN
                    ? new FaultException(FaultCode.KEY_STAYS, Fault.NAME, "CKA_CLASS") : e;
        }
    }
}
