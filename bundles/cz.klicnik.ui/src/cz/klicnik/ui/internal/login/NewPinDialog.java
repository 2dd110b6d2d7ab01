/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.pki.TokenView;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.internal.login.NewPinPresenter.Purpose;

/** Asks for a new PIN, and for the present one or what unblocks it. */
@NonNullByDefault({})
public final class NewPinDialog extends PinDialog {

    private final Purpose purpose;
    private final NewPinPresenter presenter;
    private Text present;
    private Text now;
    private Text again;
    private Label hint;

    public NewPinDialog(Shell parent, Console console, SlotKey slot, Purpose purpose) {
        super(parent, console, slot, "newPin");
        this.purpose = purpose;
        presenter = new NewPinPresenter(console.language(), console.registry(), console.plans(), console.jobs(),
                slot, purpose, this);
    }

    @Override
    String title() {
        return language().text("NewPin_title_" + purpose);
    }

    @Override
    String submitLabel() {
        return language().text("NewPin_ok_" + purpose);
    }

    @Override
    void createFields(Composite parent) {
        present = pinField(parent, presenter.present() + ":", "present");
        now = pinField(parent, language().text("NewPin_now"), "now");
        again = pinField(parent, language().text("NewPin_again"), "again");
        new Label(parent, SWT.NONE);
        hint = named(new Label(parent, SWT.WRAP), "newPin.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        present.addModifyListener(e -> look());
        now.addModifyListener(e -> look());
        again.addModifyListener(e -> look());
    }

    @Override
    void start(Optional<TokenView> contents) {
        presenter.start(contents);
    }

    @Override
    void submit(String typed, Optional<TokenView> contents) {
        char[] key = taken(present);
        char[] fresh = now.getTextChars();
        char[] repeated = again.getTextChars();
        try {
            presenter.submit(key, fresh, repeated, typed, contents);
        } finally {
            Arrays.fill(key, '\0');
            Arrays.fill(fresh, '\0');
            Arrays.fill(repeated, '\0');
        }
    }

    @Override
    void enableFields(boolean enabled) {
        present.setEnabled(enabled);
        now.setEnabled(enabled);
        again.setEnabled(enabled);
    }

    @Override
    void focusField() {
        present.setFocus();
    }

    @Override
    public boolean close() {
        // the native widget keeps what it shows until it goes
        for (Text field : new Text[] { present, now, again }) {
            if (field != null && !field.isDisposed()) {
                field.setTextChars(new char[0]);
            }
        }
        return super.close();
    }

    /** Nothing is said before anything is typed. */
    private void look() {
        if (hint.isDisposed()) {
            return;
        }
        String said = now.getCharCount() == 0 ? ""
                : presenter.hint(present.getTextChars(), now.getTextChars(), again.getTextChars());
        if (!said.equals(hint.getText())) {
            hint.setText(said);
            fit();
        }
    }
}
