/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Columns as wide as what is in them, within reason. */
@NonNullByDefault({})
final class TableColumns {

    /** In pixels: a longer cell is read whole by making the column wider. */
    private static final int WIDEST = 320;

    private TableColumns() {
    }

    static void make(Table table, String... titles) {
        for (String title : titles) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setResizable(true);
        }
        fit(table);
    }

    static void fit(Table table) {
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(WIDEST, column.getWidth()));
        }
    }
}
