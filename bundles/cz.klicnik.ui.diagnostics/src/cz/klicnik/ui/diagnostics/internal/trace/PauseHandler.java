/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Keeps the table as it is while calls are recorded, or lets it go on. */
@NonNullByDefault({})
public final class PauseHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) throws ExecutionException {
        boolean before = HandlerUtil.toggleCommandState(event.getCommand());
        view.ifPresent(v -> v.pause(!before));
    }
}
