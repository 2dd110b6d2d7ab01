/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import cz.klicnik.presentation.Messages;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.snapshots.ComparePresenter.Choice;
import cz.klicnik.ui.internal.widgets.Accessibles;

/** Asks what a token is to be compared with: another one that is shown, or a snapshot's file. UI thread only. */
@NonNullByDefault({})
public final class CompareDialog extends Dialog {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 180;

    private final Messages messages;
    private final String name;
    private final List<Choice> others;
    private Optional<org.eclipse.swt.widgets.List> list = Optional.empty();
    private Optional<Side> chosen = Optional.empty();

    /** @param name of what is compared */
    public CompareDialog(Shell parent, Messages messages, String name, List<Choice> others) {
        super(parent);
        this.messages = messages;
        this.name = name;
        this.others = List.copyOf(others);
    }

    /** Empty when it was cancelled. */
    public Optional<Side> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(messages.text("Compare_title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        HelpTopics.SNAPSHOT.of(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 8).applyTo(area);
        Label question = named(new Label(area, SWT.WRAP), "compare.question");
        question.setText(messages.text(others.isEmpty() ? "Compare_nothing" : "Compare_with", name)
                .replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(question);
        if (!others.isEmpty()) {
            org.eclipse.swt.widgets.List names = named(new org.eclipse.swt.widgets.List(area,
                    SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL), "compare.others");
            Accessibles.name(names, messages.text("Compare_name"));
            others.forEach(other -> names.add(other.name()));
            names.select(0);
            names.addListener(SWT.DefaultSelection, event -> okPressed());
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(names);
            list = Optional.of(names);
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        named(createButton(parent, IDialogConstants.OPEN_ID, messages.text("Compare_file"), others.isEmpty()),
                "compare.file");
        if (!others.isEmpty()) {
            named(createButton(parent, IDialogConstants.OK_ID, messages.text("Compare_ok"), true), "compare.ok");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, messages.text("Cancel"), false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.OPEN_ID) {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
            dialog.setText(messages.text("Compare_title"));
            dialog.setFilterExtensions("*" + Snapshots.EXTENSION, "*");
            dialog.setFilterNames(
                    new String[] { messages.text("Snapshot_files"), messages.text("Snapshot_allFiles") });
            Optional.ofNullable(dialog.open()).ifPresent(file -> choose(new Side.InFile(Path.of(file))));
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        list.filter(names -> names.getSelectionIndex() >= 0)
                .ifPresent(names -> choose(others.get(names.getSelectionIndex()).side()));
    }

    private void choose(Side side) {
        chosen = Optional.of(side);
        super.okPressed();
    }
}
