/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.pins;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.ui.internal.login.NewPinPresenter;
import cz.klicnik.ui.internal.login.NewPinPresenter.Look;

/** The secret that is tried, and the new PIN twice. What is in the fields is never made a String. UI thread only. */
@NonNullByDefault({})
final class PinFields {

    private static final int CHARACTERS = 24;

    private final NewPinPresenter presenter;
    private final Text present;
    private final Text now;
    private final Text again;
    private boolean forgetting;

    /**
     * @param parent with two columns
     * @param changed is told of each character
     */
    PinFields(Composite parent, NewPinPresenter presenter, String labelNow, String labelAgain, Runnable changed) {
        this.presenter = presenter;
        present = field(parent, presenter.present(), "newPin.present", changed);
        now = field(parent, labelNow, "newPin.now", changed);
        again = field(parent, labelAgain, "newPin.again", changed);
    }

    private Text field(Composite parent, String label, String key, Runnable changed) {
        new Label(parent, SWT.NONE).setText(label);
        Text field = named(new Text(parent, SWT.BORDER | SWT.PASSWORD), key);
        GridDataFactory.swtDefaults()
                .hint(new PixelConverter(field).convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(field);
        field.addModifyListener(event -> {
            if (!forgetting) {
                changed.run();
            }
        });
        return field;
    }

    /** What is to be said of what is in them. @param label the token's new one */
    Look look(String label) {
        return presenter.look(present.getTextChars(), now.getTextChars(), again.getTextChars(), label);
    }

    /** Hands over what is in them; it stays there until it has been sent. */
    void take() {
        presenter.take(present.getTextChars(), now.getTextChars());
    }

    /** Takes out what was tried. */
    void forgetPresent() {
        present.setTextChars(new char[0]);
    }

    /** Takes out everything: the native widget keeps what it shows until it goes. */
    void forget() {
        forgetting = true;
        for (Text field : all()) {
            if (!field.isDisposed()) {
                field.setTextChars(new char[0]);
            }
        }
        forgetting = false;
    }

    void enable(boolean enabled) {
        all().forEach(field -> field.setEnabled(enabled));
    }

    /** The Enter key goes on to the next field that is empty; to the next page once there is none. */
    void onReturn(BooleanSupplier complete) {
        for (Text field : all()) {
            field.addTraverseListener(event -> {
                if (event.detail == SWT.TRAVERSE_RETURN && !complete.getAsBoolean()) {
                    event.doit = false;
                    focus();
                }
            });
        }
    }

    /** Puts the cursor into the first one that is empty. */
    boolean focus() {
        return all().stream().filter(f -> f.getCharCount() == 0).findFirst().orElse(present).setFocus();
    }

    private List<Text> all() {
        return List.of(present, now, again);
    }
}
