/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the calls that only look whether tokens come or go, or hides them. */
@NonNullByDefault({})
public final class WatchingHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) throws ExecutionException {
        boolean before = HandlerUtil.toggleCommandState(event.getCommand());
        view.ifPresent(v -> v.watching(!before));
    }
}
