/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;

/**
 * Algorithm and curve, which even a key that hides its public part shows.
 *
 * @param curve CKA_EC_PARAMS in DER; empty when there is none or it is not shown
 */
record KeyKind(KeyAlgorithm algorithm, Bytes curve) {

    private static final KeyKind UNKNOWN = new KeyKind(KeyAlgorithm.UNKNOWN, Bytes.empty());
    private static final KeyAlgorithm EDWARDS = new KeyAlgorithm(0x40);

    static KeyKind of(KeyAlgorithm algorithm, PublicPart part) {
        return new KeyKind(algorithm, part.ecParameters());
    }

    /** Of a certificate's key; unknown when it is malformed. */
    static KeyKind of(Bytes subjectPublicKeyInfo) {
        try {
            AlgorithmIdentifier algorithm =
                    SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo.toArray()).getAlgorithm();
            ASN1ObjectIdentifier oid = algorithm.getAlgorithm();
            if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return new KeyKind(KeyAlgorithm.RSA, Bytes.empty());
            }
            if (oid.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                byte[] parameters = algorithm.getParameters().toASN1Primitive().getEncoded();
                return new KeyKind(KeyAlgorithm.EC, Bytes.of(parameters));
            }
            boolean edwards = oid.equals(EdECObjectIdentifiers.id_Ed25519) || oid.equals(EdECObjectIdentifiers.id_Ed448);
            return edwards ? new KeyKind(EDWARDS, Bytes.empty()) : UNKNOWN;
        } catch (IOException | RuntimeException malformed) {
            // then nothing speaks against any key
            return UNKNOWN;
        }
    }

    /** False when the two cannot be halves of one pair. */
    boolean fits(KeyKind other) {
        boolean sameAlgorithm = algorithm.equals(other.algorithm) || algorithm.equals(KeyAlgorithm.UNKNOWN)
                || other.algorithm.equals(KeyAlgorithm.UNKNOWN);
        return sameAlgorithm && (curve.isEmpty() || other.curve.isEmpty() || curve.equals(other.curve));
    }
}
