/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.explorer.TokensView;

/** Turns the drivers at the end of the tree on and off. */
@NonNullByDefault({})
public final class ShowDriversHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        boolean before = HandlerUtil.toggleCommandState(event.getCommand());
        IViewPart view = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                .findView(ConsoleIds.TOKENS_VIEW);
        if (view instanceof TokensView tokens) {
            tokens.showDrivers(!before);
        }
        return null;
    }
}
