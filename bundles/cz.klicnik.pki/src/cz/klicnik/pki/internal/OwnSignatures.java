/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.details.CertificateDetails.Algorithm;
import cz.klicnik.pki.details.RequestDetails.OwnSignature;

/** Checks signatures with the key that stands beside them. */
final class OwnSignatures {

    private static final String RSA_PSS = "1.2.840.113549.1.1.10";
    private static final String EC = "1.2.840.10045.2.1";
    /** P-256, P-384 and P-521, DER. */
    private static final Set<String> CURVES = Set.of("06082a8648ce3d030107", "06052b81040022", "06052b81040023");
    /** The JDK's largest RSA key, 16,384 bits; computing with numbers that are longer takes as long as their maker wants. */
    private static final int LONGEST_KEY = 2_200;

    private OwnSignatures() {
    }

    static OwnSignature check(Bytes signed, Bytes subjectPublicKeyInfo, Algorithm algorithm, byte[] signature) {
        Optional<SubjectPublicKey> known =
                SubjectPublicKey.parse(subjectPublicKeyInfo).filter(OwnSignatures::computable);
        if (known.isEmpty() || subjectPublicKeyInfo.length() > LONGEST_KEY) {
            return OwnSignature.UNKNOWN;
        }
        Signature verifier;
        try {
            PublicKey key = KeyFactory.getInstance(known.get().oid())
                    .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo.toArray()));
            verifier = Signature.getInstance(algorithm.oid());
            verifier.initVerify(key);
            if (algorithm.oid().equals(RSA_PSS)) {
                verifier.setParameter(pss(algorithm.parameters()));
            }
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // an algorithm, a curve or a key that Java does not know; broken ones make it throw anything
            return OwnSignature.UNKNOWN;
        }
        try {
            verifier.update(signed.toArray());
            return verifier.verify(signature) ? OwnSignature.GOOD : OwnSignature.BAD;
        } catch (SignatureException | RuntimeException e) {
            // a signature of another form or length is none
            return OwnSignature.BAD;
        }
    }

    /** Java reads keys of more curves than it computes with. */
    private static boolean computable(SubjectPublicKey key) {
        return !key.oid().equals(EC) || CURVES.contains(key.parameters().hex());
    }

    /** RFC 4055, section 3.1. */
    private static AlgorithmParameterSpec pss(Bytes der) throws GeneralSecurityException, IOException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
        parameters.init(der.toArray());
        return parameters.getParameterSpec(PSSParameterSpec.class);
    }
}
