/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * What must be known of a transaction besides its first message, so that it can go on after a restart.
 *
 * @param nonce of the authority's last message
 * @param request the certReqId that the authority uses, where it has said one
 */
record Memo(Optional<Bytes> nonce, Optional<Integer> request) {

    private static final String NONCE = "nonce";
    private static final String REQUEST = "request";

    static Memo of(Map<String, String> kept) {
        return new Memo(Optional.ofNullable(kept.get(NONCE)).map(Bytes::ofHex),
                Optional.ofNullable(kept.get(REQUEST)).map(Integer::valueOf));
    }

    Map<String, String> kept() {
        Map<String, String> all = new HashMap<>();
        nonce.ifPresent(bytes -> all.put(NONCE, bytes.hex()));
        request.ifPresent(id -> all.put(REQUEST, id.toString()));
        return all;
    }
}
