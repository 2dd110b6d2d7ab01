/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A token as a whole: what it is called here, and erasing it. */
@Command(name = "token")
final class TokenGroup implements Callable<Integer> {

    private final Context context;

    private TokenGroup(Context context) {
        this.context = context;
    }

    /** The command with its commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new TokenGroup(context));
        group.addSubcommand(new TokenNameCommand(context));
        group.addSubcommand(new TokenInitCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
