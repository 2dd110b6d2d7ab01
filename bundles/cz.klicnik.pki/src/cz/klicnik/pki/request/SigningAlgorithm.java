/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.request;

import java.io.IOException;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import cz.klicnik.core.Bytes;

/**
 * With which algorithm a key signs a request: what every authority understands, with a digest that fits the key (RFC 4055,
 * section 5; RFC 5758, section 3.2).
 *
 * @param javaName for {@code Signature.getInstance}
 * @param identifier DER of the AlgorithmIdentifier
 */
public record SigningAlgorithm(String javaName, Bytes identifier) {

    private static final Map<ASN1ObjectIdentifier, Integer> CURVES = Map.of(SECObjectIdentifiers.secp384r1, 384,
            SECObjectIdentifiers.secp521r1, 512);

    /**
     * The algorithm for a key.
     *
     * @param subjectPublicKeyInfo DER
     * @throws IllegalArgumentException when the key is neither RSA nor EC
     */
    public static SigningAlgorithm of(Bytes subjectPublicKeyInfo) {
        AlgorithmIdentifier key =
                SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo.toArray()).getAlgorithm();
        if (key.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new SigningAlgorithm("SHA256withRSA", der(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)));
        }
        if (!key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            throw new IllegalArgumentException("A key of the algorithm " + key.getAlgorithm() + " signs nothing here");
        }
        int bits = key.getParameters() instanceof ASN1ObjectIdentifier curve ? CURVES.getOrDefault(curve, 256) : 256;
        ASN1ObjectIdentifier oid = switch (bits) {
        case 384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
        case 512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
        default -> X9ObjectIdentifiers.ecdsa_with_SHA256;
        };
        return new SigningAlgorithm("SHA" + bits + "withECDSA", der(new AlgorithmIdentifier(oid)));
    }

    private static Bytes der(AlgorithmIdentifier identifier) {
        try {
            return Bytes.of(identifier.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("An identifier can be encoded", e);
        }
    }
}
