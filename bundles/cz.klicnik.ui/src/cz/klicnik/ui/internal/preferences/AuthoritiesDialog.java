/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.trust.CaText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.help.HelpTopics;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Styles;

/** Shows what is in a file or folder before it is put into the CA store. UI thread only. */
@NonNullByDefault({})
final class AuthoritiesDialog extends Dialog {

    private static final int WIDTH = 720;
    private static final int LINES = 8;

    private final Language language;
    private final AuthoritiesWork work;
    private final Path source;
    private CaImport plan;
    private Table table;
    private Text said;
    private Button machine;
    private Button signers;

    AuthoritiesDialog(Shell parent, Language language, AuthoritiesWork work, Path source, CaImport plan) {
        super(parent);
        this.language = language;
        this.work = work;
        this.source = source;
        this.plan = plan;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** As it was when the person said yes. */
    CaImport plan() {
        return plan;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(language.text("Authorities_importTitle"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        HelpTopics.CHAIN.of(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        Label note = new Label(area, SWT.WRAP);
        note.setText(language.text("Authorities_importNote", SafeText.line(source.toString())).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
        table = named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "authorities.items");
        Accessibles.name(table, language.text("Authorities_items"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 180).applyTo(table);
        TableColumns.make(table, language.text("Authorities_name"), language.text("Authorities_happens"),
                language.text("Authorities_what"), language.text("Authorities_until"));
        table.addListener(SWT.Selection, event -> describe());
        said = named(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "authorities.summary");
        Accessibles.name(said, language.text("Authorities_summary"));
        said.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, said.getLineHeight() * LINES).applyTo(said);
        machine = check(area, "authorities.machine", "Authorities_machine", plan.target().machine());
        signers = check(area, "authorities.signers", "Authorities_signers", plan.target().signers());
        return area;
    }

    private Button check(Composite area, String key, String label, boolean selected) {
        Button check = named(new Button(area, SWT.CHECK), key);
        check.setText(language.text(label));
        check.setSelection(selected);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> again()));
        return check;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        named(createButton(parent, IDialogConstants.OK_ID, language.text("Authorities_import"), true),
                "authorities.import");
        createButton(parent, IDialogConstants.CANCEL_ID, language.text("Cancel"), false);
        show();
    }

    /** Where it goes decides what is there already. */
    private void again() {
        Styles.enable(getButton(IDialogConstants.OK_ID), false);
        work.plan(source, new CaImport.Target(machine.getSelection(), signers.getSelection()), fresh -> {
            if (!table.isDisposed()) {
                plan = fresh;
                show();
            }
        }, this::failed);
    }

    private void failed(Fault fault) {
        if (!table.isDisposed()) {
            table.removeAll();
            said.setText(language.faults().explain(fault).paragraph());
        }
    }

    private void show() {
        CaText text = work.text();
        table.removeAll();
        for (CaImport.Item item : plan.items()) {
            TableItem row = new TableItem(table, SWT.NONE);
            row.setText(new String[] { text.title(item), text.state(item), text.kind(item),
                    item.certificate().map(text::until).orElse("") });
        }
        TableColumns.fit(table);
        table.select(plan.written().isEmpty() ? 0 : plan.items().indexOf(plan.written().getFirst()));
        describe();
        Styles.enable(getButton(IDialogConstants.OK_ID), !plan.written().isEmpty());
    }

    /** What would be written, what cannot be used, and the selected one whole, with its fingerprint. */
    private void describe() {
        CaText text = work.text();
        String problems = plan.problems().stream().map(f -> "\n" + language.faults().explain(f).paragraph())
                .collect(Collectors.joining());
        Section selected = text.plan(plan).get(Math.max(0, table.getSelectionIndex()));
        said.setText(text.wouldWrite(plan) + problems + "\n\n" + selected.title() + "\n"
                + selected.lines().stream().map(Line::text).collect(Collectors.joining("\n")));
    }
}
