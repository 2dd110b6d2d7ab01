/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;

/** Tokens on the left, what is known of the selected one on the right, the table and the rest below. */
public final class ConsolePerspective implements IPerspectiveFactory {

    static final String ID = "cz.klicnik.app.perspective";

    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(ConsoleIds.TOKENS_VIEW, IPageLayout.LEFT, 0.31f, editors);
        IFolderLayout bottom = layout.createFolder("cz.klicnik.app.bottom", IPageLayout.BOTTOM, 0.56f, editors);
        bottom.addView(ConsoleIds.CERTIFICATES_VIEW);
        bottom.addView(ConsoleIds.JOURNAL_VIEW);
        bottom.addView(DiagnosticsIds.TRACE_VIEW);
        bottom.addView(IPageLayout.ID_PROGRESS_VIEW);
        bottom.addView(ERROR_LOG);
        // the editors, when there are any, between the tokens and what is known of the selected one
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.RIGHT, 0.66f, editors);
        layout.getViewLayout(ConsoleIds.TOKENS_VIEW).setCloseable(false);
        layout.addShowViewShortcut(ConsoleIds.TOKENS_VIEW);
        layout.addShowViewShortcut(ConsoleIds.CERTIFICATES_VIEW);
        layout.addShowViewShortcut(ConsoleIds.JOURNAL_VIEW);
        layout.addShowViewShortcut(DiagnosticsIds.TRACE_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(ERROR_LOG);
        layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
    }
}
