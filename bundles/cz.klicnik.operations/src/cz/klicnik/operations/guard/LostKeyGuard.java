/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.pki.Validity;

/** Tells that a key cannot be made again, and asks for a fingerprint where a valid certificate would stay without its key. */
final class LostKeyGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        List<Objection> objections = new ArrayList<>();
        for (TokenObject.PrivateKey key : removal.privateKeys()) {
            List<CertificateEntry> certificates = removal.certificatesOf(key);
            Optional<CertificateEntry> useless = certificates.stream()
                    .filter(c -> !removal.takes(c.object()) && !c.validity().equals(Optional.of(Validity.EXPIRED)))
                    .findFirst();
            objections.add(useless
                    .map(c -> Objection.confirm(GuardCode.KEY_OF_VALID_CERTIFICATE, ObjectRef.of(c.object()),
                            Removal.details(c)))
                    .orElseGet(() -> Objection.note(GuardCode.KEY_LOST, Optional.of(ObjectRef.of(key)),
                            certificates.stream().findFirst().map(Removal::details).orElse(Map.of()))));
        }
        return objections;
    }
}
