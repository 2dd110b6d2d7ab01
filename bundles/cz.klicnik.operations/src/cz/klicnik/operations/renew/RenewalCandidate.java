/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.Trilean;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.pki.CertificateType.Bearer;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/**
 * A certificate on a token, and whether it can be renewed.
 *
 * @param view the token that it is on
 * @param whyNot empty where it can
 * @param pending the request for the one that follows it, where there is one
 */
public record RenewalCandidate(TokenView view, CertificateEntry entry, Optional<WhyNot> whyNot,
        Optional<CertificateRequest> pending) {

    /** Why a certificate is not renewed. */
    public enum WhyNot {
        /** It has expired: ask for a new one; its name can be taken over. */
        EXPIRED,
        /** A request for the one that follows it is under way. */
        PENDING,
        /** The one that follows it is on the token already. */
        REPLACED,
        /** It is not valid yet. */
        NOT_YET_VALID,
        /** Its private key is not on the token. */
        NO_KEY,
        /** It is an authority's. */
        AUTHORITY,
        /** It cannot be read. */
        UNREADABLE
    }

    /**
     * The certificates of a token: those that can be renewed first, qualified ones before commercial ones, as they are to be
     * renewed; the soonest to expire first.
     *
     * @param open requests of all tokens for which a certificate may still come
     */
    public static List<RenewalCandidate> of(TokenView view, List<CertificateRequest> open) {
        return view.certificates().stream().map(entry -> of(view, entry, open))
                .sorted(Comparator.comparing(RenewalCandidate::rank).thenComparing(RenewalCandidate::trade)
                        .thenComparing(c -> c.entry().daysLeft()))
                .toList();
    }

    private static RenewalCandidate of(TokenView view, CertificateEntry entry, List<CertificateRequest> open) {
        Optional<CertificateRequest> pending = open.stream()
                .filter(r -> r.wanted().renewed().equals(entry.certificate().map(CertificateView::der))
                        && r.wanted().renewed().isPresent())
                .findFirst();
        return new RenewalCandidate(view, entry, whyNot(view, entry, pending), pending);
    }

    private static Optional<WhyNot> whyNot(TokenView view, CertificateEntry entry,
            Optional<CertificateRequest> pending) {
        if (entry.certificate().isEmpty() || entry.validity().isEmpty()) {
            return Optional.of(WhyNot.UNREADABLE);
        }
        if (entry.certificate().get().certificateAuthority() || entry.type().bearer() == Bearer.AUTHORITY) {
            return Optional.of(WhyNot.AUTHORITY);
        }
        if (entry.validity().get() == Validity.EXPIRED) {
            return Optional.of(WhyNot.EXPIRED);
        }
        if (entry.validity().get() == Validity.NOT_YET_VALID) {
            return Optional.of(WhyNot.NOT_YET_VALID);
        }
        if (entry.key().presence() == Trilean.NO) {
            return Optional.of(WhyNot.NO_KEY);
        }
        if (pending.isPresent()) {
            return Optional.of(WhyNot.PENDING);
        }
        return view.certificates().stream().anyMatch(other -> CleanProposal.supersedes(other, entry))
                ? Optional.of(WhyNot.REPLACED) : Optional.empty();
    }

    /** Whether it can be renewed. */
    public boolean renewable() {
        return whyNot.isEmpty();
    }

    /** Whether it can and should be: it expires soon. */
    public boolean due() {
        return renewable() && entry.validity().equals(Optional.of(Validity.EXPIRING));
    }

    private int rank() {
        return whyNot.map(w -> 1 + w.ordinal()).orElse(0);
    }

    private int trade() {
        Trade trade = entry.type().trade();
        return trade == Trade.QUALIFIED ? 0 : trade == Trade.COMMERCIAL ? 1 : 2;
    }
}
