/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.Pin;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Tones;

/** Asks for the password of a PKCS#12 file; it is never made a String. UI thread only. */
@NonNullByDefault({})
final class PasswordDialog extends Dialog {

    private static final int WIDTH = 420;

    private final Language language;
    private final String file;
    private final String said;
    private Optional<Text> field = Optional.empty();
    private Optional<Pin> password = Optional.empty();

    /** @param said what was wrong with the last password; empty the first time */
    PasswordDialog(Shell parent, Language language, String file, String said) {
        super(parent);
        this.language = language;
        this.file = file;
        this.said = said;
    }

    /** What was entered, once; whoever takes it closes it. After OK only. */
    Pin password() {
        return password.orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(language.text("Editor_passwordTitle"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        wrapped(area, language.text("Editor_passwordAsk", file), "editor.password.question");
        if (!said.isEmpty()) {
            Tones.paint(wrapped(area, said, "editor.password.message"), Tone.BAD);
        }
        Label before = new Label(area, SWT.NONE);
        before.setText(language.text("Editor_password"));
        Text text = named(new Text(area, SWT.BORDER | SWT.PASSWORD), "editor.password");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        field = Optional.of(text);
        return area;
    }

    private static Label wrapped(Composite area, String sentence, String key) {
        Label label = named(new Label(area, SWT.WRAP), key);
        label.setText(sentence.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, language.text("Editor_passwordOpen"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, language.text("Cancel"), false);
    }

    @Override
    protected void okPressed() {
        field.ifPresent(text -> {
            char[] entered = text.getTextChars();
            text.setTextChars(new char[0]);
            password = Optional.of(Pin.taking(entered));
        });
        super.okPressed();
    }
}
