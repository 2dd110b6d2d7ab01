/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Opens editors. UI thread only. */
@NonNullByDefault({})
public final class CertificateOpener {

    private CertificateOpener() {
    }

    /** Opens an editor, or brings the one forward that shows the same. */
    public static void open(IWorkbenchWindow window, CertificateInput input) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            EditorArea.open(page, input, CertificateEditor.ID);
        } catch (PartInitException e) {
            ILog.of(CertificateOpener.class).error("The editor does not open", e);
        }
    }

    /** Opens several; the first of them is brought forward. */
    public static void open(IWorkbenchWindow window, List<CertificateInput> inputs) {
        inputs.reversed().forEach(input -> open(window, input));
    }
}
