/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import cz.klicnik.core.model.TokenObject;

/** What is known of the certificate requests that keys on tokens were made for. */
@FunctionalInterface
public interface KeyRequests {

    /** Nothing is known of any key. */
    KeyRequests NONE = key -> Standing.UNKNOWN;

    /** What our own journal says of a key without certificate. */
    enum Standing {
        /** A request is under way: the key must stay. */
        PENDING,
        /** Our journal proves that it is a leftover of our own. */
        ABANDONED,
        /** It may belong to a request of another program. */
        UNKNOWN
    }

    /** How a private or public key stands. */
    Standing of(TokenObject key);
}
