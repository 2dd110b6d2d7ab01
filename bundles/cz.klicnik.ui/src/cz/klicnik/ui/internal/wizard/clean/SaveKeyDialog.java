/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.clean;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.Pin;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.widgets.Tones;

/** Asks where a key is to be saved before it goes, and for a password for that file, twice; it is never a String. UI thread. */
@NonNullByDefault({})
final class SaveKeyDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final String ENDING = ".p12";

    private final UnaryOperator<String> texts;
    private final String cancel;
    private Text file;
    private Text first;
    private Text second;
    private Label message;
    private String path = "";
    private Optional<Pin> password = Optional.empty();

    /**
     * @param texts of the wizard, by their keys
     * @param cancel what the button says
     */
    SaveKeyDialog(Shell parent, UnaryOperator<String> texts, String cancel) {
        super(parent);
        this.texts = texts;
        this.cancel = cancel;
    }

    /** The file. After OK only. */
    String path() {
        return path;
    }

    /** What was entered, once; whoever takes it closes it. After OK only. */
    Pin password() {
        return password.orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(texts.apply("SaveKey_title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        wrapped(area, texts.apply("SaveKey_what"), "clean.save.what");
        new Label(area, SWT.NONE).setText(texts.apply("SaveKey_file"));
        file = named(new Text(area, SWT.BORDER), "clean.save.file");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(file);
        Button browse = named(new Button(area, SWT.PUSH), "clean.save.browse");
        browse.setText(texts.apply("Source_browse"));
        browse.addListener(SWT.Selection, event -> browse());
        first = secret(area, "SaveKey_password", "clean.save.password");
        second = secret(area, "SaveKey_again", "clean.save.again");
        message = wrapped(area, "", "clean.save.message");
        Tones.paint(message, Tone.BAD);
        file.addModifyListener(event -> look());
        return area;
    }

    private Text secret(Composite area, String label, String key) {
        new Label(area, SWT.NONE).setText(texts.apply(label));
        Text text = named(new Text(area, SWT.BORDER | SWT.PASSWORD), key);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
        text.addModifyListener(event -> look());
        return text;
    }

    private static Label wrapped(Composite area, String sentence, String key) {
        Label label = named(new Label(area, SWT.WRAP), key);
        label.setText(sentence.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(texts.apply("SaveKey_title"));
        dialog.setFilterExtensions(new String[] { "*" + ENDING });
        Optional.ofNullable(dialog.open()).map(f -> f.endsWith(ENDING) ? f : f + ENDING).ifPresent(file::setText);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, texts.apply("SaveKey_ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, cancel, false);
        look();
    }

    private void look() {
        char[] one = first.getTextChars();
        char[] other = second.getTextChars();
        boolean same = Arrays.equals(one, other);
        boolean some = one.length > 0;
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
        message.setText(same || second.getCharCount() == 0 ? "" : texts.apply("SaveKey_differs"));
        Optional.ofNullable(getButton(IDialogConstants.OK_ID))
                .ifPresent(ok -> Styles.enable(ok, same && some && !file.getText().isBlank()));
    }

    @Override
    protected void okPressed() {
        path = file.getText().strip();
        password = Optional.of(Pin.taking(first.getTextChars()));
        first.setTextChars(new char[0]);
        second.setTextChars(new char[0]);
        super.okPressed();
    }
}
