/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;

/** Tells what a person should know of what is written: that an imported key is no key of a qualified device, and that a
 * certificate has expired. */
final class ImportGuard implements Guard {

    @Override
    public List<Objection> look(Plan plan, Situation now) {
        List<Objection> objections = new ArrayList<>();
        if (plan.steps().stream().anyMatch(s -> s.action() instanceof Action.WriteKey)) {
            objections.add(Objection.note(GuardCode.NOT_QUALIFIED_DEVICE, Optional.empty(), Map.of()));
        }
        for (Step step : plan.steps()) {
            // of an issued one more is said
            if (step.action() instanceof Action.WriteCertificate w && plan.useCase() != UseCase.INSTALL) {
                read(w).filter(c -> now.at().isAfter(c.notAfter())).map(ImportGuard::expired)
                        .ifPresent(objections::add);
            }
        }
        return objections;
    }

    private static Objection expired(CertificateView certificate) {
        return Objection.note(GuardCode.EXPIRED, Optional.empty(),
                Map.of(Objection.HOLDER, certificate.holder(), Objection.SERIAL, certificate.serialDecimal(),
                        Objection.UNTIL, DateTimeFormatter.ISO_INSTANT.format(certificate.notAfter())));
    }

    private static Optional<CertificateView> read(Action.WriteCertificate certificate) {
        try {
            return Optional.of(CertificateParser.parse(certificate.der()));
        } catch (FaultException unreadable) {
            // that it belongs to no key is said by another guard
            return Optional.empty();
        }
    }
}
