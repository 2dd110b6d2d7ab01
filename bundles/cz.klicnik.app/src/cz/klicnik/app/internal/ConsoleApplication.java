/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.app.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The console as an Equinox application. */
public final class ConsoleApplication implements IApplication {

    /** How long drivers may take to end; a vendor's library may hang there for ever. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    @Override
    public Object start(IApplicationContext context) {
        // the name by which desktops group windows and find the icon
        Display.setAppName("Klíčník");
        Display display = PlatformUI.createDisplay();
        try {
            boolean restart =
                    PlatformUI.createAndRunWorkbench(display,
                            new ConsoleAdvisor(files(context))) == PlatformUI.RETURN_RESTART;
            ExitGuard.arm(LAST_WORDS, restart ? EXIT_RESTART : EXIT_OK);
            return restart ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** The files named on the command line; what follows an option is its value. */
    private static List<Path> files(IApplicationContext context) {
        List<Path> files = new ArrayList<>();
        if (context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments) {
            boolean value = false;
            for (String argument : arguments) {
                boolean option = argument.startsWith("-");
                if (!option && !value) {
                    file(argument).ifPresent(files::add);
                }
                value = option;
            }
        }
        return files;
    }

    private static Optional<Path> file(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile).map(Path::toAbsolutePath);
        } catch (InvalidPathException e) {
            // the value of some option
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
