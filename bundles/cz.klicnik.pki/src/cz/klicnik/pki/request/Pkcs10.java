/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.request;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import cz.klicnik.core.Bytes;

/**
 * Makes certification requests (RFC 2986) that are signed by a Java key, which may be an opaque one of a token. Thread-safe.
 */
public final class Pkcs10 {

    private Pkcs10() {
    }

    /**
     * What a request says.
     *
     * @param subject DER of the Name; may be an empty sequence
     * @param subjectPublicKeyInfo DER
     * @param extensions DER of each Extension (RFC 2985, section 5.4.2)
     */
    public record Content(Bytes subject, Bytes subjectPublicKeyInfo, List<Bytes> extensions) {
        public Content {
            extensions = List.copyOf(extensions);
        }
    }

    /**
     * Makes and signs a request, with one signature.
     *
     * @param challenge challengePassword (RFC 2985, section 5.4.1), which everybody can read in it; the caller's to wipe
     * @param key the private half of the public key
     * @param provider of the key's signatures
     * @return DER
     * @throws GeneralSecurityException when the key cannot sign; with the token's fault as its cause
     * @throws IllegalArgumentException when something that should be DER is not, or the key is neither RSA nor EC
     */
    public static Bytes make(Content content, Optional<char[]> challenge, PrivateKey key, Provider provider)
            throws GeneralSecurityException {
        try {
            SubjectPublicKeyInfo publicKey = SubjectPublicKeyInfo.getInstance(content.subjectPublicKeyInfo().toArray());
            CertificationRequestInfo info = new CertificationRequestInfo(
                    X500Name.getInstance(content.subject().toArray()), publicKey,
                    new DERSet(attributes(content.extensions(), challenge)));
            SigningAlgorithm algorithm = SigningAlgorithm.of(content.subjectPublicKeyInfo());
            Signature signature = Signature.getInstance(algorithm.javaName(), provider);
            signature.initSign(key);
            signature.update(info.getEncoded(ASN1Encoding.DER));
            CertificationRequest request = new CertificationRequest(info,
                    AlgorithmIdentifier.getInstance(algorithm.identifier().toArray()),
                    new DERBitString(signature.sign()));
            return Bytes.of(request.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalArgumentException("What a request is made of is no DER", e);
        }
    }

    private static ASN1EncodableVector attributes(List<Bytes> extensions, Optional<char[]> challenge)
            throws IOException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        if (challenge.isPresent()) {
            attributes.add(new Attribute(PKCSObjectIdentifiers.pkcs_9_at_challengePassword,
                    new DERSet(directoryString(challenge.get()))));
        }
        if (!extensions.isEmpty()) {
            ASN1EncodableVector asked = new ASN1EncodableVector();
            for (Bytes extension : extensions) {
                asked.add(ASN1Primitive.fromByteArray(extension.toArray()));
            }
            attributes.add(new Attribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                    new DERSet(new DERSequence(asked))));
        }
        return attributes;
    }

    /** Old servers understand a PrintableString only. */
    private static ASN1Encodable directoryString(char[] text) {
        // the library takes a String, and the request shows the password to everybody
        String value = new String(text);
        return DERPrintableString.isPrintableString(value) ? new DERPrintableString(value) : new DERUTF8String(value);
    }
}
