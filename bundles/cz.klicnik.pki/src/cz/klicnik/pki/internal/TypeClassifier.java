/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.time.Instant;
import java.util.Set;

import cz.klicnik.pki.CertificateType;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.IssuerTable;

/** Tells what a certificate is for. */
public final class TypeClassifier {

    private static final String QC_COMPLIANCE = "0.4.0.1862.1.1";
    private static final String QC_TYPE_ESIGN = "0.4.0.1862.1.6.1";
    private static final String QC_TYPE_ESEAL = "0.4.0.1862.1.6.2";
    private static final String QC_TYPE_WEB = "0.4.0.1862.1.6.3";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    /** From this day Regulation (EU) 910/2014 applies (article 52), whose certificates claim QcCompliance. */
    private static final Instant EIDAS = Instant.parse("2016-07-01T00:00:00Z");

    private final IssuerTable issuers;

    public TypeClassifier(IssuerTable issuers) {
        this.issuers = issuers;
    }

    public CertificateType classify(CertificateView certificate) {
        return new CertificateType(trade(certificate), bearer(certificate));
    }

    private Trade trade(CertificateView certificate) {
        if (certificate.qcStatements().contains(QC_COMPLIANCE)) {
            return Trade.QUALIFIED;
        }
        DistinguishedName issuer = certificate.issuerDn();
        Trade sold = issuers.trade(issuer.value(DistinguishedName.COMMON_NAME).orElse(""),
                issuer.value(DistinguishedName.ORGANIZATION).orElse("")).orElse(Trade.OTHER);
        return sold == Trade.QUALIFIED && !certificate.notBefore().isBefore(EIDAS) ? Trade.OTHER : sold;
    }

    private static Bearer bearer(CertificateView certificate) {
        if (certificate.certificateAuthority()) {
            return Bearer.AUTHORITY;
        }
        Set<String> types = certificate.qcTypes();
        if (types.contains(QC_TYPE_ESEAL)) {
            return Bearer.SEAL;
        }
        if (types.contains(QC_TYPE_WEB) || certificate.extendedKeyUsage().contains(SERVER_AUTH)) {
            return Bearer.SERVER;
        }
        if (types.contains(QC_TYPE_ESIGN) || namesPerson(certificate.subjectDn())) {
            return Bearer.PERSONAL;
        }
        boolean qualified = certificate.qcStatements().contains(QC_COMPLIANCE);
        return qualified && certificate.organization().isPresent() ? Bearer.SEAL : Bearer.UNKNOWN;
    }

    /** EN 319 412-2, section 4.2.4: a natural person's certificate has given name and surname, or a pseudonym. */
    private static boolean namesPerson(DistinguishedName subject) {
        return subject.value(DistinguishedName.GIVEN_NAME).isPresent()
                || subject.value(DistinguishedName.SURNAME).isPresent()
                || subject.value(DistinguishedName.PSEUDONYM).isPresent();
    }
}
