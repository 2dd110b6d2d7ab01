/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The PINs of a token: how they stand, changing and unblocking them. */
@Command(name = "pin")
final class PinGroup implements Callable<Integer> {

    private final Context context;

    private PinGroup(Context context) {
        this.context = context;
    }

    /** The command with its commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new PinGroup(context));
        group.addSubcommand(new PinStatusCommand(context));
        group.addSubcommand(new PinVerifyCommand(context));
        group.addSubcommand(new PinChangeCommand(context));
        group.addSubcommand(new PinUnblockCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
