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
 * @param der as it was read, without padding
 * @param subjectDn whom it names
 * @param holder the common name, else given name and surname, else the whole subject, else the e-mail address
 * @param email from the subject alternative name, else from the subject
 * @param issuerDn who issued it
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
 * @param sha256 of {@code der}, lower-case hexadecimal
 * @param sha1 likewise
 */
public record CertificateView(Bytes der, DistinguishedName subjectDn, String holder, Optional<String> email,
        DistinguishedName issuerDn, BigInteger serial, Instant notBefore, Instant notAfter, String keyAlgorithm,
        int keyBits, Bytes subjectPublicKeyInfo, Set<String> keyUsage, List<String> extendedKeyUsage,
        Set<String> qcStatements, Set<String> qcTypes, boolean certificateAuthority, String sha256, String sha1) {

    /** What a certificate says that has no well-defined end (RFC 5280, section 4.1.2.5). */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    /** The issuer has set no end: {@link #notAfter} only stands for that. */
    public boolean endless() {
        return notAfter.equals(NO_END);
    }

    /** In the order of the encoding: {@code C=CZ,O=…,CN=…}. */
    public String subject() {
        return subjectDn.inOrder();
    }

    /** In the reverse order, as RFC 4514 writes names; registers use both. */
    public String subjectReversed() {
        return subjectDn.reversed();
    }

    /** O of the subject. */
    public Optional<String> organization() {
        return subjectDn.value(DistinguishedName.ORGANIZATION);
    }

    /** In the order of the encoding. */
    public String issuer() {
        return issuerDn.inOrder();
    }

    /** In the reverse order. */
    public String issuerReversed() {
        return issuerDn.reversed();
    }

    /** The issuer's common name, else the whole issuer. */
    public String issuerName() {
        return issuerDn.value(DistinguishedName.COMMON_NAME).orElseGet(issuerDn::inOrder);
    }

    /** The serial number in decimal. */
    public String serialDecimal() {
        return serial.toString();
    }

    /** The serial number in lower-case hexadecimal without separators, as JIP/CAAIS takes it. */
    public String serialHex() {
        return serial.toString(16);
    }
}
