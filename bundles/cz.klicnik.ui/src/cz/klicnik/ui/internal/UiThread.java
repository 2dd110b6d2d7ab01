/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Runs tasks on the UI thread, later and in order; refuses them when the window system is gone. */
@NonNullByDefault({})
public record UiThread(Display display) implements Executor {

    @Override
    public void execute(Runnable task) {
        try {
            display.asyncExec(task);
        } catch (SWTException e) {
            if (e.code == SWT.ERROR_DEVICE_DISPOSED) {
                throw new RejectedExecutionException(e);
            }
            throw e;
        }
    }
}
