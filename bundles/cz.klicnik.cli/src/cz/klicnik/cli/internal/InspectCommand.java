/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.inspect.TokenText;
import picocli.CommandLine.Command;

/** Everything that is on the tokens. */
@Command(name = "inspect")
final class InspectCommand extends TokenCommand {

    InspectCommand(Context context) {
        super(context);
    }

    @Override
    int show(Inspection inspection, Tokens tokens) throws IOException {
        if (json()) {
            context().json().write(inspection, context().world().data());
            context().world().data().flush();
        } else if (inspection.tokens().isEmpty()) {
            context().answer(nothing(inspection));
        } else {
            context().answer(new TokenText(context().presentation(), context().formats(),
                    context().world().width()).of(inspection));
        }
        boolean failed = tokenNamed() && inspection.tokens().stream().anyMatch(InspectCommand::failed);
        return failed ? ExitCode.DRIVER_OR_TOKEN : ExitCode.FINE;
    }

    /** An empty token is what it is; one that cannot be read has failed. */
    private static boolean failed(InspectedToken token) {
        return token.view().isEmpty()
                && token.slot().fault().filter(f -> f.code() != FaultCode.TOKEN_NOT_INITIALIZED).isPresent();
    }

    private List<String> nothing(Inspection inspection) {
        List<String> asked = new ArrayList<>();
        int absent = 0;
        for (DriverStatus driver : inspection.machine().drivers()) {
            if (driver.phase() == DriverStatus.Phase.READY) {
                asked.add(SafeText.label(driver.profile().name().in(context().presentation().locale())));
            } else {
                absent++;
            }
        }
        List<String> lines = new ArrayList<>();
        String what = asked.isEmpty() ? context().text("Inspect_noDriver")
                : context().text("Inspect_noToken", String.join(", ", asked));
        lines.addAll(TextLines.wrap(what, context().world().width()));
        if (absent > 0) {
            lines.addAll(TextLines.wrap(context().text("Inspect_otherDrivers", absent), context().world().width()));
        }
        return lines;
    }
}
