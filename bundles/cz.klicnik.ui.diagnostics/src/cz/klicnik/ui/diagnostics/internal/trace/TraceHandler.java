/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.diagnostics.DiagnosticsIds;

/** A command about the trace. */
@NonNullByDefault({})
abstract class TraceHandler extends AbstractHandler {

    /** @param view if it is open */
    abstract void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view)
            throws ExecutionException;

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        execute(event, window, Optional.ofNullable(window.getActivePage().findView(DiagnosticsIds.TRACE_VIEW))
                .filter(TraceView.class::isInstance).map(TraceView.class::cast));
        return null;
    }
}
