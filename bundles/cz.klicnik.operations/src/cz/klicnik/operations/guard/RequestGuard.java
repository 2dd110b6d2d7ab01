/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.guard.KeyRequests.Ahead;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;

/**
 * Looks at a request before there is a key for it: refuses a second one for the same certificate, and one that the connector
 * cannot make with the old certificate; tells when the old one expires before the authority usually answers.
 */
final class RequestGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step.action() instanceof Action.GenerateKey g) {
                now.requests().ahead(g.request()).ifPresent(ahead -> look(ahead, now, objections));
            }
        }
        return objections;
    }

    private static void look(Ahead ahead, Situation now, List<Objection> objections) {
        CertificateRequest request = ahead.request();
        Optional<CertificateView> old = request.wanted().renewed().flatMap(RequestGuard::read);
        boolean second = request.wanted().renewed().isPresent() && now.requests().open().stream().anyMatch(
                r -> !r.id().equals(request.id()) && r.wanted().renewed().equals(request.wanted().renewed()));
        if (second) {
            objections.add(Objection.refusal(GuardCode.REQUEST_PENDING, Optional.empty(), details(old)));
        }
        ahead.refused().ifPresent(why -> objections.add(refused(why, old)));
        old.filter(c -> c.notAfter().isBefore(now.at().plus(ahead.usually()))).ifPresent(
                c -> objections.add(Objection.note(GuardCode.EXPIRES_FIRST, Optional.empty(), details(old))));
    }

    private static Objection refused(Fault why, Optional<CertificateView> old) {
        return switch (why.code()) {
        case OBJECT_NOT_FOUND -> Objection.refusal(GuardCode.OLD_KEY_ELSEWHERE, Optional.empty(), details(old));
        case NOT_SUPPORTED -> Objection.refusal(GuardCode.AUTHORITY_CANNOT, Optional.empty(),
                Map.of(Fault.NAME, why.detail(Fault.NAME).orElse("")));
        default -> Objection.refusal(GuardCode.KEY_PURPOSE, Optional.empty(), with(old, Fault.NAME,
                why.detail(Fault.NAME).or(() -> why.detail(Fault.MESSAGE)).orElse(why.code().name())));
        };
    }

    static Map<String, String> details(Optional<CertificateView> certificate) {
        return certificate.map(c -> Map.of(Objection.HOLDER, c.holder(), Objection.SERIAL, c.serialDecimal(),
                Objection.UNTIL, DateTimeFormatter.ISO_INSTANT.format(c.notAfter()))).orElse(Map.of());
    }

    private static Map<String, String> with(Optional<CertificateView> certificate, String name, String value) {
        Map<String, String> details = new HashMap<>(details(certificate));
        details.put(name, value);
        return details;
    }

    static Optional<CertificateView> read(Bytes der) {
        try {
            return Optional.of(CertificateParser.parse(der));
        } catch (FaultException unreadable) {
            // nothing can be said of what cannot be read
            return Optional.empty();
        }
    }
}
