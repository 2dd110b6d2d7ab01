/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;

/** Commands run from code. */
public final class Commands {

    private Commands() {
    }

    /** Runs a command with the present selection; one that is not enabled does nothing. */
    public static void execute(IHandlerService handlers, String command) {
        try {
            handlers.executeCommand(command, null);
        } catch (org.eclipse.core.commands.NotEnabledException | org.eclipse.core.commands.NotHandledException e) {
            ILog.of(Commands.class).info(command + " does not apply here", e);
        } catch (CommandException e) {
            ILog.of(Commands.class).error(command + " failed", e);
        }
    }
}
