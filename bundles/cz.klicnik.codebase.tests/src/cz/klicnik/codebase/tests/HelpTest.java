/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The pages of the help: whole, linked, in both languages, and with the words that the window really has. */
class HelpTest {

    private static final Path BUNDLE = SourceTree.root().resolve("bundles/cz.klicnik.help");

    @ParameterizedTest
    @ValueSource(strings = { "", "nl/cs" })
    void each_page_is_well_formed_and_every_link_leads_somewhere(String part) throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages(part)) {
            Element html = Xml.parse(Files.readString(page).replaceFirst("<!DOCTYPE html>", ""));
            assertEquals(part.isEmpty() ? "en" : "cs", html.getAttribute("lang"), page.toString());
            assertTrue(html.getTextContent().strip().length() > 200, page + " says nothing");
            Xml.all(html).flatMap(e -> Stream.of(e.getAttribute("href"), e.getAttribute("src")))
                    .filter(h -> !h.isEmpty() && !Files.isRegularFile(page.resolveSibling(h)))
                    .forEach(h -> dead.add(page.getFileName() + " -> " + h));
            // who does not see a picture is told what is on it
            Xml.all(html).filter(e -> e.getTagName().equals("img") && e.getAttribute("alt").length() < 20)
                    .forEach(e -> dead.add(page.getFileName() + ": " + e.getAttribute("src")));
        }
        assertEquals(List.of(), dead);
        assertEquals(names(""), names(part));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nl/cs" })
    void the_contents_name_every_page_once_and_every_part_of_the_window_has_one(String part) throws IOException {
        Set<String> pages = names(part);
        List<String> contents = references(part, "toc.xml", "topic");
        pages.remove("index.html");
        assertEquals(List.copyOf(pages), contents.stream().sorted().toList());
        assertTrue(pages.containsAll(references(part, "contexts.xml", "topic")));
        Element contexts = Xml.parse(Files.readString(BUNDLE.resolve(part).resolve("contexts.xml")));
        String topics = Files.readString(SourceTree.root()
                .resolve("bundles/cz.klicnik.ui/src/cz/klicnik/ui/internal/help/HelpTopics.java"));
        Set<String> constants = Pattern.compile("[A-Z]{3,}(?=[,;])").matcher(topics.substring(topics.indexOf("enum")))
                .results().map(r -> r.group().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(constants.size() > 5, constants::toString);
        assertEquals(constants, Xml.all(contexts).filter(e -> e.getTagName().equals("context"))
                .map(e -> e.getAttribute("id")).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What stands in bold is the name of something in the window. */
    @ParameterizedTest
    @ValueSource(strings = { "", "nl/cs" })
    void menus_and_views_are_called_as_the_window_calls_them(String part) throws IOException {
        Set<String> words = new HashSet<>();
        for (Path file : SourceTree.files(SourceTree.root().resolve("bundles"), ".properties")) {
            String name = file.getFileName().toString();
            if (!name.equals("build.properties") && name.endsWith("_cs.properties") == !part.isEmpty()) {
                Texts.read(file).values().forEach(v -> words.add(v.replace("&", "")));
            }
        }
        List<String> unknown = new ArrayList<>();
        for (Path page : pages(part)) {
            for (MatchResult bold : Pattern.compile("<b class=\"menu\">([^<]+)</b>").matcher(Files.readString(page))
                    .results().toList()) {
                if (!words.contains(bold.group(1))) {
                    unknown.add(page.getFileName() + ": " + bold.group(1));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static List<Path> pages(String part) {
        return SourceTree.files(BUNDLE.resolve(part).resolve("pages"), ".html");
    }

    private static Set<String> names(String part) {
        return pages(part).stream().map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> references(String part, String file, String element) throws IOException {
        return Xml.all(Xml.parse(Files.readString(BUNDLE.resolve(part).resolve(file))))
                .filter(e -> e.getTagName().equals(element)).map(e -> e.getAttribute("href").replace("pages/", ""))
                .toList();
    }
}
