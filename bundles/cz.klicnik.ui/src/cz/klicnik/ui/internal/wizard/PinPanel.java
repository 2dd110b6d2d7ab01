/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.login.PinQuestion;
import cz.klicnik.ui.internal.login.PinQuestion.Severity;
import cz.klicnik.ui.internal.widgets.Icons;

/** Where a plan's PIN is entered; what is in the field is never made a String. UI thread only. */
@NonNullByDefault({})
final class PinPanel {

    private static final int WIDTH = 520;
    private static final int CHARACTERS = 24;

    private final Group area;
    private final Label picture;
    private final Label message;
    private final Text pin;
    private final Label confirmLabel;
    private final Text confirm;
    private final Icons icons;
    private Optional<PinQuestion> asked = Optional.empty();

    PinPanel(Composite parent, Icons icons, Language language, String title) {
        this.icons = icons;
        area = new Group(parent, SWT.NONE);
        area.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 6).spacing(10, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        picture = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        message = named(new Label(area, SWT.WRAP), "wizard.pin.message");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(message);
        new Label(area, SWT.NONE).setText(language.text("Login_pin"));
        pin = named(new Text(area, SWT.BORDER | SWT.PASSWORD), "wizard.pin");
        int width = new PixelConverter(pin).convertWidthInCharsToPixels(CHARACTERS);
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(pin);
        confirmLabel = new Label(area, SWT.NONE);
        confirmLabel.setText(language.text("Pin_confirm"));
        GridDataFactory.swtDefaults().applyTo(confirmLabel);
        confirm = named(new Text(area, SWT.BORDER), "wizard.pin.confirm");
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(confirm);
        area.setVisible(false);
    }

    /** Asks; nothing where no PIN is needed. */
    void ask(Optional<PinQuestion> question) {
        if (asked.equals(question)) {
            return;
        }
        asked = question;
        show(area, question.isPresent());
        question.ifPresent(q -> {
            picture.setImage(icons.image(q.severity() == Severity.NONE ? Icon.PIN : Icon.PROBLEM));
            message.setText(q.message().replace("&", "&&"));
            pin.setEnabled(q.pinExpected());
            show(confirmLabel, q.confirmation());
            show(confirm, q.confirmation());
        });
        area.getParent().layout(true, true);
    }

    /** Whether a person who enters what is asked for may go on. */
    boolean possible() {
        return asked.map(PinQuestion::possible).orElse(true);
    }

    /** Takes out what was entered; whoever calls it wipes it. */
    char[] taken() {
        char[] entered = pin.getTextChars();
        pin.setTextChars(new char[0]);
        return entered;
    }

    /** Forgets what was entered. */
    void clear() {
        if (!pin.isDisposed()) {
            Arrays.fill(taken(), '\0');
        }
    }

    String typed() {
        return confirm.getText();
    }

    boolean focus() {
        return asked.isPresent() && pin.isEnabled() && pin.setFocus();
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
