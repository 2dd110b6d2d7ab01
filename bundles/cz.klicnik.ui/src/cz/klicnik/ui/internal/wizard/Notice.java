/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;

/** An icon and sentences of any length, which takes no room while there is nothing to be said. UI thread only. */
@NonNullByDefault({})
final class Notice {

    private static final int WIDTH = 560;

    private final Composite area;
    private final Label picture;
    private final Label text;
    private final Icons icons;

    Notice(Composite parent, Icons icons, String key) {
        this.icons = icons;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        picture = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        text = named(new Label(area, SWT.WRAP), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        area.setVisible(false);
    }

    /** Says something; an empty text says nothing any more. */
    void say(Icon icon, String sentence) {
        String shown = sentence.replace("&", "&&");
        if (area.isDisposed() || text.getText().equals(shown) && area.isVisible() == !shown.isEmpty()) {
            return;
        }
        picture.setImage(icons.image(icon));
        text.setText(shown);
        area.setVisible(!shown.isEmpty());
        ((GridData) area.getLayoutData()).exclude = shown.isEmpty();
        area.getParent().layout(true, true);
    }
}
