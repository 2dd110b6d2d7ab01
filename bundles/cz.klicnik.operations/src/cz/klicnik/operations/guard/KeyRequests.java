/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.requests.CertificateRequest;

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

    /** Requests of all tokens for which a certificate may still come. */
    default List<CertificateRequest> open() {
        return List.of();
    }

    /** The request that a key was made for, whatever became of it; empty where none of ours was. */
    default Optional<CertificateRequest> request(TokenObject key) {
        return Optional.empty();
    }

    /**
     * What is known of a request that is about to be made.
     *
     * @param id of the request
     */
    default Optional<Ahead> ahead(String id) {
        return Optional.empty();
    }

    /**
     * A request that is about to be made.
     *
     * @param usually how long its authority takes to answer
     * @param refused why the connector cannot renew with the old certificate, where that shows
     */
    record Ahead(CertificateRequest request, Duration usually, Optional<Fault> refused) {
    }

    /** How a private or public key stands. */
    Standing of(TokenObject key);

    /** What several know together: a request that is under way outweighs everything, and a leftover what nobody knows. */
    static KeyRequests together(List<KeyRequests> known) {
        List<KeyRequests> all = List.copyOf(known);
        return new KeyRequests() {
            @Override
            public Standing of(TokenObject key) {
                List<Standing> told = all.stream().map(one -> one.of(key)).toList();
                return told.contains(Standing.PENDING) ? Standing.PENDING
                        : told.contains(Standing.ABANDONED) ? Standing.ABANDONED : Standing.UNKNOWN;
            }

            @Override
            public List<CertificateRequest> open() {
                return all.stream().flatMap(one -> one.open().stream()).toList();
            }

            @Override
            public Optional<CertificateRequest> request(TokenObject key) {
                return all.stream().flatMap(one -> one.request(key).stream()).findFirst();
            }

            @Override
            public Optional<Ahead> ahead(String id) {
                return all.stream().flatMap(one -> one.ahead(id).stream()).findFirst();
            }
        };
    }
}
