/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.certificates.CertificatesView;

/** Puts the cursor into the filter of the table of certificates. */
@NonNullByDefault({})
public final class FindHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(ConsoleIds.CERTIFICATES_VIEW);
            if (view instanceof CertificatesView certificates) {
                certificates.focusFilter();
            }
        } catch (PartInitException e) {
            throw new ExecutionException("The table of certificates does not open", e);
        }
        return null;
    }
}
