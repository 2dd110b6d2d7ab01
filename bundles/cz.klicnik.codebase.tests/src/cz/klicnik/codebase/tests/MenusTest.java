/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Menus are used with one hand on the keyboard: each entry has a letter that no other entry of its menu has. */
class MenusTest {

    private static final List<String> LANGUAGES = List.of("", "_cs");

    /** An entry as a person sees it. */
    private record Entry(String label, String letter) {
    }

    @Test
    void no_letter_opens_two_entries_of_one_menu_in_either_language() {
        List<String> problems = new ArrayList<>();
        for (String language : LANGUAGES) {
            Map<String, List<Entry>> menus = menus(language);
            assertTrue(menus.size() > 8, menus.keySet()::toString);
            menus.forEach((menu, entries) -> problems(entries).forEach(p -> problems.add(menu + language + ": " + p)));
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void a_letter_that_is_doubled_missing_or_not_in_the_label_is_found() {
        assertEquals(List.of("S opens Save and Close", "Quit has no letter", "B is not in Unblock"),
                problems(List.of(new Entry("Save", "S"), new Entry("Close", "s"), new Entry("Quit", ""),
                        new Entry("Unblock", "B"))));
    }

    private static List<String> problems(List<Entry> entries) {
        List<String> problems = new ArrayList<>();
        Map<String, Entry> taken = new HashMap<>();
        for (Entry entry : entries) {
            String letter = entry.letter.toUpperCase(Locale.ROOT);
            Optional<Entry> other = Optional.ofNullable(taken.putIfAbsent(letter, entry));
            if (letter.isEmpty()) {
                problems.add(entry.label + " has no letter");
                taken.remove(letter);
            } else if (!entry.label.contains(entry.letter)) {
                // the platform looks for it as it is written, and shows none otherwise
                problems.add(entry.letter + " is not in " + entry.label);
            } else if (other.isPresent()) {
                problems.add(letter + " opens " + other.get().label + " and " + entry.label);
            }
        }
        return problems;
    }

    /** What all bundles together put into each menu. */
    private static Map<String, List<Entry>> menus(String language) {
        Map<String, List<Entry>> menus = new LinkedHashMap<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            Path texts = bundle.folder().resolve("OSGI-INF/l10n/bundle" + language + ".properties");
            if (Files.exists(bundle.pluginXml()) && Files.exists(texts)) {
                Map<String, String> known = Texts.read(texts);
                Xml.all(Xml.parse(SourceTree.text(bundle.pluginXml())))
                        .filter(e -> List.of("command", "menu").contains(e.getTagName()) && e.hasAttribute("label"))
                        .forEach(e -> menu(e).ifPresent(menu -> menus.computeIfAbsent(menu, m -> new ArrayList<>())
                                .add(new Entry(text(known, e, "label"), text(known, e, "mnemonic")))));
            }
        }
        return menus;
    }

    private static Optional<String> menu(Element entry) {
        return entry.getParentNode() instanceof Element parent ? switch (parent.getTagName()) {
        case "menu" -> Optional.of("menu:" + parent.getAttribute("id"));
        case "menuContribution" -> Optional.of(parent.getAttribute("locationURI").replaceFirst("\\?.*", ""));
        default -> Optional.empty();
        } : Optional.empty();
    }

    private static String text(Map<String, String> known, Element entry, String attribute) {
        String key = entry.getAttribute(attribute);
        return key.startsWith("%") ? known.getOrDefault(key.substring(1), "") : key;
    }
}
