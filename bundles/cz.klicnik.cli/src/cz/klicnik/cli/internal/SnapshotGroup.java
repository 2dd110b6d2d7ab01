/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tokens in files: saving, looking into and comparing them. */
@Command(name = "snapshot")
final class SnapshotGroup implements Callable<Integer> {

    private final Context context;

    private SnapshotGroup(Context context) {
        this.context = context;
    }

    /** The command with its three commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new SnapshotGroup(context));
        group.addSubcommand(new SnapshotSaveCommand(context));
        group.addSubcommand(new SnapshotShowCommand(context));
        group.addSubcommand(new SnapshotDiffCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
