/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** What the parts of the window are about, by the names in {@code contexts.xml} of the bundle {@code cz.klicnik.help}. */
@NonNullByDefault({})
public enum HelpTopics {
    TOKENS, CERTIFICATES, PROPERTIES, EDITOR, CHAIN, SNAPSHOT, PIN, CLEAN, IMPORT, RECOVERY, JOURNAL, TRACE, LIBRARIES;

    /** The bundle with the pages, whose name begins every identifier. */
    public static final String BUNDLE = "cz.klicnik.help";

    /** The identifier by which the platform knows it. */
    public String id() {
        return BUNDLE + "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Opens the page about this. */
    public void open() {
        PlatformUI.getWorkbench().getHelpSystem().displayHelp(id());
    }

    /** F1 in a control, or in what is inside of it, opens the page about this. */
    public void of(Control control) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(control, id());
    }
}
