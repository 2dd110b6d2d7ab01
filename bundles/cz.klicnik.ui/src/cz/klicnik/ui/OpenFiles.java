/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

import cz.klicnik.ui.internal.editor.FileOpening;

/** Files with certificates, and snapshots of tokens, that come from outside of the window. UI thread only. */
@NonNullByDefault({})
public final class OpenFiles {

    private OpenFiles() {
    }

    /**
     * Opens files in editors. Returns at once; what goes wrong is said in a dialog.
     *
     * @param window may be absent, as at the end; then nothing happens
     */
    public static void open(IWorkbenchWindow window, List<Path> files) {
        if (window != null && window.getShell() != null && !window.getShell().isDisposed()) {
            files.forEach(file -> new FileOpening(window).open(file));
        }
    }

    /** Lets files be dropped anywhere on a window. */
    public static void acceptDrops(IWorkbenchWindow window) {
        Shell shell = window.getShell();
        if (shell.getData(DND.DROP_TARGET_KEY) != null) {
            return;
        }
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                // never a move: the file stays where it is
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    open(window, Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }
}
