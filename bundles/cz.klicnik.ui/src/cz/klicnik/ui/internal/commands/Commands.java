/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands run from code. */
public final class Commands {

    private Commands() {
    }

    /** Runs a command with the present selection; one that is not enabled does nothing. */
    public static void execute(IHandlerService handlers, String command) {
        run(command, () -> handlers.executeCommand(command, null));
    }

    /** The same with the command's parameters. */
    static void execute(IHandlerService handlers, ParameterizedCommand command) {
        run(command.getId(), () -> handlers.executeCommand(command, null));
    }

    /** The same with a selection that is not the present one, or none. */
    static void execute(IHandlerService handlers, ParameterizedCommand command, IEvaluationContext context) {
        run(command.getId(), () -> handlers.executeCommandInContext(command, null, context));
    }

    private static void run(String command, Execution execution) {
        try {
            execution.run();
        } catch (NotEnabledException | NotHandledException e) {
            ILog.of(Commands.class).info(command + " does not apply here", e);
        } catch (CommandException e) {
            ILog.of(Commands.class).error(command + " failed", e);
        }
    }

    @FunctionalInterface
    private interface Execution {
        void run() throws CommandException;
    }
}
