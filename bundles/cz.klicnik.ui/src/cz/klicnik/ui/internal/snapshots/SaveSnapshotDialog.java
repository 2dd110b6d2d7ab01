/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
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

import cz.klicnik.presentation.Messages;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Styles;
import cz.klicnik.ui.internal.widgets.Tones;

/** Says what is saved and what never is, and asks where to. UI thread only. */
@NonNullByDefault({})
public final class SaveSnapshotDialog extends Dialog {

    private static final int WIDTH = 520;

    private final SaveSnapshotPresenter presenter;
    private final Messages messages;
    private String entered;
    private String author = "";
    private Optional<String> allowed = Optional.empty();
    private Optional<Label> objection = Optional.empty();

    public SaveSnapshotDialog(Shell parent, SaveSnapshotPresenter presenter, Messages messages) {
        super(parent);
        this.presenter = presenter;
        this.messages = messages;
        entered = presenter.suggested().toString();
    }

    /** Where to. After OK only. */
    public Path file() {
        return presenter.file(entered).orElseThrow();
    }

    /** Who wants to be named as the one who saved it; empty for nobody. */
    public String author() {
        return author;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(messages.text("Save_title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        HelpTopics.SNAPSHOT.of(area);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).spacing(6, 8).applyTo(area);
        presenter.about().forEach(sentence -> wrapped(area, sentence, "snapshot.about"));
        label(area, "Save_file");
        Text file = named(new Text(area, SWT.BORDER), "snapshot.file");
        file.setText(entered);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Button browse = named(new Button(area, SWT.PUSH), "snapshot.browse");
        browse.setText(messages.text("Save_browse"));
        browse.addListener(SWT.Selection, event -> browse(file));
        label(area, "Save_author");
        Text name = named(new Text(area, SWT.BORDER), "snapshot.author");
        name.setMessage(messages.text("Save_authorHint"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        name.addListener(SWT.Modify, event -> author = name.getText());
        Label said = wrapped(area, "", "snapshot.objection");
        Tones.paint(said, Tone.BAD);
        objection = Optional.of(said);
        file.addListener(SWT.Modify, event -> {
            entered = file.getText();
            check();
        });
        file.setFocus();
        return area;
    }

    private void label(Composite area, String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(messages.text(key));
    }

    private static Label wrapped(Composite area, String sentence, String key) {
        Label label = named(new Label(area, SWT.WRAP), key);
        label.setText(sentence.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        named(createButton(parent, IDialogConstants.OK_ID, messages.text("Save_ok"), true), "snapshot.save");
        createButton(parent, IDialogConstants.CANCEL_ID, messages.text("Cancel"), false);
        check();
    }

    private void check() {
        Optional<String> why = presenter.objection(entered);
        Styles.enable(getButton(IDialogConstants.OK_ID), why.isEmpty());
        objection.ifPresent(label -> {
            label.setText(why.orElse("").replace("&", "&&"));
            label.requestLayout();
        });
    }

    private void browse(Text file) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
        dialog.setText(messages.text("Save_title"));
        dialog.setFilterExtensions("*" + Snapshots.EXTENSION, "*");
        dialog.setFilterNames(new String[] { messages.text("Snapshot_files"), messages.text("Snapshot_allFiles") });
        Path present = presenter.file(entered).orElseGet(presenter::suggested);
        dialog.setFilterPath(String.valueOf(present.getParent()));
        dialog.setFileName(String.valueOf(present.getFileName()));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            // it has asked already whether that file is to be replaced
            allowed = Optional.of(chosen);
            file.setText(chosen);
        }
    }

    @Override
    protected void okPressed() {
        boolean asked = allowed.filter(entered::equals).isPresent();
        if (asked || !presenter.replaces(entered) || mayReplace()) {
            super.okPressed();
        }
    }

    private boolean mayReplace() {
        return new MessageDialog(getShell(), messages.text("Save_title"), null,
                messages.text("Save_replace", file().toString()), MessageDialog.QUESTION,
                new String[] { messages.text("Save_replaceYes"), messages.text("Cancel") }, 1).open() == 0;
    }
}
