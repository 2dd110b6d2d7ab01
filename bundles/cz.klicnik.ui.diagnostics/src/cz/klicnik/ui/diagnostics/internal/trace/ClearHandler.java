/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;

/** Forgets the recorded calls. */
@NonNullByDefault({})
public final class ClearHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) {
        view.ifPresent(TraceView::clear);
    }
}
