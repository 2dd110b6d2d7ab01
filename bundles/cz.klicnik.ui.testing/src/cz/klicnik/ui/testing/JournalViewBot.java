/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The journal, as it is shown. */
public final class JournalViewBot {

    private final Screen screen;
    private final Tree tree;

    JournalViewBot(ConsoleBot console) {
        screen = console.screen();
        tree = screen.widget(Tree.class, "journal.tree");
    }

    /** Replaces the filter. */
    public JournalViewBot filter(String text) {
        screen.type("journal.filter", text);
        return this;
    }

    /** Waits until the lines, plans and their steps in one list, cells separated by tabs, are as wanted. */
    public List<String> awaitLines(String what, Predicate<List<String>> wanted) {
        return screen.await(what, () -> Optional.of(lines()).filter(wanted));
    }

    /** What stands above the lines. */
    public String status() {
        Label label = screen.widget(Label.class, "journal.status");
        return screen.call(label::getText);
    }

    private List<String> lines() {
        return screen.call(() -> {
            List<String> lines = new ArrayList<>();
            add(tree.getItems(), lines);
            return lines;
        });
    }

    private void add(TreeItem[] items, List<String> lines) {
        for (TreeItem item : items) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < tree.getColumnCount(); i++) {
                cells.add(item.getText(i));
            }
            lines.add(String.join("\t", cells));
            add(item.getItems(), lines);
        }
    }
}
