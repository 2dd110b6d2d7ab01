/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.presentation.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls a token by a name on this computer, for which nothing is sent to it. */
@Command(name = "name")
final class TokenNameCommand extends PinCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "parameter.tokenName")
    private Optional<String> name = Optional.empty();

    @Option(names = "--remove", descriptionKey = "option.remove-name")
    private boolean remove;

    TokenNameCommand(Context context) {
        super(context);
    }

    @Override
    int run(PinStatus status, Tokens tokens) throws FaultException {
        if (remove && name.isPresent() || name.filter(String::isBlank).isPresent()) {
            throw context().usage("Usage_nameOrRemove");
        }
        String title = title(status);
        if (remove || name.isPresent()) {
            tokens.registry().name(status.token().slot().key(), name.orElse(""));
            context().answer(remove ? context().text("Token_unnamed", title)
                    : context().text("Token_named", title, SafeText.line(name.orElse("").strip())));
        } else {
            context().answer(status.token().slot().name().map(SafeText::line).orElse(""));
        }
        return ExitCode.FINE;
    }
}
