/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Names and numbers of RFC 8894, section 3.2.1. */
final class Scep {

    static final ASN1ObjectIdentifier MESSAGE_TYPE = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.2");
    static final ASN1ObjectIdentifier PKI_STATUS = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.3");
    static final ASN1ObjectIdentifier FAIL_INFO = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.4");
    static final ASN1ObjectIdentifier SENDER_NONCE = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.5");
    static final ASN1ObjectIdentifier RECIPIENT_NONCE = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.6");
    static final ASN1ObjectIdentifier TRANSACTION = new ASN1ObjectIdentifier("2.16.840.1.113733.1.9.7");
    static final ASN1ObjectIdentifier FAIL_INFO_TEXT = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.24.1");

    static final String CERT_REP = "3";
    static final String RENEWAL_REQ = "17";
    static final String PKCS_REQ = "19";
    static final String CERT_POLL = "20";

    static final String SUCCESS = "0";
    static final String FAILURE = "2";
    static final String PENDING = "3";

    /** With this every key signs here, and every authority by the standard understands it. */
    static final String SIGNATURE = "SHA256withRSA";

    private Scep() {
    }

    /** What a failInfo means, by the standard's names. */
    static String failure(String info) {
        return switch (info) {
        case "0" -> "badAlg";
        case "1" -> "badMessageCheck";
        case "2" -> "badRequest";
        case "3" -> "badTime";
        case "4" -> "badCertId";
        default -> info;
        };
    }
}
