/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.wizard.TokenChoice;

/**
 * A wizard for the platform's lists of wizards, which only gives a command: what opens is what the command's menu opens. Where
 * the command is for a token and none is selected, a person chooses one. UI thread only.
 */
@NonNullByDefault({})
public final class CommandWizard extends Wizard
        implements INewWizard, IImportWizard, IExportWizard, IExecutableExtension {

    /** Says that the command is for a token. */
    private static final String TOKEN = "token";

    private String command = "";
    private String subject = "";
    private IWorkbench workbench;

    /** Takes the parameters {@code command}, as the platform writes commands, and {@code for}: {@code token}, or what else. */
    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        if (data instanceof Map<?, ?> parameters) {
            command = String.valueOf(parameters.get("command"));
            subject = Optional.ofNullable(parameters.get("for")).map(Object::toString).orElse("");
        }
    }

    @Override
    public void init(IWorkbench given, IStructuredSelection selection) {
        workbench = given;
        setWindowTitle("Klíčník");
    }

    /** Gives the command once the list of wizards, where it was chosen from one, has closed. */
    @Override
    public boolean performFinish() {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        window.getShell().getDisplay().asyncExec(() -> give(window));
        return true;
    }

    private void give(IWorkbenchWindow window) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        IHandlerService handlers = window.getService(IHandlerService.class);
        IEvaluationContext context = handlers.createContextSnapshot(true);
        ParameterizedCommand given = command(window);
        if (applies(given, context)) {
            Commands.execute(handlers, given, context);
        } else if (TOKEN.equals(subject)) {
            TokenChoice.any(window.getService(Console.class), window.getShell(),
                    token -> applies(given, selecting(context, token)))
                    .ifPresent(token -> Commands.execute(handlers, given, selecting(context, token)));
        } else {
            Language language = window.getService(Console.class).language();
            MessageDialog.openInformation(window.getShell(), language.text("Select_title"),
                    language.text("Select_" + subject));
        }
    }

    private ParameterizedCommand command(IWorkbenchWindow window) {
        try {
            return window.getService(ICommandService.class).deserialize(command);
        } catch (CommandException e) {
            throw new IllegalStateException(command + " is no command", e);
        }
    }

    private static boolean applies(ParameterizedCommand given, IEvaluationContext context) {
        given.getCommand().setEnabled(context);
        return given.getCommand().isEnabled();
    }

    private static IEvaluationContext selecting(IEvaluationContext context, Object token) {
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(token));
        return context;
    }
}
