/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.presentation.request.RequestText;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a request up: its key may be cleaned away then. A certificate that still comes would be of no use without it. */
@Command(name = "abandon")
final class RequestAbandonCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REQUEST", descriptionKey = "parameter.request")
    private String name = "";

    @Option(names = "--confirm", paramLabel = "REQUEST", descriptionKey = "option.confirm-request")
    private Optional<String> confirmed = Optional.empty();

    private final Context context;

    RequestAbandonCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Enrollment enrollment = context.world().enrollment().get();
        RequestReport report = new RequestReport(context, enrollment);
        CertificateRequest request = report.named(name);
        String shortId = RequestText.shortId(request);
        Optional<String> typed = confirmed.or(() -> context.world().question()
                .apply(context.text("Requests_abandonAsk", RequestText.holder(request), shortId) + "\n> "));
        if (typed.map(String::strip).filter(shortId::equals).isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, context.text("Requests_notAbandoned", shortId));
        }
        enrollment.abandon(request.id());
        context.answer(context.text("Requests_abandoned", shortId));
        return ExitCode.FINE;
    }
}
