/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.clean;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.operations.clean.CleanWhat;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.wizard.LoginHint;
import cz.klicnik.ui.internal.wizard.PlanState;
import cz.klicnik.ui.internal.wizard.PlanWizardPage;
import cz.klicnik.ui.internal.wizard.clean.CleanState.Row;

/** What may go, with the reason and the room that it frees; which part of it. */
@NonNullByDefault({})
final class CleanPage extends PlanWizardPage {

    private static final int ROWS = 7;
    private static final int CHARACTERS = 22;
    private static final int WIDTH = 540;
    private static final int ROOM_WIDTH = 120;
    private static final int NAME_WIDTH = 300;

    private final CleanWizard wizard;
    private final CleanPresenter presenter;
    private final Map<CleanWhat, Button> parts = new EnumMap<>(CleanWhat.class);
    private LoginHint hint;
    private Table table;
    private Label note;
    private Composite typing;
    private Label wanted;
    private Text typed;
    private Label warning;
    private Button registered;
    private Label freed;
    private Composite saving;
    private Label savedTo;
    private Optional<CleanState> state = Optional.empty();

    CleanPage(CleanWizard wizard, CleanPresenter presenter) {
        super(wizard, "CleanChoice");
        this.wizard = wizard;
        this.presenter = presenter;
        setPageComplete(false);
    }

    @Override
    protected void createContents(Composite parent) {
        hint = new LoginHint(parent, planWizard(), planWizard().slot(), icons(), text("Clean_login"));
        table = named(new Table(parent, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE), "clean.items");
        Accessibles.name(table, text("Clean_items"));
        table.setHeaderVisible(true);
        for (String title : List.of("Clean_name", "Clean_reason", "Clean_room")) {
            new TableColumn(table, SWT.NONE).setText(text(title));
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getItemHeight() * ROWS)
                .applyTo(table);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.Resize, event -> columns());
        note = wrapped(parent, "clean.note");
        createTyping(parent);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(14, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(text("Clean_part"));
        for (CleanWhat part : List.of(CleanWhat.BOTH, CleanWhat.CERTIFICATE, CleanWhat.KEY)) {
            Button button = named(new Button(row, SWT.RADIO), "clean.what." + part);
            button.setText(text("Clean_part_" + part));
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    presenter.what(part);
                }
            });
            parts.put(part, button);
        }
        warning = wrapped(parent, "clean.warning");
        Tones.paint(warning, Tone.ATTENTION);
        registered = named(new Button(parent, SWT.CHECK | SWT.WRAP), "clean.registered");
        registered.setText(text("Clean_registered"));
        GridDataFactory.fillDefaults().applyTo(registered);
        registered.addListener(SWT.Selection, event -> presenter.registered(registered.getSelection()));
        createSaving(parent);
        freed = wrapped(parent, "clean.freed");
    }

    private void createSaving(Composite parent) {
        saving = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(saving);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(saving);
        Button save = named(new Button(saving, SWT.PUSH), "clean.save");
        save.setText(text("Clean_save"));
        save.addListener(SWT.Selection, event -> wizard.askForFile());
        savedTo = named(new Label(saving, SWT.WRAP), "clean.savedTo");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(360, SWT.DEFAULT)
                .applyTo(savedTo);
        saving.setVisible(false);
    }

    private void createTyping(Composite parent) {
        typing = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(typing);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(typing);
        new Label(typing, SWT.NONE).setImage(icons().image(Icon.WARNING));
        wanted = named(new Label(typing, SWT.WRAP), "clean.wanted");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(360, SWT.DEFAULT)
                .applyTo(wanted);
        typed = named(new Text(typing, SWT.BORDER), "clean.typed");
        GridDataFactory.swtDefaults()
                .hint(new PixelConverter(typed).convertWidthInCharsToPixels(CHARACTERS), SWT.DEFAULT).applyTo(typed);
        typed.addModifyListener(event -> {
            if (!typed.getText().isEmpty()) {
                presenter.type(typed.getText());
            }
        });
        typing.setVisible(false);
    }

    private Label wrapped(Composite parent, String key) {
        Label label = named(new Label(parent, SWT.WRAP), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void failed(String sentence) {
        say(Icon.STOP, sentence);
    }

    void update() {
        if (exists()) {
            hint.update();
        }
    }

    void show(CleanState now) {
        Optional<Row> before = state.flatMap(CleanState::wanted);
        state = Optional.of(now);
        if (!exists()) {
            return;
        }
        update();
        fill(now.rows());
        parts.forEach((part, button) -> button.setSelection(part == now.what()));
        warning.setText(now.warning());
        registered.setSelection(now.registered());
        visible(registered, now.registeredOffered());
        freed.setText(now.freed());
        visible(saving, now.savable());
        savedTo.setText(now.savedTo().isEmpty() ? text("Clean_notSaved")
                : text("Clean_savedTo", now.savedTo()).replace("&", "&&"));
        visible(typing, now.wanted().isPresent());
        now.wanted().filter(w -> before.filter(b -> b.key().equals(w.key())).isEmpty()).ifPresent(w -> {
            wanted.setText(text("Clean_type", w.shown(), w.brief()).replace("&", "&&"));
            Accessibles.name(typed, wanted.getText());
            typed.setText("");
            typed.setFocus();
        });
        if (table.getItemCount() > 0 && table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
        table.redraw();
        noteOfSelected();
        setErrorMessage(now.blind() ? text("Clean_blind") : null);
        setPageComplete(now.ready());
        table.getParent().layout(true, true);
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
            noteOfSelected();
        }
    }

    private static void visible(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }

    private void columns() {
        int width = table.getClientArea().width;
        if (width > NAME_WIDTH + ROOM_WIDTH) {
            table.getColumn(0).setWidth(NAME_WIDTH);
            table.getColumn(1).setWidth(width - NAME_WIDTH - ROOM_WIDTH);
            table.getColumn(2).setWidth(ROOM_WIDTH);
        }
    }

    private void fill(List<Row> rows) {
        while (table.getItemCount() < rows.size()) {
            new TableItem(table, SWT.NONE);
        }
        if (table.getItemCount() > rows.size()) {
            table.remove(rows.size(), table.getItemCount() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            TableItem item = table.getItem(i);
            item.setData(row);
            item.setChecked(row.ticked());
            item.setImage(0, icons().image(row.certificate() ? Icon.CERTIFICATE : Icon.KEY_LOOSE));
            item.setText(new String[] { row.brief(), row.reason(), row.room() });
        }
        columns();
    }

    private void selected(Event event) {
        if (event.detail == SWT.CHECK && event.item instanceof TableItem item && item.getData() instanceof Row row) {
            table.setSelection(item);
            boolean on = item.getChecked();
            item.setChecked(row.ticked());
            presenter.tick(row.key(), on);
        }
        noteOfSelected();
    }

    /** All of the selected line, which may be longer than its columns. */
    private void noteOfSelected() {
        String said = table.getSelectionCount() > 0 && table.getSelection()[0].getData() instanceof Row row
                ? text(row.note().isEmpty() ? "Clean_selected" : "Clean_selectedNote", row.name(), row.reason(),
                        row.note())
                : "";
        note.setText(said.replace("&", "&&"));
        note.getParent().layout();
    }
}
