/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;

import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/** The only valid commercial certificate, or its key, goes only when a person has typed its fingerprint: one logs in to
 * JIP/CAAIS with it, and registers the next one so. */
final class LastCommercialGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        List<CertificateEntry> usable =
                now.view().certificates().stream().filter(LastCommercialGuard::validCommercial).toList();
        List<CertificateEntry> lost = usable.stream().filter(c -> lost(c, removal)).toList();
        if (lost.size() < usable.size()) {
            return List.of();
        }
        return lost.stream().map(c -> Objection.confirm(GuardCode.LAST_COMMERCIAL, ObjectRef.of(c.object()),
                Removal.details(c))).toList();
    }

    private static boolean validCommercial(CertificateEntry entry) {
        return entry.type().trade() == Trade.COMMERCIAL
                && entry.validity().filter(v -> v == Validity.VALID || v == Validity.EXPIRING).isPresent();
    }

    private static boolean lost(CertificateEntry entry, Removal removal) {
        return removal.takes(entry.object()) || entry.keys().privateKey().filter(removal::takes).isPresent();
    }
}
