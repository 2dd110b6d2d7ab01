/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;
import cz.klicnik.pki.TokenView.CertificateEntry;

/** Refuses to write what is on the token already. */
final class DuplicateGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        Removal removal = new Removal(plan, now);
        List<TokenObject> there = new ArrayList<>();
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.WriteCertificate w -> now.objects().stream().filter(o -> is(o, w.der())).forEach(there::add);
            case Action.WriteKey w -> keys(w.subjectPublicKeyInfo(), now).forEach(there::add);
            default -> {
                // writes nothing that could be there
            }
            }
        }
        return there.stream().filter(o -> !removal.takes(o))
                .map(o -> Objection.refusal(GuardCode.DUPLICATE, Optional.of(ObjectRef.of(o)), Map.of())).distinct()
                .toList();
    }

    private static boolean is(TokenObject object, Bytes der) {
        return object instanceof TokenObject.Certificate c && c.value().equals(der);
    }

    /** The private keys with a public key: by what they show of it, else by the certificate that they belong to. */
    private static List<TokenObject> keys(Bytes info, Situation now) {
        PublicPart part = PublicKeys.publicPart(info);
        List<TokenObject> keys = new ArrayList<>();
        now.objects().stream().filter(o -> o instanceof TokenObject.PrivateKey k && same(k.publicPart(), part))
                .forEach(keys::add);
        for (CertificateEntry entry : now.view().certificates()) {
            if (entry.certificate().map(CertificateView::subjectPublicKeyInfo).equals(Optional.of(info))) {
                entry.keys().privateKey().filter(k -> !keys.contains(k)).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static boolean same(PublicPart one, PublicPart other) {
        return !one.modulus().isEmpty() && one.modulus().equals(other.modulus())
                || !one.ecPoint().isEmpty() && one.ecPoint().equals(other.ecPoint());
    }
}
