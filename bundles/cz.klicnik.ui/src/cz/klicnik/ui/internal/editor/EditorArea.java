/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;

/** Gives the editors' area room only while there are any. UI thread only. */
@NonNullByDefault({})
public final class EditorArea {

    private EditorArea() {
    }

    /** Opens an editor, or brings the one forward that shows the same. */
    public static void open(IWorkbenchPage page, IEditorInput input, String editorId) throws PartInitException {
        boolean first = page.getEditorReferences().length == 0;
        page.setEditorAreaVisible(true);
        page.openEditor(input, editorId);
        if (first) {
            page.addPartListener(new LastOneOut(page));
        }
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
