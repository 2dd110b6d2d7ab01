/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.pins.PinPlans;
import cz.klicnik.operations.pins.PinStatus;
import cz.klicnik.presentation.inspect.PinFacts;
import picocli.CommandLine.Command;

/** Gives the user a new PIN by the driver's route. */
@Command(name = "unblock")
final class PinUnblockCommand extends NewPinCommand {

    PinUnblockCommand(Context context) {
        super(context);
    }

    @Override
    PinKind kind(InspectedToken token) {
        return PinStatus.key(route(token));
    }

    @Override
    Proposal propose(InspectedToken token, PinPlans plans) {
        Unblocking route = route(token);
        if (route != Unblocking.SO_INIT_PIN && route != Unblocking.PUK_SET_PIN) {
            DriverProfile driver = token.driver().profile();
            StringBuilder sentence = new StringBuilder(
                    new PinFacts(context().presentation(), context().formats()).route(driver));
            driver.downloadPage().ifPresent(page -> sentence.append(' ').append(page));
            throw new CommandFailure(ExitCode.DRIVER_OR_TOKEN, sentence.toString());
        }
        return new Proposal(plans.unblock(route)).saying(context().text("Pin_unblocked", context().title(token)));
    }

    private static Unblocking route(InspectedToken token) {
        return token.driver().profile().quirks().unblocking();
    }
}
