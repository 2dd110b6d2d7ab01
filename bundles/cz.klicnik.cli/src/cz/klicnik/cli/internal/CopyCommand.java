/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.copy.TokenSource;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.pki.TokenView;
import cz.klicnik.runtime.TokenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies keys and certificates from one token, folder of files or store to another, where the keys may leave. */
@Command(name = "copy")
final class CopyCommand extends PlanCommand {

    @Parameters(paramLabel = "OBJECT", arity = "0..*", descriptionKey = "parameter.copy-objects")
    private List<String> objects = List.of();

    @Option(names = "--from", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.from")
    private Optional<String> from = Optional.empty();

    @Option(names = "--all-from", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.all-from")
    private Optional<String> allFrom = Optional.empty();

    @Option(names = "--to", paramLabel = "SERIAL|LABEL|URI", descriptionKey = "option.to")
    private Optional<String> to = Optional.empty();

    @Option(names = "--from-pin-file", paramLabel = "FILE", descriptionKey = "option.from-pin-file")
    private Optional<Path> fromFile = Optional.empty();

    @Option(names = "--from-pin-env", paramLabel = "NAME", descriptionKey = "option.from-pin-env")
    private Optional<String> fromVariable = Optional.empty();

    @Mixin
    private final ImportOptions what = new ImportOptions();

    private Optional<TokenSource> source = Optional.empty();

    CopyCommand(Context context) {
        super(context);
    }

    @Override
    void check() {
        what.check(context());
        if (from.isPresent() == allFrom.isPresent() || allFrom.isPresent() != objects.isEmpty()) {
            throw context().usage("Usage_copyWhat");
        }
        if (named().isEmpty() || to.isPresent() && options().token().isPresent()) {
            throw context().usage("Usage_copyTo");
        }
        if (fromFile.isPresent() && fromVariable.isPresent()) {
            throw context().usage("Usage_onePinSource");
        }
    }

    @Override
    Optional<String> named() {
        return to.or(() -> options().token());
    }

    /** The token that is copied from is logged in to first, since what can be copied shows only then. */
    @Override
    void started(Tokens tokens) throws Exception {
        Optional<String> name = from.or(() -> allFrom);
        InspectedToken seen = tokens.only(tokens.inspection(tokens.machine(), name), "Usage_nameOneToken");
        PinSource pins = new PinSource(context(), fromFile, fromVariable, false);
        try {
            new Login(context(), tokens.registry(), pins, Optional.empty()).to(seen);
            InspectedToken token = tokens.only(tokens.inspection(tokens.machine(), name), "Usage_nameOneToken");
            source = Optional.of(source(token, tokens.registry(), pins.use()));
        } catch (FaultException e) {
            throw new TokenFailure(seen, e);
        }
    }

    private static TokenSource source(InspectedToken token, TokenRegistry registry, PinUse use)
            throws FaultException {
        TokenView view = token.view().orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        SlotKey slot = token.slot().key();
        return new TokenSource(view, registry.withSession(slot, use, TokenSource::leaving),
                key -> registry.withSession(slot, use, session -> TokenSource.export(session, key)));
    }

    @Override
    Proposal propose(InspectedToken token, PlanSecrets secrets, PinSource pins) throws FaultException {
        return new ImportProposal(context(), what, token).of(source.orElseThrow(), new ArrayList<>(objects), secrets);
    }

    @Override
    void end() {
        source.ifPresent(TokenSource::close);
    }
}
