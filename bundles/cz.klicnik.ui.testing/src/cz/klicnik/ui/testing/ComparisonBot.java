/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The editor that shows what differs between two tokens. */
public final class ComparisonBot {

    private final Screen screen;

    ComparisonBot(ConsoleBot console) {
        screen = console.screen();
        screen.widget(Tree.class, "comparison.rows");
    }

    /** Waits until a row contains a text, and gives all rows, their cells separated by tabs. */
    public List<String> awaitRow(String text) {
        screen.awaitThat("a row with " + text, Screen.PATIENCE, () -> found().stream().anyMatch(r -> r.contains(text)));
        return rows();
    }

    /** All rows, whether they are unfolded or not. */
    public List<String> rows() {
        return screen.call(this::found);
    }

    /** The answer at the top. */
    public String answer() {
        Label answer = screen.widget(Label.class, "comparison.answer");
        return screen.call(answer::getText);
    }

    /** Whether the row that contains a text can be seen without unfolding anything. */
    public boolean unfolded(String text) {
        Tree tree = screen.widget(Tree.class, "comparison.rows");
        return screen.call(() -> unfolded(tree.getItems(), text));
    }

    /** Selects the first row that contains a text, and gives what stands below the table then. */
    public String select(String text) {
        Tree tree = screen.widget(Tree.class, "comparison.rows");
        screen.run(() -> {
            TreeItem item =
                    items(tree.getItems()).stream().filter(i -> row(i).contains(text)).findFirst().orElseThrow();
            tree.setSelection(item);
            Screen.notify(tree, org.eclipse.swt.SWT.Selection);
        });
        Text whole = screen.widget(Text.class, "comparison.whole");
        return screen.call(whole::getText);
    }

    private List<String> found() {
        return screen.find(Tree.class, "comparison.rows").stream().flatMap(t -> items(t.getItems()).stream())
                .map(ComparisonBot::row).toList();
    }

    private static boolean unfolded(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (row(item).contains(text) || item.getExpanded() && unfolded(item.getItems(), text)) {
                return true;
            }
        }
        return false;
    }

    private static List<TreeItem> items(TreeItem[] items) {
        List<TreeItem> all = new ArrayList<>();
        for (TreeItem item : items) {
            all.add(item);
            all.addAll(items(item.getItems()));
        }
        return all;
    }

    private static String row(TreeItem item) {
        return String.join("\t", item.getText(0), item.getText(1), item.getText(2));
    }
}
