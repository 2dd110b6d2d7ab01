/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TextsTest {

    /** Attributes of plugin.xml that a person sees, and elements whose name a person sees. */
    private static final List<String> SEEN = List.of("label", "tooltip", "description");
    private static final List<String> NAMED = List.of("view", "command", "perspective", "page", "category", "editor",
            "wizard", "extension-point");

    @Test
    void every_text_is_there_in_english_and_czech_and_every_pattern_formats() {
        List<Path> english = SourceTree.shipped().stream()
                .flatMap(bundle -> SourceTree.files(bundle.folder(), ".properties").stream())
                .filter(file -> file.getFileName().toString().matches("(messages|bundle|plugin).*\\.properties"))
                .filter(file -> !file.getFileName().toString().endsWith("_cs.properties")).toList();
        assertFalse(english.isEmpty());
        List<String> problems = new ArrayList<>();
        for (Path file : english) {
            Path czech = czech(file);
            if (Files.exists(czech)) {
                Texts.problems(Texts.read(file), Texts.read(czech))
                        .forEach(problem -> problems.add(SourceTree.name(file) + ": " + problem));
            } else {
                problems.add(SourceTree.name(file) + " has no Czech twin");
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void a_missing_or_broken_text_is_found() {
        assertEquals(List.of("a is missing in Czech"), Texts.problems(Map.of("a", "x"), Map.of()));
        assertEquals(List.of("a is missing in English"), Texts.problems(Map.of(), Map.of("a", "x")));
        assertEquals(List.of("a in English is no pattern: Unmatched braces in the pattern.",
                "a takes other arguments in Czech: [0], []"),
                Texts.problems(Map.of("a", "token {0"), Map.of("a", "token")));
        assertEquals(List.of("a in English leaves a brace (an apostrophe in a pattern is doubled): cant read {0}"),
                Texts.problems(Map.of("a", "can't read {0}"), Map.of("a", "nelze přečíst {0}")));
        assertEquals(List.of("label_3 is a number, not a meaning"),
                Texts.problems(Map.of("label_3", "x"), Map.of("label_3", "x")));
        assertEquals(List.of(), Texts.problems(Map.of("a", "{0,choice,0#no tokens|1#a token|2#{0} tokens} of {who}"),
                Map.of("a", "{who}: {0}")));
        assertThrows(IllegalArgumentException.class, () -> Texts.parse("a=1\na=2"));
    }

    @Test
    void every_key_in_a_plugin_xml_or_manifest_is_there() {
        List<String> problems = new ArrayList<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            Path texts = bundle.folder().resolve(Optional.ofNullable(bundle.headers().getValue("Bundle-Localization"))
                    .orElse("OSGI-INF/l10n/bundle") + ".properties");
            TreeSet<String> used = new TreeSet<>();
            bundle.headers().values().forEach(value -> key((String) value).ifPresent(used::add));
            plugin(bundle).flatMap(element -> Xml.attributes(element).values().stream())
                    .forEach(value -> key(value).ifPresent(used::add));
            if (!used.isEmpty() && !Files.exists(texts)) {
                problems.add(SourceTree.name(texts) + " is missing");
            } else if (!used.isEmpty()) {
                // the Czech twin has the same keys, see above
                used.removeAll(Texts.read(texts).keySet());
                used.forEach(key -> problems.add(bundle.name() + " uses %" + key + ", which is not there"));
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void what_a_plugin_xml_shows_to_people_is_a_key() {
        List<String> problems = new ArrayList<>();
        for (BundleSource bundle : SourceTree.shipped()) {
            plugin(bundle).forEach(element -> Xml.attributes(element).forEach((attribute, value) -> {
                boolean seen = SEEN.contains(attribute)
                        || attribute.equals("name") && NAMED.contains(element.getTagName());
                if (seen && !value.startsWith("%") && !value.isEmpty()) {
                    problems.add(
                            bundle.name() + ": <" + element.getTagName() + " " + attribute + "=\"" + value + "\">");
                }
            }));
        }
        assertEquals(List.of(), problems);
    }

    private static Stream<Element> plugin(BundleSource bundle) {
        return Files.exists(bundle.pluginXml()) ? Xml.all(Xml.parse(SourceTree.text(bundle.pluginXml())))
                : Stream.empty();
    }

    private static Optional<String> key(String value) {
        return value.startsWith("%") && !value.startsWith("%%") ? Optional.of(value.substring(1).split(" ")[0])
                : Optional.empty();
    }

    private static Path czech(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_cs.properties"));
    }
}
