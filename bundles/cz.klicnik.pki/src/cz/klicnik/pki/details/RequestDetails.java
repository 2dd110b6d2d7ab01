/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.details;

import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.internal.RequestDecoder;

/**
 * Every field of a certificate request (PKCS#10, RFC 2986, section 4).
 *
 * @param der as it was read, without padding
 * @param version 1
 * @param subject whom the certificate is to name
 * @param keyName {@code RSA}, {@code EC} …
 * @param keyBits size of the modulus or of the curve's field; 0 when unknown
 * @param publicKey the bits alone
 * @param subjectPublicKeyInfo DER
 * @param challengePassword whether it has one (RFC 2985, section 5.4.1); the password itself is kept nowhere
 * @param extensions those that it asks for (RFC 2985, section 5.4.2, and Microsoft's attribute of the same form)
 * @param extensionsLeftOut how many more there are than are looked at
 * @param attributes the others
 * @param attributesLeftOut how many more there are than are looked at
 * @param ownSignature whether it is signed by the key that it asks a certificate for
 * @param sha256 of {@code der}, lower-case hexadecimal
 */
public record RequestDetails(Bytes der, int version, DistinguishedName subject, String keyName, int keyBits,
        CertificateDetails.Algorithm keyAlgorithm, Bytes publicKey, Bytes subjectPublicKeyInfo,
        boolean challengePassword, List<ExtensionDetail> extensions, int extensionsLeftOut,
        List<RequestAttribute> attributes, int attributesLeftOut, CertificateDetails.Algorithm signatureAlgorithm,
        Bytes signature, OwnSignature ownSignature, String sha256) {

    /** No request that anybody meant has more. */
    public static final int MOST_ATTRIBUTES = 200;
    /** What is longer is no request. In bytes. */
    public static final int LONGEST = CertificateParser.LONGEST;

    /** What checking the signature with the request's own public key says: that the requester has the private key. */
    public enum OwnSignature {
        GOOD, BAD,
        /** The algorithm or the key is one that cannot be checked here. */
        UNKNOWN
    }

    /**
     * An attribute that is neither a challenge password nor a wish for extensions.
     *
     * @param oid dotted
     * @param texts those of its values that are texts
     * @param values all of them, DER
     */
    public record RequestAttribute(String oid, List<String> texts, List<Bytes> values) {

        public RequestAttribute {
            texts = List.copyOf(texts);
            values = List.copyOf(values);
        }
    }

    public RequestDetails {
        extensions = List.copyOf(extensions);
        attributes = List.copyOf(attributes);
    }

    /**
     * @param der the request; zero bytes after it are ignored
     * @throws FaultException OBJECT_UNREADABLE for what is none; a damaged extension says so itself
     */
    public static RequestDetails of(Bytes der) throws FaultException {
        return RequestDecoder.decode(der);
    }

    /**
     * The same bytes with asterisks in the place of a challenge password, as far as it is found: for whoever shows what a
     * request is made of. A structure that is damaged before its attributes is given back as it is.
     */
    public static Bytes withoutPassword(Bytes der) {
        return RequestDecoder.withoutPassword(der);
    }

    /** For a person: the common name, else the whole subject. */
    public String holder() {
        return subject.display();
    }
}
