/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import org.eclipse.swt.widgets.Widget;

/** Names of widgets that do not depend on the language, under the key that SWTBot made customary. */
public final class WidgetKeys {

    /** The key of {@link Widget#getData(String)}. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private WidgetKeys() {
    }

    /** Names a widget and gives it back. */
    public static <W extends Widget> W named(W widget, String name) {
        widget.setData(KEY, name);
        return widget;
    }
}
