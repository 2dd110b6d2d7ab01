/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a request on its token, always with the same key: makes what is not made yet, sends it again, asks. */
@Command(name = "send")
final class RequestSendCommand extends PlanCommand {

    @Parameters(index = "0", paramLabel = "REQUEST", descriptionKey = "parameter.request")
    private String name = "";

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Mixin
    private final HandedOffFiles files = new HandedOffFiles();

    private Optional<String> request = Optional.empty();

    RequestSendCommand(Context context) {
        super(context);
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        Enrollment enrollment = authority.enrollment(context());
        RequestReport report = new RequestReport(context(), enrollment);
        CertificateRequest named = report.named(name);
        if (!token.slot().identity().equals(Optional.of(named.key().token()))) {
            throw new FaultException(FaultCode.TOKEN_GONE);
        }
        request = options().dryRun() ? Optional.empty() : Optional.of(named.id());
        return new Proposal(enrollment.goOn(named.id()), List.of(), List.of(report.texts().section(named)),
                json -> json.object("request", () -> report.json().write(json, named)));
    }

    @Override
    public Integer call() throws Exception {
        int exit = super.call();
        if (request.isPresent() && !options().json()) {
            new RequestReport(context(), context().world().enrollment().get()).tell(request.get(), files);
        }
        return exit;
    }
}
