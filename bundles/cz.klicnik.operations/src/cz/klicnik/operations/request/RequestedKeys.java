/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestKey;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.pki.PublicKeys;

/**
 * How keys stand by the journal of requests: the key of an open one is pending; that of one which was refused or given up is a
 * leftover. Of all others nothing is known here.
 */
public final class RequestedKeys implements KeyRequests {

    private final TokenIdentity token;
    private final List<CertificateRequest> requests;
    private final Function<String, Optional<Ahead>> ahead;

    /**
     * @param token that the keys are on
     * @param requests of all tokens, the latest first
     * @param ahead knows of requests that are about to be made
     */
    public RequestedKeys(TokenIdentity token, List<CertificateRequest> requests,
            Function<String, Optional<Ahead>> ahead) {
        this.token = token;
        this.requests = List.copyOf(requests);
        this.ahead = ahead;
    }

    @Override
    public Standing of(TokenObject key) {
        Optional<RequestState> state = request(key).map(CertificateRequest::state);
        if (state.filter(RequestState::open).isPresent()) {
            return Standing.PENDING;
        }
        return state.filter(s -> s != RequestState.INSTALLED).map(s -> Standing.ABANDONED)
                .orElse(Standing.UNKNOWN);
    }

    @Override
    public List<CertificateRequest> open() {
        return requests.stream().filter(r -> r.state().open()).toList();
    }

    @Override
    public Optional<CertificateRequest> request(TokenObject key) {
        return requests.stream().filter(r -> r.key().token().equals(token) && isOf(r.key(), key)).findFirst();
    }

    @Override
    public Optional<Ahead> ahead(String id) {
        return ahead.apply(id);
    }

    private static boolean isOf(RequestKey wanted, TokenObject key) {
        return switch (key) {
        case TokenObject.PrivateKey k -> isOf(wanted, k.id(), k.label(), k.algorithm(), k.publicPart());
        case TokenObject.PublicKey k -> isOf(wanted, k.id(), k.label(), k.algorithm(), k.publicPart());
        default -> false;
        };
    }

    private static boolean isOf(RequestKey wanted, Bytes id, String label, KeyAlgorithm algorithm, PublicPart part) {
        boolean sameId = !id.isEmpty() && id.equals(wanted.id());
        Optional<Bytes> info = wanted.subjectPublicKeyInfo();
        if (info.isEmpty()) {
            // perhaps it was made just before the program ended
            return sameId || !label.isEmpty() && label.equals(wanted.label());
        }
        Trilean shown = PublicKeys.shownBy(info.get(), algorithm, part);
        return shown == Trilean.YES || shown == Trilean.UNKNOWN && sameId;
    }

    /** Whether a reference to a private key means that of a request. */
    static boolean means(RequestKey wanted, ObjectRef object) {
        boolean sameId = !object.id().isEmpty() && object.id().equals(wanted.id());
        return sameId || object.exact()
                && wanted.subjectPublicKeyInfo().map(PublicKeys::publicPart).filter(object::isOf).isPresent();
    }
}
