/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.app.internal;

import java.time.Duration;

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
                    PlatformUI.createAndRunWorkbench(display, new ConsoleAdvisor()) == PlatformUI.RETURN_RESTART;
            ExitGuard.arm(LAST_WORDS, restart ? EXIT_RESTART : EXIT_OK);
            return restart ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
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
