/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.help;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

import cz.klicnik.ui.Console;
import cz.klicnik.ui.Language;

/**
 * What the platform's help commands show: the pages of the bundle {@code cz.klicnik.help}, in the system's browser. No server,
 * no search index, nothing that listens; see {@code docs/architecture.md}. UI thread only.
 */
@NonNullByDefault({})
public final class HelpPages extends AbstractHelpUI {

    /** Where the platform keeps the identifier that a control was given. */
    private static final String ATTACHED = "org.eclipse.ui.help";

    @Override
    public void displayHelp() {
        open(HelpFiles.FIRST);
    }

    @Override
    public void displayHelpResource(String address) {
        open(address);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        IHelpResource[] topics = context == null ? new IHelpResource[0] : context.getRelatedTopics();
        open(topics.length == 0 ? HelpFiles.FIRST : topics[0].getHref());
    }

    /** The page about what has the focus. */
    @Override
    public void displayDynamicHelp() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        for (Control control = display.getFocusControl(); control != null; control = control.getParent()) {
            if (control.getData(ATTACHED) instanceof String id) {
                displayContext(HelpSystem.getContext(id), 0, 0);
                return;
            }
        }
        displayHelp();
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    private static void open(String address) {
        Language language = PlatformUI.getWorkbench().getService(Console.class).language();
        Optional<Path> file = new HelpFiles(language.locale()).file(address);
        if (file.isEmpty() || !Program.launch(file.get().toUri().toString())) {
            MessageDialog.openInformation(PlatformUI.getWorkbench().getDisplay().getActiveShell(),
                    language.text("Help_title"),
                    file.map(f -> language.text("Help_openByHand", f.toString()))
                            .orElse(language.text("Help_missing")));
        }
    }
}
