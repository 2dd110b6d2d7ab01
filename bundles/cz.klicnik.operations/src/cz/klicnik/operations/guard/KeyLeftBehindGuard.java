/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView.CertificateEntry;

/** Tells when a key would stay on the token without any certificate. */
final class KeyLeftBehindGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        return removal.certificates().stream()
                .filter(c -> c.keys().privateKey().filter(k -> staysAlone(k, removal)).isPresent())
                .map(KeyLeftBehindGuard::note).toList();
    }

    private static boolean staysAlone(TokenObject.PrivateKey key, Removal removal) {
        return !removal.takes(key) && removal.certificatesOf(key).stream().allMatch(c -> removal.takes(c.object()));
    }

    private static Objection note(CertificateEntry entry) {
        return Objection.note(GuardCode.KEY_LEFT_BEHIND, Optional.of(ObjectRef.of(entry.object())),
                Removal.details(entry));
    }
}
