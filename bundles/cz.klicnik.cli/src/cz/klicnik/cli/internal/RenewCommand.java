/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.renew.KeyPlace;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.operations.renew.TakenOver;
import cz.klicnik.pki.CertificateType.Trade;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.Enrollment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a new key on the token and asks an authority for the certificate that follows one which is there. */
@Command(name = "renew")
final class RenewCommand extends PlanCommand {

    @Parameters(index = "0", paramLabel = "CERT", descriptionKey = "parameter.renew")
    private String certificate = "";

    @Mixin
    private final RequestOptions what = new RequestOptions();

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    @Mixin
    private final HandedOffFiles files = new HandedOffFiles();

    private Optional<String> request = Optional.empty();

    RenewCommand(Context context) {
        super(context);
    }

    @Override
    void check() throws FaultException {
        CertificateArgument.parse(certificate, context());
        what.check(context());
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        Enrollment enrollment = authority.enrollment(context());
        RequestReport report = new RequestReport(context(), enrollment);
        RenewalCandidate candidate = candidate(token, enrollment);
        if (!candidate.renewable()) {
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, context().text("Renew_not",
                    SafeText.label(candidate.entry().object().label()),
                    candidate.whyNot().map(report.texts()::of).orElse("")));
        }
        CertificateView old = candidate.entry().certificate().orElseThrow();
        KeyPlace place = enrollment.place(token.slot().key());
        CaConnectors connectors = context().world().connectors().get();
        Abilities abilities = connectors.connector(what.connector()).abilities(
                connectors.access(what.connector(), cz.klicnik.core.net.Fetcher.OFF, name -> Optional.empty())
                        .settings());
        Trade trade = candidate.entry().type().trade();
        PlannedRequest planned = enrollment.renew(place, candidate, what.connector(),
                what.choice(context(), place.keys(abilities, Optional.of(old)),
                        trade == Trade.OTHER ? Optional.empty() : Optional.of(trade.name())));
        String id = planned.request().id();
        request = options().dryRun() ? Optional.empty() : Optional.of(id);
        return new Proposal(planned.plan(), List.of(), List.of(report.texts().takenOver(TakenOver.from(old.der()))),
                json -> {
                    Optional<CertificateRequest> now = known(enrollment, id);
                    if (now.isPresent()) {
                        json.object("request", () -> report.json().write(json, now.get()));
                    }
                });
    }

    @Override
    public Integer call() throws Exception {
        int exit = super.call();
        if (request.isPresent() && !options().json()) {
            Enrollment enrollment = context().world().enrollment().get();
            new RequestReport(context(), enrollment).tell(request.get(), files);
        }
        return exit;
    }

    private static Optional<CertificateRequest> known(Enrollment enrollment, String id) {
        try {
            return enrollment.request(id);
        } catch (FaultException unreadable) {
            // the plan's own end is told with it
            return Optional.empty();
        }
    }

    private RenewalCandidate candidate(InspectedToken token, Enrollment enrollment) throws FaultException {
        TokenObject.Certificate found = CertificateArgument.of(certificate, token, context());
        return enrollment.candidates().stream()
                .filter(c -> c.view().contents().identity()
                        .equals(token.view().orElseThrow().contents().identity()))
                .filter(c -> c.entry().certificate().filter(v -> v.der().equals(found.value())).isPresent()).findFirst()
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, certificate));
    }
}
