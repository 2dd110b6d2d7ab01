/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.runtime.internal.DriverBundle;
import cz.klicnik.runtime.internal.DropinsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies driver bundles into the user's own folder for them. */
@Command(name = "install")
final class DriverInstallCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parameter.bundle")
    private List<Path> files = List.of();

    DriverInstallCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws FaultException {
        DropinsFolder folder = new DropinsFolder(context.world().folders());
        for (Path file : files) {
            for (DriverBundle bundle : folder.install(file.toAbsolutePath().normalize())) {
                context.answer(context.text("Drivers_installed", SafeText.label(bundle.symbolicName()),
                        SafeText.label(bundle.version()), SafeText.line(bundle.jar().toString())));
                if (!bundle.declares()) {
                    context.talk().hint(context.text("Drivers_declaresNone", SafeText.label(bundle.symbolicName())));
                }
            }
        }
        context.talk().hint(context.text("Drivers_trust"));
        return ExitCode.FINE;
    }
}
