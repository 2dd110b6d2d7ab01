/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.widgets.ClipboardText;

/** What a person is told after a command. UI thread only. */
public final class Feedback {

    private final IWorkbenchWindow window;
    private final Language language;

    public Feedback(IWorkbenchWindow window, Language language) {
        this.window = window;
        this.language = language;
    }

    /** Says something in the status line. */
    public void say(String sentence) {
        IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        IStatusLineManager line = part instanceof IViewPart view
                ? view.getViewSite().getActionBars().getStatusLineManager()
                : part instanceof IEditorPart editor
                        ? editor.getEditorSite().getActionBars().getStatusLineManager() : null;
        if (line != null) {
            line.setMessage(sentence);
        }
    }

    /** Copies a text and says so. */
    public void copy(String text) {
        ClipboardText.put(window.getShell().getDisplay(), text);
        say(language.text("Copied"));
    }

    /** Says in a dialog what went wrong, why, and what to do. */
    public void failed(Fault fault, Optional<DriverProfile> driver) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        FaultText text = driver.map(d -> language.faults().explain(fault, d))
                .orElseGet(() -> language.faults().explain(fault));
        new MessageDialog(window.getShell(), language.text("Failed_title"), null, text.lines(), MessageDialog.ERROR,
                new String[] { language.text("Close") }, IDialogConstants.OK_ID).open();
    }
}
