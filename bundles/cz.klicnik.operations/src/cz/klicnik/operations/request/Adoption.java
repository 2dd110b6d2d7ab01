/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Received;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.MadeKey;
import cz.klicnik.operations.execute.Seen;
import cz.klicnik.pki.PublicKeys;

/** What a reading of a token tells of its requests that nobody has come to write down. Pure. */
public final class Adoption {

    private Adoption() {
    }

    /**
     * Looks at a request with a reading of its token: the key that was made, and the certificate that was written, are found
     * although the program ended before it could keep that.
     *
     * @return as it is to be kept; empty where the token tells nothing new
     */
    public static Optional<CertificateRequest> look(CertificateRequest request, TokenContents token, Instant now) {
        if (!request.key().token().equals(token.identity()) || request.state() == RequestState.INSTALLED) {
            return Optional.empty();
        }
        Optional<Bytes> info = request.key().subjectPublicKeyInfo();
        if (info.isPresent()) {
            return token.objects().stream()
                    .filter(o -> o instanceof TokenObject.Certificate c && PublicKeys.same(info.get(), c.value()))
                    .findFirst().map(c -> installed(request, ((TokenObject.Certificate) c).value(), now));
        }
        return request.state() != RequestState.PLANNED ? Optional.empty()
                : MadeKey.find(request.key().id(), request.key().label(), new Seen(token))
                        .filter(key -> PublicKeys.bits(key.subjectPublicKeyInfo()) == request.key().spec().bits())
                        .map(key -> request.keyMade(key.subjectPublicKeyInfo(), key.id(), now));
    }

    /** Whether a reading proves that a request has no key on its token. */
    public static boolean keyMissing(CertificateRequest request, TokenContents token) {
        Seen seen = new Seen(token);
        boolean there = request.key().subjectPublicKeyInfo()
                .map(info -> !seen.keys(info, request.key().id()).isEmpty())
                .orElseGet(() -> MadeKey.find(request.key().id(), request.key().label(), seen).isPresent());
        return request.key().token().equals(token.identity()) && !there
                && seen.proves(ObjectKind.PRIVATE_KEY);
    }

    /** The certificate is on the token. */
    static CertificateRequest installed(CertificateRequest request, Bytes certificate, Instant now) {
        CertificateRequest kept = request.received().isPresent() ? request
                : request.received(new Received(certificate, List.of(), false));
        return kept.now(RequestState.INSTALLED, "", now);
    }
}
