/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The audit journal: what was done to tokens. */
@Command(name = "journal")
final class JournalGroup implements Callable<Integer> {

    private final Context context;

    private JournalGroup(Context context) {
        this.context = context;
    }

    /** The command with its commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new JournalGroup(context));
        group.addSubcommand(new JournalShowCommand(context));
        group.addSubcommand(new JournalVerifyCommand(context));
        group.addSubcommand(new JournalExportCommand(context));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
