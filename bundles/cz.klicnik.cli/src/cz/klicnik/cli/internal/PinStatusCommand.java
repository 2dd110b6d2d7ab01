/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.List;

import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.presentation.inspect.TokenText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the PINs of a token stand, without a login. */
@Command(name = "status")
final class PinStatusCommand extends PinCommand {

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    PinStatusCommand(Context context) {
        super(context);
    }

    @Override
    int run(PinStatus status, Tokens tokens) {
        if (json) {
            context().answer(document -> {
                document.number("version", InspectJson.VERSION);
                document.object("token", () -> context().json().slotWithToken(document, status.token().driver(),
                        status.token().slot()));
                facts().write(status, document);
            });
        } else {
            List<String> lines = new ArrayList<>();
            lines.add(new TokenFacts(context().presentation(), context().formats()).title(status.token()));
            lines.addAll(TokenText.facts(facts().of(status), context().world().width()));
            context().answer(lines);
        }
        return ExitCode.FINE;
    }
}
