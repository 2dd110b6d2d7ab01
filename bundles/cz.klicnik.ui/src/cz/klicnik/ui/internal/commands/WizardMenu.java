/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;

/**
 * All wizards of one of the platform's registries as a menu: one click instead of a window with a tree of a few entries. Those
 * of other bundles are among them. UI thread only.
 */
@NonNullByDefault({})
public final class WizardMenu extends CompoundContributionItem implements IExecutableExtension {

    /** A registry, and the platform's command that opens one of its wizards. */
    private enum Kind {
        NEW("org.eclipse.ui.newWizard", "newWizardId"),
        IMPORT("org.eclipse.ui.file.import", "importWizardId"),
        EXPORT("org.eclipse.ui.file.export", "exportWizardId");

        private final String command;
        private final String parameter;

        Kind(String command, String parameter) {
            this.command = command;
            this.parameter = parameter;
        }

        IWizardRegistry of(IWorkbench workbench) {
            return switch (this) {
            case NEW -> workbench.getNewWizardRegistry();
            case IMPORT -> workbench.getImportWizardRegistry();
            case EXPORT -> workbench.getExportWizardRegistry();
            };
        }
    }

    private Kind kind = Kind.NEW;

    /** Takes which registry it is, after the colon behind the class. */
    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        kind = Kind.valueOf(String.valueOf(data));
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        List<IWizardDescriptor> wizards = all(kind.of(workbench).getRootCategory()).toList();
        List<String> labels = Mnemonics.mark(wizards.stream().map(IWizardDescriptor::getLabel).toList());
        List<IContributionItem> items = new ArrayList<>();
        for (int i = 0; i < wizards.size(); i++) {
            items.add(new ActionContributionItem(new Opening(workbench, wizards.get(i), labels.get(i) + "…")));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static Stream<IWizardDescriptor> all(IWizardCategory category) {
        return Stream.concat(Stream.of(category.getWizards()),
                Stream.of(category.getCategories()).flatMap(WizardMenu::all));
    }

    private final class Opening extends Action {

        private final IWorkbench workbench;
        private final IWizardDescriptor wizard;

        Opening(IWorkbench workbench, IWizardDescriptor wizard, String label) {
            super(label, wizard.getImageDescriptor());
            this.workbench = workbench;
            this.wizard = wizard;
            setId(wizard.getId());
        }

        @Override
        public void run() {
            Commands.execute(workbench.getService(IHandlerService.class), ParameterizedCommand.generateCommand(
                    workbench.getService(ICommandService.class).getCommand(kind.command),
                    Map.of(kind.parameter, wizard.getId())));
        }
    }
}
