/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Whom this computer trusts: looking into the CA store, putting authorities into it and taking them out. */
@Command(name = "ca")
final class CaGroup implements Callable<Integer> {

    private final Context context;

    private CaGroup(Context context) {
        this.context = context;
    }

    /** The command with its three commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new CaGroup(context));
        group.addSubcommand(new CaListCommand(context));
        group.addSubcommand(new CaImportCommand(context));
        group.addSubcommand(new CaRemoveCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
