/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.ui.diagnostics.DiagnosticsIds;

/** The view of the calls to PKCS#11 libraries. */
public final class TraceViewBot {

    private static final int FUNCTION = 3;

    private final ConsoleBot console;
    private final Screen screen;
    private final Table table;

    TraceViewBot(ConsoleBot console) {
        this.console = console;
        screen = console.screen();
        table = screen.widget(Table.class, "trace.table");
    }

    /** Switches the recording over if it is not as wanted. */
    public TraceViewBot record(boolean on) {
        if (trace().on() != on) {
            console.command(DiagnosticsIds.RECORD_COMMAND, Map.of());
            screen.awaitThat("the trace is switched", Screen.PATIENCE, () -> trace().on() == on);
        }
        return this;
    }

    /** Gives one of the view's commands. */
    public TraceViewBot command(String id, Map<String, String> parameters) {
        console.command(id, parameters);
        return this;
    }

    /** Replaces the filter. */
    public TraceViewBot filter(String text) {
        screen.type("trace.filter", text);
        return this;
    }

    /** Waits until the rows, each with its cells, are as wanted. */
    public List<List<String>> awaitRows(String what, Predicate<List<List<String>>> wanted) {
        return screen.await(what, () -> Optional.of(read()).filter(wanted));
    }

    /** Waits until there are so many rows. */
    public void awaitCount(int count) {
        screen.awaitThat(count + " rows", Screen.PATIENCE, () -> table.getItemCount() == count);
    }

    /** Waits for the first row of a function, and gives its cells. */
    public List<String> awaitCall(String function) {
        return awaitRows("a call of " + function, rows -> rows.stream().anyMatch(r -> r.get(FUNCTION).equals(function)))
                .stream().filter(r -> r.get(FUNCTION).equals(function)).findFirst().orElseThrow();
    }

    /** Selects the first row of a function. */
    public TraceViewBot select(String function) {
        awaitCall(function);
        screen.run(() -> {
            for (int i = 0; i < table.getItemCount(); i++) {
                if (table.getItem(i).getText(FUNCTION).equals(function)) {
                    table.setSelection(i);
                    Event event = new Event();
                    event.item = table.getItem(i);
                    table.notifyListeners(SWT.Selection, event);
                    return;
                }
            }
        });
        return this;
    }

    /** What is said of the selected call. */
    public String details() {
        return screen.call(() -> screen.find(Text.class, "trace.details").map(Text::getText).orElse(""));
    }

    /** What is said below the filter. */
    public String hint() {
        return screen.call(() -> screen.find(Label.class, "trace.hint").map(Label::getText).orElse(""));
    }

    private CallTrace trace() {
        return console.screen().call(() -> console.window().getService(CallTrace.class));
    }

    private List<List<String>> read() {
        List<List<String>> rows = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < table.getColumnCount(); c++) {
                cells.add(item.getText(c));
            }
            rows.add(cells);
        }
        return rows;
    }
}
