/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.commands.Feedback;

/** Edit &gt; Copy in the view: the selected calls as text, or what is selected in the details. */
@NonNullByDefault({})
public final class CopyCallsHandler extends TraceHandler {

    @Override
    void execute(ExecutionEvent event, IWorkbenchWindow window, Optional<TraceView> view) {
        if (window.getShell().getDisplay().getFocusControl() instanceof Text text) {
            text.copy();
            return;
        }
        view.map(TraceView::selectedText).filter(text -> !text.isEmpty())
                .ifPresent(new Feedback(window, window.getService(Console.class).language())::copy);
    }
}
