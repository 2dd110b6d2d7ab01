/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.install;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.copy.Target;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView;

/**
 * An issued certificate with the key that it is for, looked for on every token and in the journal of requests.
 *
 * @param request that it answers; empty where another program has asked for it
 * @param place the token with its key; empty where it is not here
 * @param whyNot why it cannot be installed; empty where it can
 */
public record IssuedMatch(CertificateView certificate, Optional<CertificateRequest> request,
        Optional<InspectedToken> place, Optional<WhyNot> whyNot) {

    /** Why a certificate cannot be installed. */
    public enum WhyNot {
        /** It is on its token already. */
        INSTALLED,
        /** It is an authority's, and no key of a person belongs to it. */
        AUTHORITY,
        /** The key is on a token that is not inserted, or could not be read; the request says which one. */
        TOKEN_AWAY,
        /** The key is on none of the tokens that show their keys; somebody has to log in to the others. */
        KEY_HIDDEN,
        /** The key is on none of the tokens. */
        NO_KEY
    }

    /**
     * Finds the key of a certificate.
     *
     * @param tokens as they were read last; snapshots are left out
     * @param requests everything that the journal knows
     */
    public static IssuedMatch of(CertificateView certificate, Collection<InspectedToken> tokens,
            List<CertificateRequest> requests) {
        Bytes key = certificate.subjectPublicKeyInfo();
        Optional<CertificateRequest> request = requests.stream().filter(r -> r.key().subjectPublicKeyInfo()
                .filter(info -> PublicKeys.same(info, certificate.der())).isPresent()).findFirst();
        List<InspectedToken> read = tokens.stream().filter(t -> !t.saved() && t.view().isPresent()).toList();
        Optional<InspectedToken> there = read.stream().filter(t -> holds(t, key)).findFirst().or(() -> read.stream()
                .filter(t -> request.filter(r -> isOf(r, t) && !target(t).seesKeys()).isPresent()).findFirst());
        if (there.isPresent()) {
            boolean installed = target(there.get()).certificate(certificate.der()).isPresent();
            return new IssuedMatch(certificate, request, there,
                    installed ? Optional.of(WhyNot.INSTALLED) : Optional.empty());
        }
        WhyNot why = request.isPresent() ? read.stream().anyMatch(t -> isOf(request.get(), t)) ? WhyNot.NO_KEY
                : WhyNot.TOKEN_AWAY
                : certificate.certificateAuthority() ? WhyNot.AUTHORITY
                        : read.stream().anyMatch(t -> !target(t).seesKeys()) ? WhyNot.KEY_HIDDEN : WhyNot.NO_KEY;
        return new IssuedMatch(certificate, request, Optional.empty(), Optional.of(why));
    }

    /** Whether it can be installed. */
    public boolean installable() {
        return whyNot.isEmpty();
    }

    private static boolean isOf(CertificateRequest request, InspectedToken token) {
        return token.view().filter(v -> v.contents().identity().equals(request.key().token())).isPresent();
    }

    /** The private key, or before a login the public one. */
    private static boolean holds(InspectedToken token, Bytes key) {
        Target target = target(token);
        return target.privateKey(key).isPresent() || !target.seesKeys() && target.publicKey(key).isPresent();
    }

    private static Target target(InspectedToken token) {
        TokenView view = token.view().orElseThrow();
        return new Target(view);
    }
}
