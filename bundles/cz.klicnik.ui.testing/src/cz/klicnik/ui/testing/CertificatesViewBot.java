/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import cz.klicnik.ui.ConsoleIds;

/** The table of certificates. */
public final class CertificatesViewBot {

    private final ConsoleBot console;
    private final Screen screen;
    private final Table table;

    CertificatesViewBot(ConsoleBot console) {
        this.console = console;
        screen = console.screen();
        table = screen.widget(Table.class, "certificates.table");
    }

    /** The rows as they are shown, each with its cells. */
    public List<List<String>> rows() {
        return screen.call(this::read);
    }

    /** Waits until the rows are as wanted. */
    public List<List<String>> awaitRows(String what, Predicate<List<List<String>>> wanted) {
        return screen.await(what, () -> Optional.of(read()).filter(wanted));
    }

    /** The cells of one column, from top to bottom. */
    public List<String> column(int index) {
        return rows().stream().map(r -> r.get(index)).toList();
    }

    /** Replaces the filter. */
    public CertificatesViewBot filter(String text) {
        screen.type("certificates.filter", text);
        return this;
    }

    /** Clicks on a heading. */
    public void clickHeading(int column) {
        screen.run(() -> Screen.notify(table.getColumn(column), SWT.Selection));
    }

    /** The headings from left to right. */
    public List<String> headings() {
        return screen.call(() -> Arrays.stream(table.getColumns()).map(c -> c.getText()).toList());
    }

    /** What is said beside the filter. */
    public String status() {
        return screen.call(() -> screen.find(Label.class, "certificates.status").map(Label::getText).orElse(""));
    }

    /** Waits until what is said beside the filter contains a text. */
    public void awaitStatus(String text) {
        screen.awaitThat("the status " + text, Screen.PATIENCE, () -> screen.find(Label.class, "certificates.status")
                .filter(l -> l.getText().contains(text)).isPresent());
    }

    /** Selects the only row that has a cell like this. */
    public void select(String cell) {
        int index = screen.await("one row with " + cell, () -> {
            List<List<String>> rows = read();
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).contains(cell)) {
                    fitting.add(i);
                }
            }
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        });
        console.show(ConsoleIds.CERTIFICATES_VIEW);
        screen.run(() -> {
            table.setSelection(index);
            Event event = new Event();
            event.item = table.getItem(index);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    private List<List<String>> read() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.getItemCount(); i++) {
            TableItem item = table.getItem(i);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < table.getColumnCount(); c++) {
                cells.add(item.getText(c));
            }
            rows.add(cells);
        }
        return rows;
    }
}
