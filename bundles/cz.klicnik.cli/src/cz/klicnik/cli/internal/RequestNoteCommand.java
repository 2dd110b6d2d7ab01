/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.request.RequestText;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Notes the number by which the authority knows a request. */
@Command(name = "note")
final class RequestNoteCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REQUEST", descriptionKey = "parameter.request")
    private String name = "";

    @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "parameter.request-number")
    private String number = "";

    private final Context context;

    RequestNoteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Enrollment enrollment = context.world().enrollment().get();
        CertificateRequest request = new RequestReport(context, enrollment).named(name);
        if (number.isBlank()) {
            throw context.usage("Usage_wrongValue", "NUMBER");
        }
        enrollment.note(request.id(), number.strip());
        context.answer(context.text("Requests_noted", RequestText.shortId(request), SafeText.line(number.strip())));
        return ExitCode.FINE;
    }
}
