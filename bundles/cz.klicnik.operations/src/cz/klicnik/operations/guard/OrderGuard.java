/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.Room;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.clean.CleanProposal;
import cz.klicnik.operations.guard.KeyRequests.Ahead;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/**
 * Where a qualified and a commercial certificate are due, the qualified one is asked for and installed first: if room runs out,
 * the old qualified one makes it, and the old commercial one is still needed. Asks for a confirmation when a commercial one is
 * about to be renewed before; only tells it where there is room for both, or where the commercial one expires meanwhile.
 */
final class OrderGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.GenerateKey g) {
                now.requests().ahead(g.request()).flatMap(ahead -> look(g, ahead, now)).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private static Optional<Objection> look(Action.GenerateKey generate, Ahead ahead, Situation now) {
        Optional<CertificateView> old = ahead.request().wanted().renewed().flatMap(RequestGuard::read);
        Optional<CertificateEntry> first = now.view().certificates().stream().filter(c -> due(c, now)).findFirst();
        if (first.isEmpty() || old.filter(c -> commercial(c, now)).isEmpty()) {
            return Optional.empty();
        }
        ObjectRef object = ObjectRef.of(first.get().object());
        boolean expires = old.get().notAfter().isBefore(now.at().plus(ahead.usually().multipliedBy(2)));
        return Optional.of(expires || roomForBoth(generate, now)
                ? Objection.note(GuardCode.ORDER, Optional.of(object), Removal.details(first.get()))
                : Objection.confirm(GuardCode.ORDER, object, Removal.details(first.get())));
    }

    private static boolean commercial(CertificateView old, Situation now) {
        return now.view().certificates().stream().filter(c -> c.object().value().equals(old.der()))
                .map(c -> c.type().trade()).findFirst()
                .orElseGet(() -> new TokenAnalyzer().type(old).trade()) == Trade.COMMERCIAL;
    }

    /** Qualified, expiring, with its key, and the one that follows it is neither there nor asked for. */
    private static boolean due(CertificateEntry entry, Situation now) {
        return entry.type().trade() == Trade.QUALIFIED && entry.validity().equals(Optional.of(Validity.EXPIRING))
                && entry.key().presence() != Trilean.NO
                && now.view().certificates().stream().noneMatch(o -> CleanProposal.supersedes(o, entry))
                && now.requests().open().stream().noneMatch(
                        r -> r.wanted().renewed().equals(entry.certificate().map(CertificateView::der)));
    }

    private static boolean roomForBoth(Action.GenerateKey generate, Situation now) {
        Quirks quirks = now.profile().quirks();
        Room room = quirks.room();
        OptionalLong fitting = room.fitting(quirks.believed(now.view().contents().token()), generate.spec(),
                generate.certificate());
        return fitting.isPresent() && fitting.getAsLong() >= 2;
    }
}
