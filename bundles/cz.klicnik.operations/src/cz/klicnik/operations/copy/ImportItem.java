/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.Validity;

/**
 * Something that can be imported: a private key with its certificate, one of them alone, or one of several certificates of
 * the same key.
 *
 * @param name the friendly name, or a token's label; empty when it has none
 * @param key SubjectPublicKeyInfo (DER) of the private key that comes along; empty for a certificate alone
 * @param certificate empty for a key alone
 * @param validity absent with it
 * @param type absent with it
 */
public record ImportItem(String name, Optional<Bytes> key, Optional<CertificateView> certificate,
        Optional<Validity> validity, Optional<CertificateType> type) {

    /** The public key of both, DER SubjectPublicKeyInfo. */
    public Bytes subjectPublicKeyInfo() {
        return key.or(() -> certificate.map(CertificateView::subjectPublicKeyInfo)).orElseThrow();
    }

    /** {@code RSA}, {@code EC} … */
    public String algorithm() {
        return PublicKeys.name(subjectPublicKeyInfo());
    }

    /** The key's size. */
    public int bits() {
        return PublicKeys.bits(subjectPublicKeyInfo());
    }

    /** SHA-256 of the certificate, else of the public key; lower-case hexadecimal. No other item of its source has it. */
    public String fingerprint() {
        return certificate.map(CertificateView::sha256).orElseGet(() -> sha256(subjectPublicKeyInfo()));
    }

    /** Whom it belongs to, as far as that is known: the holder, else the name. */
    public String title() {
        return certificate.map(CertificateView::holder).filter(h -> !h.isBlank()).orElse(name);
    }

    /**
     * Whether what a person typed names it: the friendly name, the holder, the serial number in decimal or hexadecimal, or at
     * least {@value ObjectRef#SHORTEST_TYPED} digits of the fingerprint.
     */
    public boolean namedBy(String typed) {
        String text = typed.strip();
        String digits = text.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        return !text.isEmpty() && (text.equalsIgnoreCase(name) || certificate.filter(c -> text.equalsIgnoreCase(
                c.holder()) || digits.equals(c.serialDecimal()) || digits.equals(c.serialHex())).isPresent()
                || digits.length() >= ObjectRef.SHORTEST_TYPED && fingerprint().startsWith(digits));
    }

    private static String sha256(Bytes bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes.toArray())).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
