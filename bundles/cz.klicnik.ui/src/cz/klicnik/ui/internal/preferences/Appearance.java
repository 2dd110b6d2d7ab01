/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Light or dark. The platform could change it while the window is open, but then GTK keeps old colours in tables and can crash
 * when one of them has become shorter: so it is read at the start only.
 */
enum Appearance {

    SYSTEM(""), LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    /** Where the platform looks at the start; without a theme there it does as the system. */
    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String KEY = "themeid";

    private final String theme;

    Appearance(String theme) {
        this.theme = theme;
    }

    /** What will hold at the next start. */
    static Appearance chosen() {
        String theme = node().get(KEY, "");
        return theme.isEmpty() ? SYSTEM : DARK.theme.equals(theme) ? DARK : LIGHT;
    }

    /** Has it hold from the next start on. */
    void choose() throws BackingStoreException {
        if (theme.isEmpty()) {
            node().remove(KEY);
        } else {
            node().put(KEY, theme);
        }
        node().flush();
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
