/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECParametersHolder;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Algorithm and size of a public key, for people.
 *
 * @param bits 0 when unknown
 */
record SubjectKey(String algorithm, int bits) {

    static SubjectKey of(SubjectPublicKeyInfo info) {
        ASN1ObjectIdentifier oid = info.getAlgorithm().getAlgorithm();
        if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new SubjectKey("RSA", rsaBits(info));
        }
        if (oid.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return new SubjectKey("EC", curveBits(info));
        }
        if (oid.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return new SubjectKey("Ed25519", 256);
        }
        if (oid.equals(EdECObjectIdentifiers.id_Ed448)) {
            return new SubjectKey("Ed448", 456);
        }
        return new SubjectKey(oid.equals(X9ObjectIdentifiers.id_dsa) ? "DSA" : oid.getId(), 0);
    }

    // A malformed key has an unknown size; that is shown, and the rest of the certificate stands.

    private static int rsaBits(SubjectPublicKeyInfo info) {
        try {
            return RSAPublicKey.getInstance(info.parsePublicKey()).getModulus().bitLength();
        } catch (IOException | RuntimeException malformed) {
            return 0;
        }
    }

    private static int curveBits(SubjectPublicKeyInfo info) {
        try {
            X962Parameters parameters = X962Parameters.getInstance(info.getAlgorithm().getParameters());
            if (parameters.isNamedCurve()) {
                X9ECParametersHolder named =
                        ECNamedCurveTable.getByOIDLazy(ASN1ObjectIdentifier.getInstance(parameters.getParameters()));
                return named == null ? 0 : named.getCurve().getFieldSize();
            }
            return parameters.isImplicitlyCA() ? 0
                    : X9ECParameters.getInstance(parameters.getParameters()).getCurve().getFieldSize();
        } catch (RuntimeException malformed) {
            return 0;
        }
    }
}
