/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.model.TokenIdentity;

/**
 * The key of a request.
 *
 * @param token that holds it
 * @param tokenLabel for display
 * @param spec algorithm and size
 * @param label CKA_LABEL
 * @param id CKA_ID: the one that it was to get, then the one that was read back
 * @param subjectPublicKeyInfo DER; empty as long as the key is not known to be there
 */
public record RequestKey(TokenIdentity token, String tokenLabel, KeySpec spec, String label, Bytes id,
        Optional<Bytes> subjectPublicKeyInfo) {

    /** The same, as it was read back from the token. */
    public RequestKey made(Bytes publicKey, Bytes keptId) {
        return new RequestKey(token, tokenLabel, spec, label, keptId, Optional.of(publicKey));
    }
}
