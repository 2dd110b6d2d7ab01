/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What objects on a token are called. */
@Command(name = "object")
final class ObjectGroup implements Callable<Integer> {

    private final Context context;

    private ObjectGroup(Context context) {
        this.context = context;
    }

    /** The command with its commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new ObjectGroup(context));
        group.addSubcommand(new ObjectLabelCommand(context));
        group.addSubcommand(new ObjectIdCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
