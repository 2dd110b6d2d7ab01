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
import cz.klicnik.ui.internal.widgets.Accessibles;

/** Erases a token: lists what is lost, asks for the new label, the PINs, and the whole serial number. */
@NonNullByDefault({})
public final class InitialiseDialog extends PinDialog {

    private static final int LINES = 5;

    private final InitialisePresenter presenter;
    private Text lost;
    private Text label;
    private Text officer;
    private Text now;
    private Text again;
    private Label hint;

    public InitialiseDialog(Shell parent, Console console, SlotKey slot) {
        super(parent, console, slot, "initialise");
        presenter = new InitialisePresenter(console.language(), console.registry(), console.plans(), console.jobs(),
                slot, this);
    }

    @Override
    String title() {
        return language().text("Init_title");
    }

    @Override
    String submitLabel() {
        return language().text("Init_ok");
    }

    @Override
    String confirmLabel() {
        return language().text("Init_confirm");
    }

    @Override
    void createFields(Composite parent) {
        Label before = new Label(parent, SWT.NONE);
        before.setText(language().text("Init_lost"));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(before);
        lost = named(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "initialise.lost");
        Accessibles.name(lost, language().text("Init_lost"));
        lost.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, LINES * lost.getLineHeight()).applyTo(lost);
        new Label(parent, SWT.NONE).setText(language().text("Init_newLabel"));
        label = named(new Text(parent, SWT.BORDER), "initialise.label");
        label.setText(presenter.label());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        officer = pinField(parent, language().text("Init_officer"), "officer");
        now = pinField(parent, language().text("NewPin_now"), "now");
        again = pinField(parent, language().text("NewPin_again"), "again");
        new Label(parent, SWT.NONE);
        hint = named(new Label(parent, SWT.WRAP), "initialise.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        for (Text field : new Text[] { officer, now, again }) {
            field.addModifyListener(e -> look());
        }
    }

    @Override
    void start(Optional<TokenView> contents) {
        lost.setText(presenter.lost(contents));
        presenter.start(contents);
    }

    @Override
    void submit(String typed, Optional<TokenView> contents) {
        char[] key = taken(officer);
        char[] fresh = now.getTextChars();
        char[] repeated = again.getTextChars();
        try {
            presenter.submit(key, fresh, repeated, label.getText(), typed, contents);
        } finally {
            Arrays.fill(key, '\0');
            Arrays.fill(fresh, '\0');
            Arrays.fill(repeated, '\0');
        }
    }

    @Override
    void enableFields(boolean enabled) {
        for (Text field : new Text[] { officer, now, again }) {
            field.setEnabled(enabled);
        }
    }

    @Override
    void focusField() {
        officer.setFocus();
    }

    @Override
    public boolean close() {
        // the native widget keeps what it shows until it goes
        for (Text field : new Text[] { officer, now, again }) {
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
                : presenter.hint(officer.getTextChars(), now.getTextChars(), again.getTextChars());
        if (!said.equals(hint.getText())) {
            hint.setText(said);
            fit();
        }
    }
}
