/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.internal.wizard.PlanWizardDialog;
import cz.klicnik.ui.internal.wizard.TokenChoice;
import cz.klicnik.ui.internal.wizard.copy.ImportWizard;

/** Imports from files to the selected token; where none is selected, a person is asked to which. */
@NonNullByDefault({})
public final class ImportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Console console = window.getService(Console.class);
        List<Path> files = Optional.ofNullable(event.getParameter(ConsoleIds.IMPORT_PARAMETER)).stream().map(Path::of)
                .toList();
        TokenChoice.selectedOrAsked(HandlerUtil.getCurrentSelection(event), console, window.getShell())
                .ifPresent(slot -> new PlanWizardDialog(window.getShell(), new ImportWizard(console, slot, files))
                        .open());
        return null;
    }
}
