/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

/**
 * What a certificate is for, by issuer, QCStatements, extended key usage and subject, never by a policy OID.
 *
 * @param trade qualified, commercial or other
 * @param bearer who or what it speaks for
 */
public record CertificateType(Trade trade, Bearer bearer) {

    /** As the Czech market tells certificates apart. */
    public enum Trade {
        /**
         * Claims QcCompliance (EN 319 412-5, section 4.2.1), or comes from a qualified issuer of the table and from before
         * eIDAS. A claim: the legal status is in the trusted list.
         */
        QUALIFIED,
        /** Issued by a CA of the table of commercial CAs. */
        COMMERCIAL, OTHER
    }

    /** Who or what a certificate speaks for. */
    public enum Bearer {
        PERSONAL, SEAL, SERVER, AUTHORITY, UNKNOWN
    }
}
