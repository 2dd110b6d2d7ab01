/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.ui.Language;

/** Asks for one line of text, with buttons in the language of the screens. */
@NonNullByDefault({})
public final class TextDialog extends InputDialog {

    private final Language language;
    private final String key;

    /** @param key what the names of its widgets begin with */
    public TextDialog(Shell parent, Language language, String key, String title, String message, String before) {
        super(parent, title, message, before, null);
        this.language = language;
        this.key = key;
    }

    /** Asks. @return what was typed; empty when the person declined */
    public Optional<String> ask() {
        return open() == Window.OK ? Optional.of(getValue()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        named(shell, key);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        named(getText(), key + ".text");
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        named(createButton(parent, IDialogConstants.OK_ID, language.text("Ok"), true), key + ".ok");
        named(createButton(parent, IDialogConstants.CANCEL_ID, language.text("Cancel"), false), key + ".cancel");
        // the platform fills the field where it makes the buttons
        getText().setText(getValue());
        getText().setFocus();
        getText().selectAll();
    }
}
