/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.Optional;

import org.bouncycastle.asn1.cmp.PKIBody;

/** With what a certificate is asked for (RFC 9483, section 4.1). */
public enum MessageKind {
    /** Initialisation: from somebody whom the authority does not know yet. */
    IR(PKIBody.TYPE_INIT_REQ, PKIBody.TYPE_INIT_REP, 0),
    /** One more certificate for somebody who has one of the same authority. */
    CR(PKIBody.TYPE_CERT_REQ, PKIBody.TYPE_CERT_REP, 0),
    /** The same with a PKCS#10 request, for authorities that know no other. */
    P10CR(PKIBody.TYPE_P10_CERT_REQ, PKIBody.TYPE_CERT_REP, -1),
    /** A new key for a certificate that is still valid. */
    KUR(PKIBody.TYPE_KEY_UPDATE_REQ, PKIBody.TYPE_KEY_UPDATE_REP, 0);

    private final int request;
    private final int response;
    private final int requestId;

    MessageKind(int request, int response, int requestId) {
        this.request = request;
        this.response = response;
        this.requestId = requestId;
    }

    /** The kind of a message that was made before; empty for one that asks for no certificate. */
    static Optional<MessageKind> of(PKIBody body) {
        for (MessageKind kind : values()) {
            if (kind.request == body.getType()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The body's type. */
    int request() {
        return request;
    }

    /** The type of the body that answers it. */
    int response() {
        return response;
    }

    /** The certReqId in later messages (RFC 9483, sections 4.1.4 and 4.4). */
    int requestId() {
        return requestId;
    }
}
