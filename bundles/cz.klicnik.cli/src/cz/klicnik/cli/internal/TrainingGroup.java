/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.concurrent.Callable;

import cz.klicnik.training.TrainingToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The training token: something real to look at without owning a token. */
@Command(name = "training")
final class TrainingGroup implements Callable<Integer> {

    private final Context context;

    private TrainingGroup(Context context) {
        this.context = context;
    }

    /** The command with its three commands. */
    static CommandLine commandLine(Context context) {
        CommandLine group = new CommandLine(new TrainingGroup(context));
        group.addSubcommand("prepare", new TrainingCommand(context, TrainingToken::prepare, "Training_done_"));
        group.addSubcommand("reset", new TrainingCommand(context, TrainingToken::reset, "Training_done_"));
        group.addSubcommand("status", new TrainingCommand(context, TrainingToken::status, "Training_is_"));
        return group;
    }

    @Override
    public Integer call() {
        throw context.usage("Usage_noCommand");
    }
}
