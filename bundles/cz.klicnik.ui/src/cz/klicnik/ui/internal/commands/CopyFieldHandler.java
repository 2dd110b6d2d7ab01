/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionException;

import cz.klicnik.pki.CertificateView;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Subject;

/** Copies one field of the selected certificate; the parameter says which. */
public final class CopyFieldHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return certificate(subject).isPresent();
    }

    @Override
    void run(Given given) throws ExecutionException {
        CertificateView certificate = certificate(given.subject()).orElseThrow();
        String field = Optional.ofNullable(given.event().getParameter(ConsoleIds.COPY_FIELD_PARAMETER)).orElse("");
        new Feedback(given.window(), given.console().language()).copy(switch (field) {
        case "serialDecimal" -> certificate.serialDecimal();
        case "serialHex" -> certificate.serialHex();
        case "sha256" -> certificate.sha256();
        case "issuer" -> certificate.issuer();
        case "issuerReversed" -> certificate.issuerReversed();
        default -> throw new ExecutionException("No field " + field);
        });
    }

    private static Optional<CertificateView> certificate(Subject subject) {
        return subject.certificate().flatMap(c -> c.certificate());
    }
}
