/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Tells the style sheets of the theme what a control is. A dark theme gives every label and button its own colour, also a moment
 * after the control was made; only its style sheets know better ({@code css/dark.css}). UI thread only.
 */
@NonNullByDefault({})
public final class Styles {

    /** Where the style sheets look for the class; the wizards of the platform use the same name. */
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {
    }

    /** Gives a control a class of the style sheets. @param name empty for none */
    static void of(Control control, String name) {
        Object now = control.getData(CLASS);
        if (!name.equals(now == null ? "" : now)) {
            control.setData(CLASS, name.isEmpty() ? null : name);
            control.reskin(SWT.NONE);
        }
    }

    /** Enables a button or disables it, so that one sees it in a dark theme too. */
    public static void enable(Control control, boolean enabled) {
        control.setEnabled(enabled);
        of(control, enabled ? "" : "disabled");
    }
}
