/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;

/**
 * In which order several certificates on one token are renewed: the qualified one is asked for and installed first, so that
 * the old one makes room when the token gets full; the commercial one follows, on the same day where there is room for both or
 * where it would expire meanwhile.
 */
public final class RenewalQueue {

    private RenewalQueue() {
    }

    /** When a certificate's turn is. */
    public enum When {
        /** Now. */
        NOW,
        /** On the same day: there is room for all of them. */
        SAME_DAY,
        /** On the same day, though there may be too little room: it expires before its turn would come. */
        EXPIRES_FIRST,
        /** After those before it are installed. */
        AFTERWARDS
    }

    /** A certificate and when its turn is. */
    public record Turn(RenewalCandidate candidate, When when) {
    }

    /**
     * Makes the order.
     *
     * @param chosen in any order; those that cannot be renewed are left out
     * @param usually how long the authority takes to answer
     */
    public static List<Turn> of(List<RenewalCandidate> chosen, KeyPlace place, KeySpec spec, Duration usually,
            Instant now) {
        List<RenewalCandidate> order = chosen.stream().filter(RenewalCandidate::renewable)
                .sorted((a, b) -> Boolean.compare(later(a), later(b))).toList();
        int longest = order.stream().flatMap(c -> c.entry().certificate().stream()).mapToInt(c -> c.der().length())
                .max().orElse(0);
        OptionalLong fitting = place.profile().quirks().room()
                .fitting(place.profile().quirks().believed(place.view().contents().token()), spec, longest);
        List<Turn> turns = new ArrayList<>();
        for (RenewalCandidate candidate : order) {
            boolean room = fitting.isPresent() && fitting.getAsLong() > turns.size();
            turns.add(new Turn(candidate, turns.isEmpty() ? When.NOW : room ? When.SAME_DAY
                    : expiresFirst(candidate, usually, now) ? When.EXPIRES_FIRST : When.AFTERWARDS));
        }
        return turns;
    }

    private static boolean later(RenewalCandidate candidate) {
        return candidate.entry().type().trade() != Trade.QUALIFIED;
    }

    /** Its turn comes when the one before is answered, and then it has to be answered itself. */
    private static boolean expiresFirst(RenewalCandidate candidate, Duration usually, Instant now) {
        Optional<CertificateView> certificate = candidate.entry().certificate();
        return certificate.filter(c -> c.notAfter().isBefore(now.plus(usually.multipliedBy(2)))).isPresent();
    }
}
