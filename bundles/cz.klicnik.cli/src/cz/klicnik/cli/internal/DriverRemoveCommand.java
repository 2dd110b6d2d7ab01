/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.internal.DropinsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a driver bundle from the user's own folder for them. */
@Command(name = "remove")
final class DriverRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(arity = "1", paramLabel = "NAME", descriptionKey = "parameter.bundleName")
    private String name = "";

    DriverRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        DropinsFolder folder = new DropinsFolder(context.world().folders());
        List<Path> removed = folder.remove(name);
        if (removed.isEmpty()) {
            throw new CommandFailure(ExitCode.DRIVER_OR_TOKEN, context.text("Drivers_noSuchBundle",
                    SafeText.label(name), SafeText.line(folder.folder().toString())));
        }
        removed.forEach(jar -> context.answer(context.text("Drivers_removed", SafeText.line(jar.toString()))));
        return ExitCode.FINE;
    }
}
