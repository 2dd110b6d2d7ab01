/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.pins.PinStatus;
import picocli.CommandLine.Command;

/** Gives the user a new PIN by the driver's route. */
@Command(name = "unblock")
final class PinUnblockCommand extends NewPinCommand {

    PinUnblockCommand(Context context) {
        super(context);
    }

    @Override
    int run(PinStatus status, Tokens tokens) throws FaultException {
        if (!status.unblockable()) {
            StringBuilder sentence = new StringBuilder(facts().route(status));
            status.token().driver().profile().downloadPage().ifPresent(page -> sentence.append(' ').append(page));
            throw new CommandFailure(ExitCode.DRIVER_OR_TOKEN, sentence.toString());
        }
        return set(status, tokens, status.key(), plans(status).unblock(status.route()), "Pin_unblocked");
    }
}
