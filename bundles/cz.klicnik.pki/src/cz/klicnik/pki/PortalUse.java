/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import cz.klicnik.pki.CertificateType.Trade;

/**
 * Whether a person can log in to JIP/CAAIS, the state's identity portal for officials, with a certificate, and why not: it
 * takes commercial certificates for logging in of the authorities in the {@link IssuerTable}, and refuses qualified ones.
 */
public enum PortalUse {
    USABLE, QUALIFIED, ISSUER_NOT_ACCEPTED, NO_CLIENT_AUTHENTICATION, EXPIRED, NOT_YET_VALID;

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    /** The first reason against it that holds for good comes first; dates come last. */
    public static PortalUse of(CertificateView certificate, CertificateType type, Validity validity) {
        if (type.trade() == Trade.QUALIFIED) {
            return QUALIFIED;
        }
        if (type.trade() != Trade.COMMERCIAL) {
            return ISSUER_NOT_ACCEPTED;
        }
        if (!certificate.extendedKeyUsage().contains(CLIENT_AUTHENTICATION)) {
            return NO_CLIENT_AUTHENTICATION;
        }
        return switch (validity) {
        case EXPIRED -> EXPIRED;
        case NOT_YET_VALID -> NOT_YET_VALID;
        case VALID, EXPIRING -> USABLE;
        };
    }
}
