/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.runtime.trace.CallTrace;

/** Switches the trace of all drivers on and off. */
@NonNullByDefault({})
public final class RecordHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) throws ExecutionException {
        boolean before = HandlerUtil.toggleCommandState(event.getCommand());
        window.getService(CallTrace.class).switchAll(!before);
        view.ifPresent(TraceView::switched);
    }
}
