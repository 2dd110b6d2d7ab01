/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.LoginHint;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanWizard;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Chain;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Phase;
import cz.klicnik.ui.internal.wizard.copy.ImportState.Row;

/** What is inside, before anything is written; what of it is to be written, and by which name. */
@NonNullByDefault({})
final class ContentsPage extends PlanWizardPage {

    private static final int ROWS = 6;
    private static final int NAME_WIDTH = 250;

    private final ImportPresenter presenter;
    private final List<SlotKey> logins;
    private final List<LoginHint> hints = new ArrayList<>();
    private Table table;
    private Label note;
    private Label unusable;
    private Text label;
    private Button signature;
    private Optional<ImportState> state = Optional.empty();

    /** @param logins the tokens of which more shows after a login */
    ContentsPage(PlanWizard wizard, ImportPresenter presenter, List<SlotKey> logins) {
        super(wizard, "Contents");
        this.presenter = presenter;
        this.logins = logins;
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        for (SlotKey slot : logins) {
            hints.add(new LoginHint(parent, planWizard(), slot, icons(),
                    text(slot.equals(planWizard().slot()) ? "Contents_loginTarget" : "Contents_loginSource")));
        }
        table = named(new Table(parent, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE), "import.items");
        Accessibles.name(table, text("Contents_items"));
        table.setHeaderVisible(true);
        column("Contents_name");
        column("Contents_about");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * ROWS)
                .applyTo(table);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.Resize, event -> columns());
        note = named(new Label(parent, SWT.WRAP), "import.note");
        GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(note);
        unusable = named(new Label(parent, SWT.WRAP), "import.unusable");
        Tones.paint(unusable, Tone.ATTENTION);
        GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(unusable);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(text("Contents_label"));
        label = named(new Text(row, SWT.BORDER), "import.label");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        label.addModifyListener(event -> {
            if (state.filter(s -> s.label().equals(label.getText().strip())).isEmpty()) {
                presenter.label(label.getText());
            }
        });
        signature = named(new Button(parent, SWT.CHECK), "import.testSignature");
        signature.setText(text("Contents_testSignature"));
        signature.addListener(SWT.Selection, event -> presenter.testSignature(signature.getSelection()));
    }

    void show(ImportState now) {
        state = Optional.of(now);
        if (!exists()) {
            return;
        }
        hints.forEach(LoginHint::update);
        say(now.phase() == Phase.FAILED ? Icon.STOP : Icon.WAITING, now.phase() == Phase.OPEN ? "" : now.message());
        fill(now);
        noteOfSelected();
        unusable.setVisible(!now.unusable().isEmpty());
        ((GridData) unusable.getLayoutData()).exclude = now.unusable().isEmpty();
        unusable.setText(String.join("\n", now.unusable()).replace("&", "&&"));
        label.setMessage(now.proposed().isEmpty() ? text("Contents_ownLabels") : now.proposed());
        if (!label.getText().strip().equals(now.label())) {
            label.setText(now.label());
        }
        signature.setSelection(now.testSignature());
        setPageComplete(now.something());
        setErrorMessage(now.phase() == Phase.OPEN && !now.something() ? text("Contents_nothing") : null);
        unusable.getParent().layout(true, true);
        if (getContainer().getCurrentPage() == this) {
            getContainer().updateButtons();
        }
    }

    @Override
    protected void show(PlanState plan) {
        state.ifPresent(this::show);
    }

    @Override
    protected void focus() {
        table.setFocus();
        if (table.getItemCount() > 0 && table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
        noteOfSelected();
    }

    /** All of the selected line, which may be longer than its columns. */
    private void noteOfSelected() {
        TableItem[] selected = table.getSelection();
        note.setText(selected.length == 0 ? ""
                : text("Contents_selected", selected[0].getText(0), selected[0].getText(1)).replace("&", "&&"));
        note.getParent().layout(true, true);
    }

    private void column(String title) {
        new TableColumn(table, SWT.NONE).setText(text(title));
    }

    private void columns() {
        int width = table.getClientArea().width;
        if (width > NAME_WIDTH) {
            table.getColumn(0).setWidth(NAME_WIDTH);
            table.getColumn(1).pack();
            table.getColumn(1).setWidth(Math.max(width - NAME_WIDTH, table.getColumn(1).getWidth()));
        }
    }

    private void fill(ImportState now) {
        int count = now.rows().size() + now.chain().size();
        while (table.getItemCount() < count) {
            new TableItem(table, SWT.NONE);
        }
        if (table.getItemCount() > count) {
            table.remove(count, table.getItemCount() - 1);
        }
        int index = 0;
        for (Row row : now.rows()) {
            TableItem item = table.getItem(index++);
            item.setData(row);
            item.setChecked(row.ticked());
            item.setImage(0, icons().image(row.item().key().isPresent() ? Icon.KEY_PRIVATE : Icon.CERTIFICATE));
            item.setText(new String[] { row.name(),
                    row.possible() ? row.what() : text("Contents_refused", row.refusal(), row.what()) });
            Tones.color(row.possible() ? Tone.PLAIN : Tone.MUTED).ifPresentOrElse(item::setForeground,
                    () -> item.setForeground(null));
        }
        for (Chain chain : now.chain()) {
            TableItem item = table.getItem(index++);
            item.setData(chain);
            item.setChecked(chain.ticked());
            item.setImage(0, icons().image(Icon.CERTIFICATE));
            item.setText(new String[] { chain.name(), text("Contents_chain") });
        }
        columns();
    }

    private void selected(Event event) {
        noteOfSelected();
        if (event.detail != SWT.CHECK || !(event.item instanceof TableItem item)) {
            return;
        }
        switch (item.getData()) {
        case Row row when row.possible() -> presenter.tick(row.item(), item.getChecked());
        case Chain chain -> presenter.tick(chain.certificate(), item.getChecked());
        default -> item.setChecked(false);
        }
    }
}
