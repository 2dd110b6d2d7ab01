/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.PlanSecrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has an authority revoke a certificate, signed with the certificate's own key. */
@Command(name = "revoke")
final class RevokeCommand extends PlanCommand {

    @Parameters(index = "0", paramLabel = "CERT", descriptionKey = "parameter.revoke")
    private String certificate = "";

    @Option(names = "--connector", paramLabel = "ID", required = true, descriptionKey = "option.connector")
    private String connector = "";

    @Option(names = "--reason", paramLabel = "unspecified|keyCompromise|affiliationChanged|superseded|cessationOfOperation", descriptionKey = "option.reason")
    private String reason = "unspecified";

    @Mixin
    private final AuthorityOptions authority = new AuthorityOptions();

    RevokeCommand(Context context) {
        super(context);
    }

    @Override
    void check() throws FaultException {
        CertificateArgument.parse(certificate, context());
        reason();
        context().world().connectors().get().profile(connector);
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource source) throws FaultException {
        TokenObject.Certificate found = CertificateArgument.of(certificate, token, context());
        return new Proposal(authority.enrollment(context()).revoke(token.slot().key(),
                new Revocation(found.value(), reason()), connector));
    }

    private Revocation.Reason reason() {
        Optional<Revocation.Reason> known = Arrays.stream(Revocation.Reason.values())
                .filter(r -> r.name().replace("_", "").equals(reason.toUpperCase(Locale.ROOT))).findFirst();
        return known.orElseThrow(() -> context().usage("Usage_wrongValue", "--reason"));
    }
}
