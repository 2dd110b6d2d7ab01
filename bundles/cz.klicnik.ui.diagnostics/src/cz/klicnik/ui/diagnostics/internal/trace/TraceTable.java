/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import static cz.klicnik.ui.internal.widgets.WidgetKeys.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.presentation.Messages;
import cz.klicnik.ui.internal.widgets.Tones;

/**
 * The table widget: virtual, so that only the rows on the screen cost anything. It follows its end while a person looks
 * at it, and else stays where it is.
 */
final class TraceTable {

    private static final String WIDTH = "width.";

    private final Table table;
    private final List<TableColumn> columns = new ArrayList<>();
    private List<TraceRecord> rows = List.of();
    private Optional<TraceTexts> texts = Optional.empty();

    TraceTable(Composite parent, Messages messages) {
        table = named(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER), "trace.table");
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
        PixelConverter pixels = new PixelConverter(table);
        for (TraceColumn column : TraceColumn.values()) {
            TableColumn c = new TableColumn(table, column == TraceColumn.DURATION ? SWT.RIGHT : SWT.LEFT);
            c.setText(column.heading(messages));
            c.setMoveable(true);
            c.setWidth(pixels.convertWidthInCharsToPixels(column.width()));
            c.setData(column);
            columns.add(c);
        }
    }

    Table widget() {
        return table;
    }

    /** Is told when other rows are selected. */
    void onSelection(Consumer<List<TraceRecord>> listener) {
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.accept(selected())));
    }

    List<TraceRecord> selected() {
        List<TraceRecord> selected = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            selected.add(rows.get(index));
        }
        return selected;
    }

    List<TraceRecord> rows() {
        return rows;
    }

    /** The selected rows, cells separated by tabs. */
    String selectedText() {
        return texts.map(t -> selected().stream().map(t::line).collect(Collectors.joining("\n"))).orElse("");
    }

    /** Shows these rows; what was selected and is still there stays selected. */
    void show(List<TraceRecord> newRows, TraceTexts newTexts) {
        boolean following = atEnd();
        List<Key> selected = selected().stream().map(Key::of).toList();
        Optional<Key> top = following || rows.isEmpty() ? Optional.empty()
                : Optional.of(Key.of(rows.get(Math.min(table.getTopIndex(), rows.size() - 1))));
        rows = newRows;
        texts = Optional.of(newTexts);
        table.setRedraw(false);
        try {
            if (rows.size() < table.getItemCount()) {
                // all at once: GTK takes thousands of rows away one by one, and slowly
                table.removeAll();
            }
            table.setItemCount(rows.size());
            table.deselectAll();
            table.clearAll();
            select(selected);
            if (following && !rows.isEmpty()) {
                table.setTopIndex(rows.size() - 1);
            }
            top.ifPresent(this::scrollTo);
        } finally {
            table.setRedraw(true);
        }
    }

    void save(IMemento memento) {
        for (TableColumn column : columns) {
            memento.putInteger(WIDTH + ((TraceColumn) column.getData()).name(), column.getWidth());
        }
    }

    void restore(IMemento memento) {
        for (TableColumn column : columns) {
            Optional.ofNullable(memento.getInteger(WIDTH + ((TraceColumn) column.getData()).name()))
                    .ifPresent(column::setWidth);
        }
    }

    private void select(List<Key> selected) {
        if (selected.isEmpty()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (selected.contains(Key.of(rows.get(i)))) {
                table.select(i);
            }
        }
    }

    private void scrollTo(Key top) {
        for (int i = 0; i < rows.size(); i++) {
            if (Key.of(rows.get(i)).equals(top)) {
                table.setTopIndex(i);
                return;
            }
        }
    }

    private boolean atEnd() {
        int visible = table.getClientArea().height / Math.max(1, table.getItemHeight());
        return table.getTopIndex() + visible >= rows.size();
    }

    private void fill(Event event) {
        if (event.index >= rows.size() || texts.isEmpty()) {
            return;
        }
        TableItem item = (TableItem) event.item;
        TraceRecord row = rows.get(event.index);
        for (TraceColumn column : TraceColumn.values()) {
            item.setText(column.ordinal(), column.text(row, texts.get()));
        }
        item.setForeground(null);
        Tones.color(texts.get().tone(row)).ifPresent(item::setForeground);
    }

    /** Tells a record apart, however far its call has come. */
    private record Key(TraceSource source, long number) {

        static Key of(TraceRecord row) {
            return switch (row) {
            case TraceRecord.Called called -> new Key(called.source(), called.call().number());
            case TraceRecord.Lost lost -> new Key(lost.source(), -lost.time().toEpochMilli());
            };
        }
    }
}
