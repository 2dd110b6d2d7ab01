/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Opens editors, and gives their area room only while there are any. UI thread only. */
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
        boolean first = page.getEditorReferences().length == 0;
        page.setEditorAreaVisible(true);
        try {
            page.openEditor(input, CertificateEditor.ID);
            if (first) {
                page.addPartListener(new LastOneOut(page));
            }
        } catch (PartInitException e) {
            ILog.of(CertificateOpener.class).error("The editor does not open", e);
        }
    }

    /** Opens several; the first of them is brought forward. */
    public static void open(IWorkbenchWindow window, List<CertificateInput> inputs) {
        inputs.reversed().forEach(input -> open(window, input));
    }

    /** Takes the room back when the last editor has closed. */
    private record LastOneOut(IWorkbenchPage page) implements IPartListener2 {

        @Override
        public void partClosed(IWorkbenchPartReference reference) {
            if (page.getEditorReferences().length == 0) {
                page.removePartListener(this);
                page.setEditorAreaVisible(false);
            }
        }
    }
}
