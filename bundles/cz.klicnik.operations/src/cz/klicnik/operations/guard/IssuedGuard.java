/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.install.IssuedCheck;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.PublicKeys;

/**
 * Compares a certificate that is to be installed with what was asked for: a name that lacks something, and an end that has
 * passed, a person has to confirm; what the authority has added, another issuer and a beginning that is to come are told.
 */
final class IssuedGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.WriteCertificate w) {
                RequestGuard.read(w.der()).ifPresent(c -> look(c, w, plan, now, objections));
            }
        }
        return objections;
    }

    private static void look(CertificateView issued, Action.WriteCertificate write, Plan plan, Situation now,
            List<Objection> objections) {
        ObjectRef object = ObjectRef.ofCertificate(write.der(), write.id(), write.label());
        if (plan.useCase() == UseCase.INSTALL) {
            if (now.at().isAfter(issued.notAfter())) {
                objections.add(Objection.confirm(GuardCode.ISSUED_EXPIRED, object, details(issued)));
            } else if (now.at().isBefore(issued.notBefore())) {
                objections.add(Objection.note(GuardCode.ISSUED_NOT_YET_VALID, Optional.of(object),
                        with(issued, Objection.SINCE, DateTimeFormatter.ISO_INSTANT.format(issued.notBefore()))));
            }
        }
        Optional<CertificateRequest> request = now.requests().open().stream().filter(r -> r.key()
                .subjectPublicKeyInfo().filter(info -> PublicKeys.same(info, write.der())).isPresent()).findFirst();
        request.ifPresent(r -> compare(IssuedCheck.of(issued, r), issued, object, objections));
    }

    private static void compare(IssuedCheck check, CertificateView issued, ObjectRef object,
            List<Objection> objections) {
        if (!check.missing().isEmpty()) {
            Map<String, String> details = with(issued, Fault.NEEDED, String.join(", ", check.missing()));
            details.put(Fault.FOUND, String.join(", ", check.added()));
            objections.add(Objection.confirm(GuardCode.ISSUED_OTHER_SUBJECT, object, details));
        } else if (!check.added().isEmpty()) {
            objections.add(Objection.note(GuardCode.ISSUED_SUBJECT_ADDED, Optional.of(object),
                    with(issued, Fault.FOUND, String.join(", ", check.added()))));
        }
        if (check.otherIssuer()) {
            objections.add(Objection.note(GuardCode.ISSUED_OTHER_ISSUER, Optional.of(object),
                    with(issued, Fault.FOUND, issued.issuerName())));
        }
    }

    private static Map<String, String> details(CertificateView certificate) {
        return RequestGuard.details(Optional.of(certificate));
    }

    private static Map<String, String> with(CertificateView certificate, String name, String value) {
        Map<String, String> details = new HashMap<>(details(certificate));
        details.put(name, value);
        return details;
    }
}
