/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.Inspection;
import cz.klicnik.operations.ObjectSelector;
import cz.klicnik.operations.trust.VerifyCertificate;
import cz.klicnik.pki.PkiFile;
import cz.klicnik.pki.chain.PathResult;
import cz.klicnik.presentation.certificate.PathText;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.InspectJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether a certificate, in a file or on a token, can be trusted, and why not. */
@Command(name = "verify")
final class VerifyCommand extends TokenCommand {

    @Parameters(index = "0", paramLabel = "FILE|OBJECT", descriptionKey = "parameter.fileOrObject")
    private String what = "";

    @Mixin
    private final TrustOptions options = new TrustOptions();

    VerifyCommand(Context context) {
        super(context);
    }

    /** A file needs no driver. */
    @Override
    Optional<Integer> withoutTokens() throws FaultException {
        Optional<Path> file = NamedFile.of(what);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        PkiFile read = PkiFile.read(file.get());
        read.incomplete(what).ifPresent(fault -> context().talk().warning(context().faults().explain(fault)));
        List<Bytes> certificates = read.certificates();
        if (certificates.isEmpty()) {
            throw new FaultException(FaultCode.FILE_UNUSABLE, Fault.PATH, what, Fault.REASON, "NO_CERTIFICATE");
        }
        return Optional.of(verify(certificates.getFirst(), certificates.subList(1, certificates.size())));
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws FaultException {
        ObjectSelector selector =
                ObjectSelector.parse(what).orElseThrow(() -> context().usage("Usage_notAnObject", what));
        ObjectSelector.Found found = selector.select(inspection.tokens());
        if (!(found.object() instanceof TokenObject.Certificate certificate)) {
            throw context().usage("Verify_notACertificate", what);
        }
        return verify(certificate.value(), TrustOptions.beside(found.token()));
    }

    private int verify(Bytes certificate, List<Bytes> beside) throws FaultException {
        VerifyCertificate.Verified verified = options.verify(context(), certificate, beside);
        PathResult result = verified.result();
        PathText text = context().paths();
        if (json()) {
            context().answer(document -> {
                document.number("version", InspectJson.VERSION);
                text.write(document, result);
                InspectJson.faults(document, "warnings", verified.problems(), context().faults());
            });
        } else {
            List<String> lines = SheetText.lines(text.sections(result), context().world().width());
            context().answer(lines.subList(1, lines.size()));
        }
        return switch (result.outcome()) {
        case VALID -> ExitCode.FINE;
        case INVALID, NOT_TRUSTED -> ExitCode.NOT_VALID;
        case UNKNOWN -> ExitCode.NOT_KNOWN;
        };
    }
}
