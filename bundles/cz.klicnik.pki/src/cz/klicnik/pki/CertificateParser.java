/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pki.internal.CertificateDecoder;

/** Decodes X.509 certificates (RFC 5280). Thread-safe. */
public final class CertificateParser {

    /** What is longer is no certificate: real ones have 1 to 4 kB. In bytes. */
    public static final int LONGEST = 256 * 1024;

    private CertificateParser() {
    }

    /**
     * Decodes one certificate in DER. Zero bytes after it are ignored, as cards with files of a fixed size have them. A
     * malformed extension counts as absent; anything else malformed makes the whole unreadable. Signatures are not
     * checked.
     *
     * @throws FaultException OBJECT_UNREADABLE with a short message for whatever is not a certificate
     */
    public static CertificateView parse(Bytes value) throws FaultException {
        return CertificateDecoder.decode(value);
    }

    /**
     * The encoded fields that a certificate object on a token carries beside its value.
     *
     * @throws FaultException OBJECT_UNREADABLE for whatever is not a certificate
     */
    public static EncodedFields encodedFields(Bytes value) throws FaultException {
        return CertificateDecoder.encodedFields(value);
    }

    /**
     * Decodes a name alone (RFC 5280, section 4.1.2.4), as CKA_SUBJECT and CKA_ISSUER hold it.
     *
     * @throws FaultException OBJECT_UNREADABLE for whatever is not a name
     */
    public static DistinguishedName name(Bytes der) throws FaultException {
        return CertificateDecoder.name(der);
    }

    /**
     * Parts of a certificate in DER, as PKCS#11 (v2.40, section 4.6.3) wants them.
     *
     * @param subject CKA_SUBJECT: the name
     * @param issuer CKA_ISSUER: the name
     * @param serial CKA_SERIAL_NUMBER: an INTEGER with its tag
     */
    public record EncodedFields(Bytes subject, Bytes issuer, Bytes serial) {
    }
}
