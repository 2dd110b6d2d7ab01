/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.operations.trust.CaRemoval;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.trust.CaText;
import cz.klicnik.ui.Console;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Styles;

/** Whom this computer trusts: the CA store, into which authorities are imported. What is done is done at once. */
@NonNullByDefault({})
public final class AuthoritiesPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int NOTE_WIDTH = 400;

    private Language language;
    private AuthoritiesWork work;
    private Table table;
    private Button remove;
    private Button java;
    private Label folders;
    private Label problems;

    @Override
    public void init(IWorkbench workbench) {
        Console console = workbench.getService(Console.class);
        language = console.language();
        work = new AuthoritiesWork(console.trust().authorities(), language, workbench.getDisplay());
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, ConsoleIds.BUNDLE));
        setDescription(language.text("Authorities_note"));
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        HelpTopics.CHAIN.of(area);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        table = named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "authorities.list");
        Accessibles.name(table, language.text("Authorities_list"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 240).applyTo(table);
        TableColumns.make(table, language.text("Authorities_name"), language.text("Authorities_until"),
                language.text("Authorities_kind"), language.text("Authorities_place"),
                language.text("Authorities_file"),
                "SHA-256");
        table.addListener(SWT.Selection, event -> Styles.enable(remove, table.getSelectionCount() > 0));
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "authorities.importFile", "Authorities_importFile", this::importFile);
        button(buttons, "authorities.importFolder", "Authorities_importFolder", this::importFolder);
        remove = button(buttons, "authorities.remove", "Authorities_remove", this::remove);
        Styles.enable(remove, false);
        problems = note(area, "authorities.problems");
        folders = note(area, "authorities.folders");
        java = named(new Button(area, SWT.CHECK), "authorities.java");
        java.setText(language.text("Authorities_java"));
        java.setSelection(getPreferenceStore().getBoolean(Settings.TRUST_JAVA));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(java);
        load();
        return area;
    }

    private static Label note(Composite area, String key) {
        Label label = named(new Label(area, SWT.WRAP), key);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(NOTE_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Button button(Composite parent, String name, String label, Runnable action) {
        Button button = named(new Button(parent, SWT.PUSH), name);
        button.setText(language.text(label));
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void load() {
        work.list(this::show, this::failed);
    }

    private void show(AuthoritiesWork.Content content) {
        if (table.isDisposed()) {
            return;
        }
        table.removeAll();
        for (CaText.Row row : content.rows()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { row.name(), row.until(), row.kind(), row.place(),
                    SafeText.line(row.file().getFileName().toString()), row.sha256() });
            item.setData(row);
        }
        TableColumns.fit(table);
        Styles.enable(remove, false);
        say(folders, content.folders());
        say(problems, String.join("\n", content.problems()));
    }

    private static void say(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        GridDataFactory.createFrom((GridData) label.getLayoutData()).exclude(text.isEmpty())
                .applyTo(label);
        label.setVisible(!text.isEmpty());
        label.getParent().layout(true, true);
    }

    private void importFile() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(language.text("Authorities_chooseFile"));
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::importFrom);
    }

    private void importFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(language.text("Authorities_chooseFolder"));
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::importFrom);
    }

    /** Shows what is in a file or folder, and imports it when the person says so. */
    public void importFrom(Path source) {
        work.plan(source, CaImport.Target.USER, plan -> {
            if (!table.isDisposed()) {
                AuthoritiesDialog dialog = new AuthoritiesDialog(getShell(), language, work, source, plan);
                if (dialog.open() == IDialogConstants.OK_ID) {
                    work.run(dialog.plan(), written -> {
                        load();
                        message(written);
                    }, this::failed);
                }
            }
        }, this::failed);
    }

    private void message(String written) {
        if (!table.isDisposed()) {
            setMessage(written, INFORMATION);
        }
    }

    private void remove() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof CaText.Row row) {
            work.removal(row.entry(), this::confirm);
        }
    }

    private void confirm(CaRemoval removal) {
        if (table.isDisposed()) {
            return;
        }
        boolean yes = new MessageDialog(getShell(), language.text("Authorities_removeTitle"), null,
                work.text().removalQuestion(removal), MessageDialog.QUESTION,
                new String[] { language.text("Authorities_removeYes"), language.text("Cancel") }, 1).open() == 0;
        if (yes) {
            work.run(removal, gone -> {
                load();
                message(gone);
            }, this::failed);
        }
    }

    private void failed(Fault fault) {
        if (!table.isDisposed()) {
            new MessageDialog(getShell(), language.text("Failed_title"), null, language.faults().explain(fault).lines(),
                    MessageDialog.ERROR, new String[] { language.text("Close") }, IDialogConstants.OK_ID).open();
        }
    }

    @Override
    public boolean performOk() {
        getPreferenceStore().setValue(Settings.TRUST_JAVA, java.getSelection());
        return true;
    }
}
