/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The Properties view. */
public final class PropertiesViewBot {

    /** Its tabs, from left to right. */
    public enum Tab {
        OVERVIEW("properties.overview"), ATTRIBUTES("properties.attributes"), MECHANISMS("properties.mechanisms");

        private final String tree;

        Tab(String tree) {
            this.tree = tree;
        }
    }

    private final Screen screen;

    PropertiesViewBot(ConsoleBot console) {
        screen = console.screen();
    }

    /** Turns to a tab. */
    public PropertiesViewBot turnTo(Tab tab) {
        screen.await("the tabs of the Properties view",
                () -> visible(CTabFolder.class, "properties.tabs").map(folder -> {
                    folder.setSelection(tab.ordinal());
                    Screen.notify(folder, SWT.Selection);
                    return folder;
                }));
        return this;
    }

    /** Waits until a property is shown, and gives its value. */
    public String await(Tab tab, String property) {
        return screen.await("the property " + property, () -> Optional.ofNullable(read(tab).get(property)));
    }

    /** Waits until a property has a value. */
    public void await(Tab tab, String property, String value) {
        screen.awaitThat(property + " is " + value, Screen.PATIENCE, () -> value.equals(read(tab).get(property)));
    }

    /** All that is shown, by name; of equal names the first. */
    public Map<String, String> all(Tab tab) {
        return screen.call(() -> read(tab));
    }

    private Map<String, String> read(Tab tab) {
        Map<String, String> values = new LinkedHashMap<>();
        visible(Tree.class, tab.tree).ifPresent(tree -> Arrays.stream(tree.getItems())
                .flatMap(head -> Arrays.stream(head.getItems())).forEach(i -> add(values, i)));
        return values;
    }

    private static void add(Map<String, String> values, TreeItem item) {
        values.putIfAbsent(item.getText(0), item.getText(1));
    }

    /** Each part that was selected in has a page of its own; one of them is in front. */
    private <W extends Control> Optional<W> visible(Class<W> type, String name) {
        return Arrays.stream(Display.getCurrent().getShells())
                .flatMap(s -> Screen.all(s, type, w -> name.equals(w.getData(Screen.KEY)) && w.isVisible()).stream())
                .findFirst();
    }
}
