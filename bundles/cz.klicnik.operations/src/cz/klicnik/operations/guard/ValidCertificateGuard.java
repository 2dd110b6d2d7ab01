/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/** A certificate that is still valid goes only when a person has typed its fingerprint. */
final class ValidCertificateGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        return new Removal(plan, now).certificates().stream().flatMap(c -> look(c).stream()).toList();
    }

    private static Optional<Objection> look(CertificateEntry entry) {
        ObjectRef object = ObjectRef.of(entry.object());
        if (entry.validity().isEmpty()) {
            return Optional.of(Objection.confirm(GuardCode.UNREADABLE_CERTIFICATE, object, Map.of()));
        }
        if (entry.validity().get() == Validity.EXPIRED) {
            return Optional.empty();
        }
        boolean authority = entry.certificate().filter(CertificateView::certificateAuthority).isPresent();
        return Optional.of(authority && entry.key().presence() == Trilean.NO
                ? Objection.note(GuardCode.AUTHORITY_CERTIFICATE, Optional.of(object), Removal.details(entry))
                : Objection.confirm(GuardCode.VALID_CERTIFICATE, object, Removal.details(entry)));
    }
}
