/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_PLUGIN_XML = 600;
    private static final String HEADER = "/* SPDX-License-Identifier: EPL-2.0 */";
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bThread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(|\\.printStackTrace\\(|\\bSystem\\.exit\\(|@Disabled\\b");
    /** A registry's host, or a folder of the machine on which the code was written. */
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("//(repo\\d?|registry|deb)\\.[a-z]|[\"' =:(]/(work|root)/");
    private static final List<String> TEXTS = List.of(".java", ".xml", ".properties", ".md", ".sh", ".MF", ".target",
            ".product", ".exsd", ".ecore", ".prefs", ".json", ".c", ".inf", ".plist", ".launch");

    @Test
    void java_files_are_short() {
        assertEquals(List.of(),
                handwritten().filter(file -> lines(file) >= LONGEST_CLASS).map(SourceTree::name).toList());
    }

    @Test
    void plugin_xml_files_are_short() {
        assertEquals(List.of(), SourceTree.shipped().stream().map(BundleSource::pluginXml).filter(Files::exists)
                .filter(file -> lines(file) >= LONGEST_PLUGIN_XML).map(SourceTree::name).toList());
    }

    @Test
    void java_files_name_the_licence_in_their_first_line() {
        assertEquals(List.of(), handwritten().filter(file -> !SourceTree.text(file).startsWith(HEADER + "\n"))
                .map(SourceTree::name).toList());
    }

    @Test
    void every_package_says_what_is_null() {
        Predicate<Path> says = folder -> Files.exists(folder.resolve("package-info.java"))
                && SourceTree.text(folder.resolve("package-info.java")).contains("NonNullByDefault");
        assertEquals(List.of(), SourceTree.shipped().stream()
                .filter(bundle -> Files.isDirectory(bundle.folder().resolve("src")))
                .flatMap(bundle -> SourceTree.files(bundle.folder().resolve("src"), ".java").stream())
                .map(Path::getParent).distinct().filter(says.negate()).map(SourceTree::name).toList());
    }

    @Test
    void nothing_waits_blindly_prints_stack_traces_ends_the_machine_or_is_switched_off() {
        assertEquals(List.of(), handwritten().filter(file -> !file.endsWith("HouseRulesTest.java"))
                .filter(file -> FORBIDDEN.matcher(SourceTree.text(file)).find()).map(SourceTree::name).toList());
    }

    @Test
    void nothing_names_a_registry_or_a_folder_of_one_machine() {
        List<String> found = Stream.of("bundles", "features", "releng", "target-platform", "docs")
                .map(SourceTree.root()::resolve)
                .filter(Files::exists).flatMap(folder -> SourceTree.files(folder, "").stream())
                .filter(file -> TEXTS.stream().anyMatch(file.getFileName().toString()::endsWith))
                .filter(file -> !file.endsWith("HouseRulesTest.java"))
                .filter(file -> OF_ONE_MACHINE.matcher(SourceTree.text(file)).find()).map(SourceTree::name).toList();
        assertEquals(List.of(), found);
    }

    @Test
    void text_files_have_unix_line_ends_and_end_with_one() {
        List<String> found =
                SourceTree.bundles().stream().flatMap(bundle -> SourceTree.files(bundle.folder(), "").stream())
                        .filter(file -> TEXTS.stream().anyMatch(file.getFileName().toString()::endsWith))
                        .filter(file -> !file.toString().contains("src-gen"))
                        .filter(file -> SourceTree.text(file).contains("\r") || !SourceTree.text(file).endsWith("\n"))
                        .map(SourceTree::name).toList();
        assertEquals(List.of(), found);
    }

    /** Lambdas need packages of JUnit that no import of the source shows, so importing single ones fails at run time. */
    @Test
    void tests_require_the_bundles_of_junit_whole() {
        assertEquals(List.of(), SourceTree.bundles().stream().filter(bundle -> bundle.name().endsWith(".tests"))
                .filter(bundle -> bundle.imports().stream().anyMatch(name -> name.startsWith("org.junit")))
                .map(BundleSource::name).toList());
    }

    /** The build gives the annotations to every bundle; the IDE wants to be told. */
    @Test
    void every_bundle_with_java_is_a_project_of_the_ide_that_sees_the_annotations() {
        assertEquals(List.of(), SourceTree.bundles().stream()
                .filter(bundle -> Files.exists(bundle.folder().resolve("src")))
                .filter(bundle -> !Files.exists(bundle.folder().resolve(".project"))
                        || !Files.exists(bundle.folder().resolve(".classpath"))
                        || !bundle.imports().contains("org.eclipse.jdt.annotation")
                                && !SourceTree.text(bundle.folder().resolve("build.properties"))
                                        .contains("additional.bundles = org.eclipse.jdt.annotation"))
                .map(bundle -> bundle.name() + ": run releng/ide, see docs/ide.md").toList());
    }

    @Test
    void the_tree_is_really_read() {
        assertTrue(handwritten().count() > 100);
    }

    private static Stream<Path> handwritten() {
        return SourceTree.bundles().stream().map(bundle -> bundle.folder().resolve("src")).filter(Files::exists)
                .flatMap(folder -> SourceTree.files(folder, ".java").stream());
    }

    private static long lines(Path file) {
        return SourceTree.text(file).lines().count();
    }
}
