/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The letters with which what is seen is reached by keyboard: none may lead to two things. UI thread only. */
public final class Letters {

    private Letters() {
    }

    /** Letters that more than one of the visible controls under this one has, with their texts. */
    public static List<String> doubled(Control root) {
        List<String> texts = new ArrayList<>();
        Screen.all(root, Label.class, Control::isVisible).forEach(l -> texts.add(l.getText()));
        Screen.all(root, Button.class, Control::isVisible).forEach(b -> texts.add(b.getText()));
        Screen.all(root, Group.class, Control::isVisible).forEach(g -> texts.add(g.getText()));
        return doubled(texts);
    }

    /** The same of the entries of a menu and of the menus in it, and the entries that have none. */
    public static List<String> doubled(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        List<String> found = new ArrayList<>(doubled(Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
        for (MenuItem item : menu.getItems()) {
            if ((item.getStyle() & SWT.SEPARATOR) == 0 && letter(item.getText()).isEmpty()) {
                found.add("none: " + item.getText());
            }
            if (item.getMenu() != null) {
                found.addAll(doubled(item.getMenu()));
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return found;
    }

    /** All entries of a menu and of the menus in it, each with the way to it. */
    public static List<String> entries(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        List<String> found = new ArrayList<>();
        for (MenuItem item : menu.getItems()) {
            String name = item.getText().replace("&", "").replaceFirst("\t.*", "");
            if (item.getMenu() != null) {
                entries(item.getMenu()).forEach(entry -> found.add(name + " > " + entry));
            } else if (!name.isEmpty()) {
                found.add(name);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return found;
    }

    static List<String> doubled(List<String> texts) {
        Map<Character, String> taken = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            letter(text).ifPresent(letter -> Optional.ofNullable(taken.putIfAbsent(letter, text))
                    .ifPresent(other -> found.add(letter + ": " + other + " | " + text)));
        }
        return found;
    }

    private static Optional<Character> letter(String text) {
        String bare = text.replace("&&", "");
        int mark = bare.indexOf('&');
        return mark >= 0 && mark + 1 < bare.length()
                ? Optional.of(bare.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT).charAt(0))
                : Optional.empty();
    }
}
