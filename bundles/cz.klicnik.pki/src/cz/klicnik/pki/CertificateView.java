/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;

/**
 * An X.509 certificate (RFC 5280), decoded.
 *
 * @param der as it was read
 * @param subject in the order of the encoding, written by RFC 4514's escaping ({@code C=CZ,O=…,CN=…})
 * @param subjectReversed in the reverse order, as RFC 4514 writes names; registers use both
 * @param holder the common name, else given name and surname, else the whole subject
 * @param organization O of the subject
 * @param email from the subject alternative name, else from the subject
 * @param issuer in the order of the encoding
 * @param issuerReversed in the reverse order
 * @param issuerName the issuer's common name, else the whole issuer
 * @param serial may be negative in a malformed certificate
 * @param notBefore inclusive
 * @param notAfter inclusive
 * @param keyAlgorithm {@code RSA}, {@code EC}, {@code Ed25519} …
 * @param keyBits size of the modulus or of the curve's field; 0 when unknown
 * @param subjectPublicKeyInfo DER
 * @param keyUsage names of the bits (RFC 5280, section 4.2.1.3), for example {@code digitalSignature}; empty set when the
 *        extension is absent
 * @param extendedKeyUsage OIDs in dotted form
 * @param qcStatements OIDs of the statements in the QCStatements extension (EN 319 412-5)
 * @param qcTypes OIDs of QcType, empty when absent
 * @param certificateAuthority basic constraints say CA
 */
public record CertificateView(Bytes der, String subject, String subjectReversed, String holder,
        Optional<String> organization, Optional<String> email, String issuer, String issuerReversed, String issuerName,
        BigInteger serial, Instant notBefore, Instant notAfter, String keyAlgorithm, int keyBits,
        Bytes subjectPublicKeyInfo, Set<String> keyUsage, List<String> extendedKeyUsage, Set<String> qcStatements,
        Set<String> qcTypes, boolean certificateAuthority, String sha256, String sha1) {

    /** The serial number in decimal. */
    public String serialDecimal() {
        return serial.toString();
    }

    /** The serial number in lower-case hexadecimal without separators, as JIP/CAAIS takes it. */
    public String serialHex() {
        return serial.toString(16);
    }
}
