/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Text for other programs. */
public final class ClipboardText {

    private ClipboardText() {
    }

    /** Puts a text on the clipboard. UI thread only. */
    public static void put(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
