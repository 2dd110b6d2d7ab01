/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.PlanState.Concern;

/**
 * A field into which something has to be typed before a plan may run. What that is stands before it; it cannot be copied
 * from there, since a confirmation that is pasted is given too easily. UI thread only.
 */
@NonNullByDefault({})
final class Confirming {

    private static final int CHARACTERS = 22;

    private final Text field;
    private final Label picture;
    private final Label state;
    private final Icons icons;
    private final PlanWizard wizard;
    private boolean confirmed;

    Confirming(Composite parent, Icons icons, PlanWizard wizard, Concern concern, String wanted) {
        this.icons = icons;
        this.wizard = wizard;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Label before = named(new Label(area, SWT.NONE), "wizard.check.wanted");
        before.setText(wizard.text("Check_type", concern.shown().replace("&", "&&")));
        field = named(new Text(area, SWT.BORDER), "wizard.check.typed");
        field.setText(concern.typed());
        Accessibles.name(field, wizard.text("Check_type", concern.shown()));
        GridDataFactory.swtDefaults()
                .hint(new PixelConverter(field).convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(field);
        picture = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().hint(16, 16).applyTo(picture);
        state = named(new Label(area, SWT.NONE), "wizard.check.confirmed");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
        field.addModifyListener(event -> wizard.presenter().type(wanted, field.getText()));
        show(concern);
    }

    void show(Concern concern) {
        confirmed = concern.confirmed();
        picture.setImage(confirmed ? icons.image(Icon.OK) : null);
        state.setText(wizard.text(confirmed ? "Check_confirmed" : "Check_notConfirmed"));
        Tones.paint(state, confirmed ? Tone.GOOD : Tone.MUTED);
    }

    boolean confirmed() {
        return confirmed;
    }

    void focus() {
        field.setFocus();
    }
}
