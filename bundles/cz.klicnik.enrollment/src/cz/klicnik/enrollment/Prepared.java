/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.util.Map;

import cz.klicnik.core.Bytes;

/**
 * A request that was made and signed, as it will be sent, and sent again should the answer be lost.
 *
 * @param pkcs10 DER of the CertificationRequest (RFC 2986), for people and for looking; empty where the protocol has none
 * @param message what is sent
 * @param memo what the connector wants to know later: a transaction's number, a nonce
 */
public record Prepared(Bytes pkcs10, Bytes message, Map<String, String> memo) {

    public Prepared {
        memo = Map.copyOf(memo);
    }
}
