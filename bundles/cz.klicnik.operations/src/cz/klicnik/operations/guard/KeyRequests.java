/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
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

    /** Somebody who keeps record of requests, or of what has become of keys: a journal. Thread-safe. */
    @FunctionalInterface
    interface Source {

        /** @throws FaultException when what is kept cannot be read: then nobody may be told that a key is a leftover */
        KeyRequests of(TokenIdentity token) throws FaultException;
    }

    /** How a private or public key stands. */
    Standing of(TokenObject key);

    /** What several know together: a request that is under way outweighs everything, and a leftover what nobody knows. */
    static KeyRequests together(List<KeyRequests> known) {
        List<KeyRequests> all = List.copyOf(known);
        return key -> {
            Standing standing = Standing.UNKNOWN;
            for (KeyRequests one : all) {
                switch (one.of(key)) {
                case PENDING -> {
                    return Standing.PENDING;
                }
                case ABANDONED -> standing = Standing.ABANDONED;
                case UNKNOWN -> {
                    // another one may know more
                }
                }
            }
            return standing;
        };
    }
}
