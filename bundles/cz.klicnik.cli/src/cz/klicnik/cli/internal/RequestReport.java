/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Answer.HandedOff;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.request.RequestJson;
import cz.klicnik.presentation.request.RequestText;
import cz.klicnik.runtime.Enrollment;

/** Tells how a request stands. */
final class RequestReport {

    private final Context context;
    private final Enrollment enrollment;

    RequestReport(Context context, Enrollment enrollment) {
        this.context = context;
        this.enrollment = enrollment;
    }

    RequestText texts() {
        return new RequestText(context.presentation().locale(), context.formats());
    }

    RequestJson json() {
        return new RequestJson(context.presentation().locale(), context.formats());
    }

    /** In words, after a plan; and saves what a person carries to the authority. */
    void tell(String id, HandedOffFiles files) throws FaultException {
        Optional<CertificateRequest> request = enrollment.request(id);
        if (request.isPresent()) {
            context.answer("");
            tell(List.of(request.get()));
        }
        Optional<HandedOff> handed = enrollment.documents(id);
        if (handed.isPresent()) {
            files.save(handed.get(), context);
        }
    }

    /** In words. */
    void tell(List<CertificateRequest> requests) {
        RequestText texts = texts();
        List<String> lines = new ArrayList<>(
                SheetText.lines(requests.stream().map(texts::section).toList(), context.world().width()));
        if (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        context.answer(lines);
    }

    /**
     * The request that a person names by the beginning of its id, or by the authority's number.
     *
     * @throws CommandFailure when none fits, or several do
     */
    CertificateRequest named(String name) throws FaultException {
        List<CertificateRequest> fitting = enrollment.requests().requests().stream()
                .filter(r -> name.length() >= 4 && r.id().startsWith(name)
                        || r.number().filter(name::equals).isPresent())
                .toList();
        if (fitting.size() != 1) {
            throw context.usage(fitting.isEmpty() ? "Requests_none" : "Requests_several", name);
        }
        return fitting.getFirst();
    }
}
