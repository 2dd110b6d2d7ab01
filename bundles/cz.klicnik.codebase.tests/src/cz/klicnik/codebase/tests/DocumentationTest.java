/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The pages are true as far as a program can tell: what they quote is there, what they link to too. */
class DocumentationTest {

    private static final Path DOCS = SourceTree.root().resolve("docs");
    private static final Path WRITING_A_DRIVER = DOCS.resolve("writing-a-driver.md");
    private static final Pattern QUOTE =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\n```(?:java|xml)\\n");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern BUNDLE = Pattern.compile("\\bcz\\.klicnik\\.[\\w.]+");
    private static final Set<String> API =
            Set.of("cz.klicnik.core", "cz.klicnik.pki", "cz.klicnik.driver.tck", "cz.klicnik.runtime");
    private static final Pattern FAULT = Pattern.compile("`([A-Z][A-Z_]+)`");

    @Test
    void the_guide_for_drivers_quotes_the_examples_as_they_are() {
        String page = SourceTree.text(WRITING_A_DRIVER);
        List<String> wrong = new ArrayList<>();
        int quotes = 0;
        Matcher quote = QUOTE.matcher(page);
        while (quote.find()) {
            quotes++;
            if (!quotes(SourceTree.text(DOCS.resolve(quote.group(1))), quote.group(2))) {
                wrong.add(quote.group(1) + " does not say:\n" + quote.group(2));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(quotes > 8, "found " + quotes);
        assertTrue(CODE.matcher(page).results().count() < quotes, "code that is quoted from nowhere would rot");
    }

    @Test
    void a_quote_is_found_at_any_depth_and_only_whole() {
        String file = "class A {\n    void b() {\n        c();\n\n        d();\n    }\n}\n";
        assertTrue(quotes(file, "void b() {\n    c();\n\n    d();\n}"));
        assertEquals(false, quotes(file, "void b() {\n    c();\n    d();\n}"));
        assertEquals(false, quotes(file, "void b() {\n        c();"));
    }

    /** As the guide says: the rest changes without notice. */
    @Test
    void the_examples_use_nothing_of_ours_but_what_is_api() {
        List<Path> manifests = SourceTree.files(DOCS.resolve("examples"), "MANIFEST.MF");
        assertTrue(manifests.size() > 3, manifests::toString);
        for (Path manifest : manifests) {
            List<String> ours = BUNDLE.matcher(SourceTree.text(manifest)).results().map(m -> m.group()).toList();
            assertTrue(API.containsAll(ours), () -> SourceTree.name(manifest) + " uses " + ours);
        }
        for (String bundle : API) {
            assertTrue(SourceTree.text(WRITING_A_DRIVER).contains("`" + bundle + "`"), bundle);
        }
    }

    @Test
    void every_internal_package_is_exported_to_friends_only() {
        List<String> open = new ArrayList<>();
        for (BundleSource bundle : SourceTree.bundles()) {
            String exports = Optional.ofNullable(bundle.headers().getValue("Export-Package")).orElse("");
            for (String clause : exports.split(",(?=\\s*[a-z][\\w.]*(;|,|\\s*$))")) {
                if (clause.contains(".internal") && !clause.contains("x-friends:=")
                        && !clause.contains("x-internal:=")) {
                    open.add(bundle.name() + ": " + clause.strip());
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void the_faults_of_the_guide_exist() {
        String codes = SourceTree.text(SourceTree.root()
                .resolve("bundles/cz.klicnik.core/src/cz/klicnik/core/fault/FaultCode.java"));
        String page = SourceTree.text(WRITING_A_DRIVER);
        String table = page.substring(page.indexOf("### Faults"), page.indexOf("### What is API"));
        List<String> named = FAULT.matcher(table).results().map(m -> m.group(1)).toList();
        assertTrue(named.size() > 20, named::toString);
        assertEquals(List.of(), named.stream().filter(code -> !codes.matches("(?s).*\\b" + code + "\\b[,\\s].*"))
                .toList());
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(SourceTree.text(page)).results().map(m -> m.group(1)).filter(to -> !to.contains(":"))
                    .filter(to -> !Files.exists(page.resolveSibling(to)))
                    .forEach(to -> dead.add(SourceTree.name(page) + ": " + to));
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void every_page_is_in_the_index() {
        String index = SourceTree.text(DOCS.resolve("README.md"));
        assertEquals(List.of(), SourceTree.files(DOCS, ".md").stream().map(page -> DOCS.relativize(page).toString())
                .filter(page -> !page.equals("README.md") && !index.contains("(" + page + ")")).toList());
    }

    @Test
    void every_element_and_attribute_of_a_schema_is_documented() {
        List<String> silent = new ArrayList<>();
        List<Path> schemas = SourceTree.files(SourceTree.root().resolve("bundles"), ".exsd");
        for (Path schema : schemas) {
            for (Element element : Xml.children(Xml.parse(SourceTree.text(schema)), "element")) {
                String name = schema.getFileName() + " <" + element.getAttribute("name") + ">";
                if (documentation(element).isEmpty()) {
                    silent.add(name);
                }
                Xml.all(element).filter(e -> e.getTagName().equals("attribute"))
                        .filter(attribute -> documentation(attribute).isEmpty())
                        .forEach(attribute -> silent.add(name + " " + attribute.getAttribute("name")));
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(!schemas.isEmpty());
    }

    private static Optional<String> documentation(Element element) {
        return Xml.children(element, "annotation").stream().flatMap(a -> Xml.children(a, "documentation").stream())
                .map(Element::getTextContent).filter(text -> !text.isBlank()).findFirst();
    }

    private static List<Path> pages() {
        return Stream.concat(SourceTree.files(DOCS, ".md").stream(),
                Stream.of(SourceTree.root().resolve("README.md"))).toList();
    }

    /** Whether the lines are in the file one after the other, all of them deeper by the same indentation. */
    private static boolean quotes(String file, String quote) {
        List<String> lines = file.lines().toList();
        List<String> wanted = quote.lines().toList();
        for (int start = 0; start + wanted.size() <= lines.size(); start++) {
            String first = lines.get(start);
            if (first.endsWith(wanted.getFirst())
                    && first.substring(0, first.length() - wanted.getFirst().length()).isBlank()
                    && isAt(lines.subList(start, start + wanted.size()), wanted,
                            first.substring(0, first.length() - wanted.getFirst().length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(List<String> lines, List<String> wanted, String indentation) {
        for (int i = 0; i < wanted.size(); i++) {
            String line = wanted.get(i).isBlank() ? "" : indentation + wanted.get(i);
            if (!lines.get(i).equals(line)) {
                return false;
            }
        }
        return true;
    }
}
