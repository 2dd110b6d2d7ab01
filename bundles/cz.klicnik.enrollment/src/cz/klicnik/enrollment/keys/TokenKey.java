/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.PrivateKey;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.FaultException;

/** A private key that is elsewhere. It cannot be written anywhere, and shows nothing. */
abstract sealed class TokenKey implements PrivateKey permits RsaTokenKey, EcTokenKey {

    private static final long serialVersionUID = 1L;

    private final String algorithm;
    private final transient KeyOperations operations;

    /** @param algorithm by Java's name for keys */
    TokenKey(String algorithm, KeyOperations operations) {
        this.algorithm = algorithm;
        this.operations = operations;
    }

    final Set<SignatureScheme> schemes() {
        return operations.schemes();
    }

    final Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException {
        return operations.sign(scheme, message);
    }

    final SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
        return operations.decrypt(scheme, encrypted);
    }

    @Override
    public final String getAlgorithm() {
        return algorithm;
    }

    /** None: Java's way to say that a key has no encoding. */
    @Override
    public final @Nullable String getFormat() {
        return null;
    }

    @Override
    public final byte @Nullable [] getEncoded() {
        return null;
    }

    @Override
    public final String toString() {
        return algorithm + " key on a token";
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(toString());
    }
}
