/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.Console;

/** Edit &gt; Copy in our views: the selected lines as text. */
@NonNullByDefault({})
public final class CopyTextHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Control focus = window.getShell().getDisplay().getFocusControl();
        if (focus instanceof Text text) {
            // a filter field has the focus: it copies what is selected in it
            text.copy();
            return null;
        }
        IWorkbenchPart part = HandlerUtil.getActivePartChecked(event);
        CopySource source = Adapters.adapt(part, CopySource.class);
        if (source != null && !source.selectedText().isEmpty()) {
            new Feedback(window, window.getService(Console.class).language()).copy(source.selectedText());
        }
        return null;
    }
}
