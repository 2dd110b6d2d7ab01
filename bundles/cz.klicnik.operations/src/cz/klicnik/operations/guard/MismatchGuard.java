/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PublicPart;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.PublicKeys;

/** Refuses to write a certificate beside a key that it is not for. */
final class MismatchGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.WriteCertificate certificate && mismatch(certificate, plan, now)) {
                Optional<ObjectRef> rival = rivals(certificate, now).stream().findFirst().map(ObjectRef::of);
                objections.add(Objection.refusal(GuardCode.MISMATCH, rival, details(certificate)));
            }
        }
        return objections;
    }

    private static boolean mismatch(Action.WriteCertificate certificate, Plan plan, Situation now) {
        List<Action.WriteKey> written = plan.steps().stream().map(Step::action)
                .filter(Action.WriteKey.class::isInstance).map(Action.WriteKey.class::cast)
                .filter(k -> k.id().equals(certificate.id())).toList();
        return written.isEmpty() ? !rivals(certificate, now).isEmpty()
                : written.stream().noneMatch(k -> PublicKeys.same(k.subjectPublicKeyInfo(), certificate.der()));
    }

    /** The private keys with the certificate's ID that show another public key. */
    private static List<TokenObject> rivals(Action.WriteCertificate certificate, Situation now) {
        Optional<PublicPart> own = info(certificate.der()).map(PublicKeys::publicPart);
        return now.objects().stream().filter(o -> o instanceof TokenObject.PrivateKey k
                && !k.id().isEmpty() && k.id().equals(certificate.id())
                && own.map(part -> differs(k.publicPart(), part)).orElse(true)).toList();
    }

    private static boolean differs(PublicPart there, PublicPart own) {
        return !there.modulus().isEmpty() && !there.modulus().equals(own.modulus())
                || !there.ecPoint().isEmpty() && !there.ecPoint().equals(own.ecPoint());
    }

    private static Optional<Bytes> info(Bytes der) {
        try {
            return Optional.of(CertificateParser.parse(der).subjectPublicKeyInfo());
        } catch (FaultException unreadable) {
            // what cannot be read belongs to no key
            return Optional.empty();
        }
    }

    private static Map<String, String> details(Action.WriteCertificate certificate) {
        try {
            return Map.of(Objection.HOLDER, CertificateParser.parse(certificate.der()).holder());
        } catch (FaultException unreadable) {
            return Map.of(Objection.HOLDER, certificate.label());
        }
    }
}
