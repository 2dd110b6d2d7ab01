/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.pins.PinPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes a PIN that its owner knows. */
@Command(name = "change")
final class PinChangeCommand extends NewPinCommand {

    @Option(names = "--so", descriptionKey = "option.so")
    private boolean officer;

    PinChangeCommand(Context context) {
        super(context);
    }

    @Override
    PinKind kind(InspectedToken token) {
        return PinKind.of(role());
    }

    @Override
    Proposal propose(InspectedToken token, PinPlans plans) {
        return new Proposal(plans.change(role()))
                .saying(context().text(officer ? "Pin_changedOfficer" : "Pin_changed", context().title(token)));
    }

    private UserRole role() {
        return officer ? UserRole.SECURITY_OFFICER : UserRole.USER;
    }
}
