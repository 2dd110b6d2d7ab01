/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMemento;

import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Icons;
import cz.klicnik.ui.internal.widgets.Tones;

/** The table widget: virtual, so that only the rows on the screen cost anything. */
final class CertificateTable {

    private static final String WIDTH = "width.";
    private static final String SORT = "sort";
    private static final String ASCENDING = "ascending";

    private final Language language;
    private final Table table;
    private final Icons icons;
    private final List<TableColumn> columns = new ArrayList<>();
    private List<CertificateRow> rows = List.of();

    CertificateTable(Composite parent, Language language) {
        this.language = language;
        table = named(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER),
                "certificates.table");
        icons = new Icons(table);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
        PixelConverter pixels = new PixelConverter(table);
        for (Column column : Column.values()) {
            TableColumn c = new TableColumn(table, column == Column.DAYS_LEFT ? SWT.RIGHT : SWT.LEFT);
            c.setText(column.heading(language));
            c.setMoveable(true);
            c.setWidth(pixels.convertWidthInCharsToPixels(column.width()));
            c.setData(column);
            columns.add(c);
        }
        table.setSortColumn(columns.get(0));
        table.setSortDirection(SWT.UP);
    }

    Table widget() {
        return table;
    }

    /** Is told when a heading is clicked: by which column, and whether ascending. */
    void onSort(BiConsumer<Column, Boolean> listener) {
        for (TableColumn column : columns) {
            column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
                table.setSortColumn(column);
                table.setSortDirection(again ? SWT.DOWN : SWT.UP);
                listener.accept((Column) column.getData(), !again);
            }));
        }
    }

    /** Is told when other rows are selected. */
    void onSelection(Consumer<List<CertificateRow>> listener) {
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.accept(selected())));
    }

    List<CertificateRow> selected() {
        List<CertificateRow> selected = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            selected.add(rows.get(index));
        }
        return selected;
    }

    List<CertificateRow> rows() {
        return rows;
    }

    /** Shows these rows; what was selected and is still there stays selected. */
    void show(List<CertificateRow> newRows) {
        List<Certificate> selected = selected().stream().map(CertificateRow::element).toList();
        rows = newRows;
        table.setItemCount(rows.size());
        table.deselectAll();
        table.clearAll();
        if (!selected.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                if (selected.contains(rows.get(i).element())) {
                    table.select(i);
                }
            }
        }
    }

    /** The selected rows as text, cells separated by tabs. */
    String selectedText() {
        return selected().stream().map(r -> List.of(Column.values()).stream().map(c -> c.text(r, language))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    void save(IMemento memento) {
        for (TableColumn column : columns) {
            memento.putInteger(WIDTH + ((Column) column.getData()).name(), column.getWidth());
        }
        memento.putString(SORT, sortColumn().name());
        memento.putBoolean(ASCENDING, ascending());
    }

    void restore(IMemento memento) {
        for (TableColumn column : columns) {
            Optional.ofNullable(memento.getInteger(WIDTH + ((Column) column.getData()).name()))
                    .ifPresent(column::setWidth);
        }
        Optional<String> sort = Optional.ofNullable(memento.getString(SORT));
        columns.stream().filter(c -> sort.filter(((Column) c.getData()).name()::equals).isPresent()).findFirst()
                .ifPresent(table::setSortColumn);
        table.setSortDirection(Boolean.FALSE.equals(memento.getBoolean(ASCENDING)) ? SWT.DOWN : SWT.UP);
    }

    Column sortColumn() {
        return (Column) table.getSortColumn().getData();
    }

    boolean ascending() {
        return table.getSortDirection() == SWT.UP;
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index >= rows.size()) {
            return;
        }
        CertificateRow row = rows.get(event.index);
        for (Column column : Column.values()) {
            item.setText(column.ordinal(), column.text(row, language));
        }
        item.setImage(Column.HOLDER.ordinal(), icons.image(
                row.entry().certificate().isPresent() ? Icon.CERTIFICATE : Icon.CERTIFICATE_UNREADABLE,
                row.entry().validity().map(ExplorerLabels::badge).or(() -> Optional.of(Icon.BADGE_ERROR))));
        if (row.old()) {
            Tones.color(Tone.MUTED).ifPresent(item::setForeground);
        } else {
            item.setForeground(null);
            Tones.color(row.entry().validity().map(ExplorerLabels::tone).orElse(Tone.BAD))
                    .ifPresent(c -> item.setForeground(Column.DAYS_LEFT.ordinal(), c));
        }
    }
}
