/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;

import cz.klicnik.pki.details.RevocationListDetails;
import cz.klicnik.presentation.certificate.RevocationListSheet;
import cz.klicnik.ui.internal.widgets.Accessibles;

/** The revoked certificates of a list, decoded as they come into view; found by the digits of their serial numbers. */
@NonNullByDefault({})
final class EntriesPage extends EditorPage {

    private static final int[] WIDTHS = { 30, 30, 20, 60 };
    /** Nobody looks for a digit after each key. */
    private static final int PAUSE_MS = 250;

    private final RevocationListDetails list;
    private final RevocationListSheet sheet;
    private Optional<Widgets> widgets = Optional.empty();
    private int[] found;

    private record Widgets(Text filter, Label count, Table table) {
    }

    EntriesPage(CertificateEditor editor, RevocationListDetails list) {
        super(editor, "editor.entries", "Editor_entries");
        this.list = list;
        sheet = new RevocationListSheet(editor.language().locale(), editor.language().formats());
        found = IntStream.range(0, list.size()).toArray();
    }

    @Override
    Control fill(IManagedForm managed, Composite body) {
        Text filter = named(new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), getId() + ".filter");
        filter.setMessage(language().text("Editor_entriesFilter"));
        Accessibles.name(filter, language().text("Editor_entriesFilter"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Label count = named(new Label(body, SWT.NONE), getId() + ".count");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        Table table = named(new Table(body,
                SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL), getId());
        Accessibles.name(table, getTitle());
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
        PixelConverter pixels = new PixelConverter(table);
        List<String> titles = sheet.columns();
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, i < 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(titles.get(i));
            column.setWidth(pixels.convertWidthInCharsToPixels(WIDTHS[i]));
        }
        widgets = Optional.of(new Widgets(filter, count, table));
        table.addListener(SWT.SetData, event -> {
            TableItem item = (TableItem) event.item;
            item.setText(sheet.row(list.entry(found[event.index])).toArray(String[]::new));
        });
        Runnable later = this::find;
        filter.addModifyListener(event -> filter.getDisplay().timerExec(PAUSE_MS, later));
        find();
        return filter;
    }

    private void find() {
        widgets.filter(w -> !w.table.isDisposed()).ifPresent(w -> {
            found = matching(list, w.filter.getText());
            w.table.clearAll();
            w.table.setItemCount(found.length);
            w.count.setText(language().text(found.length == list.size() ? "Editor_entriesAll" : "Editor_entriesSome",
                    list.size(), found.length));
            w.count.getParent().layout(true, true);
        });
    }

    /** Indexes of the entries whose serial number has these digits, decimal or hexadecimal; spaces and colons do not count. */
    static int[] matching(RevocationListDetails list, String digits) {
        String wanted = digits.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        return IntStream.range(0, list.size()).filter(i -> wanted.isEmpty() || list.serial(i)
                .filter(s -> s.toString().contains(wanted) || s.toString(16).contains(wanted)).isPresent()).toArray();
    }

    @Override
    void show() {
        // a list does not change
    }

    @Override
    String selectedText() {
        List<String> lines = new ArrayList<>();
        widgets.ifPresent(w -> {
            for (int index : w.table.getSelectionIndices()) {
                lines.add(String.join("\t", sheet.row(list.entry(found[index]))));
            }
        });
        return String.join("\n", lines);
    }
}
