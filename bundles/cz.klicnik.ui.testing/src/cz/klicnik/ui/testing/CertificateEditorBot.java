/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.editor.FormEditor;

/** An editor of a certificate, request or revocation list. */
public final class CertificateEditorBot {

    private final ConsoleBot console;
    private final Screen screen;
    private final FormEditor editor;

    CertificateEditorBot(ConsoleBot console, String name) {
        this.console = console;
        screen = console.screen();
        editor = screen.await("the editor " + name, () -> Optional
                .ofNullable(console.window().getActivePage().getActiveEditor())
                .filter(e -> e.getTitle().equals(name)).map(FormEditor.class::cast));
    }

    CertificateEditorBot(ConsoleBot console) {
        this.console = console;
        screen = console.screen();
        editor = screen.await("an editor of a certificate", () -> Optional
                .ofNullable(console.window().getActivePage().getActiveEditor())
                .filter(FormEditor.class::isInstance).map(FormEditor.class::cast));
    }

    /** What stands on its tab. */
    public String title() {
        return screen.call(editor::getTitle);
    }

    /** Turns to a page by its identifier, for example {@code editor.asn1}. */
    public CertificateEditorBot turnTo(String page) {
        screen.awaitThat("the page " + page, Screen.PATIENCE, () -> editor.setActivePage(page) != null);
        return this;
    }

    /** The values of the Overview. */
    public List<String> overview() {
        return screen.call(() -> Screen.all(console.window().getShell(), Text.class,
                t -> "editor.overview.value".equals(t.getData(Screen.KEY)) && t.isVisible()).stream()
                .map(Text::getText).toList());
    }

    /** Waits until the Overview has a value. */
    public void awaitOverview(String value) {
        screen.awaitThat("the value " + value, Screen.PATIENCE,
                () -> overview().stream().anyMatch(v -> v.contains(value)));
    }

    /** The lines of the tree of a page, unfolded, with their cells separated by tabs. */
    public List<String> lines(String page) {
        return screen.call(() -> {
            List<String> lines = new ArrayList<>();
            for (Tree tree : Screen.all(console.window().getShell(), Tree.class,
                    t -> page.equals(t.getData(Screen.KEY)) && t.isVisible())) {
                for (TreeItem item : tree.getItems()) {
                    add(item, tree.getColumnCount(), lines);
                }
            }
            return lines;
        });
    }

    private static void add(TreeItem item, int columns, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            line.append(i == 0 ? "" : "\t").append(item.getText(i));
        }
        lines.add(line.toString());
        for (TreeItem child : item.getItems()) {
            add(child, columns, lines);
        }
    }

    /** Waits until the tree of a page has a line with a text. */
    public List<String> awaitLine(String page, String text) {
        screen.awaitThat("a line with " + text + " on " + page, Screen.PATIENCE,
                () -> lines(page).stream().anyMatch(l -> l.contains(text)));
        return lines(page);
    }

    /** The rows of the table of a page, with their cells separated by tabs. */
    public List<String> rows(String page) {
        return screen.call(() -> {
            List<String> rows = new ArrayList<>();
            for (Table table : Screen.all(console.window().getShell(), Table.class,
                    t -> page.equals(t.getData(Screen.KEY)) && t.isVisible())) {
                for (int i = 0; i < table.getItemCount(); i++) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 0; column < table.getColumnCount(); column++) {
                        row.append(column == 0 ? "" : "\t").append(table.getItem(i).getText(column));
                    }
                    rows.add(row.toString());
                }
            }
            return rows;
        });
    }

    /** Waits until a label says something. */
    public void awaitLabel(String key, String text) {
        screen.awaitThat(key + " saying " + text, Screen.PATIENCE, () -> Screen.all(console.window().getShell(),
                Label.class, l -> key.equals(l.getData(Screen.KEY)) && l.getText().contains(text)).size() > 0);
    }

    /** Whether it has a page with this identifier. */
    public boolean has(String page) {
        return screen.call(() -> editor.findPage(page) != null);
    }

    /** Closes it. */
    public void close() {
        screen.run(() -> editor.close(false));
        screen.awaitThat("the editor closed", Screen.PATIENCE,
                () -> console.window().getActivePage().findEditor(editor.getEditorInput()) == null);
    }
}
