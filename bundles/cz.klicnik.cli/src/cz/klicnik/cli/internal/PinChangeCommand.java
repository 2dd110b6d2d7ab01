/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.operations.pins.PinStatus;
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
    int run(PinStatus status, Tokens tokens) throws FaultException {
        UserRole role = officer ? UserRole.SECURITY_OFFICER : UserRole.USER;
        return set(status, tokens, PinKind.of(role), plans(status).change(role),
                officer ? "Pin_changedOfficer" : "Pin_changed");
    }
}
