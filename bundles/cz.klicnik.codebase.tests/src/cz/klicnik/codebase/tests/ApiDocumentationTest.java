/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whoever writes a driver reads the Javadoc of what a driver sees, and nothing else. */
class ApiDocumentationTest {

    private static final List<String> API = List.of("cz.klicnik.core/src/cz/klicnik/core/driver",
            "cz.klicnik.core/src/cz/klicnik/core/fault", "cz.klicnik.core/src/cz/klicnik/core/model",
            "cz.klicnik.driver.tck/src/cz/klicnik/driver/tck");
    private static final Pattern MEMBER =
            Pattern.compile(
                    "\\s*(public |(non-sealed |sealed )?interface |record |enum |<C ).*|\\s{4,8}[A-Z]\\w*(<.*>)? \\w+\\(.*");
    /** A record's checks of itself: its parameters are documented at the record. */
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*public \\w+ \\{");

    @Test
    void every_type_and_method_that_a_driver_sees_is_documented() {
        List<String> silent = new ArrayList<>();
        for (Path file : API.stream().map(SourceTree.root().resolve("bundles")::resolve)
                .flatMap(folder -> SourceTree.files(folder, ".java").stream()).toList()) {
            String text = SourceTree.text(file);
            if (text.contains("\npublic ")) {
                silent(text).forEach(line -> silent.add(SourceTree.name(file) + ": " + line));
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void what_is_not_documented_is_found() {
        assertEquals(List.of("public void b() {", "Optional<String> c();"), silent("""
                /** A. */
                public interface A {
                    /** A. */
                    @Deprecated
                    public void a() {
                    public void b() {
                    Optional<String> c();
                    @Override
                    public void d() {
                    public A {
                        return x();
                """).toList());
    }

    private static Stream<String> silent(String text) {
        List<String> lines = text.lines().toList();
        boolean isInterface = lines.stream().anyMatch(l -> l.matches("public (sealed )?interface .*"));
        List<String> silent = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean member = MEMBER.matcher(line).matches() && !COMPACT_CONSTRUCTOR.matcher(line).matches()
                    && (isInterface || line.contains("public "));
            int above = i - 1;
            boolean inherits = false;
            while (above > 0 && lines.get(above).strip().startsWith("@")) {
                inherits |= lines.get(above).contains("@Override");
                above--;
            }
            if (member && !inherits && !lines.get(above).strip().endsWith("*/")) {
                silent.add(line.strip());
            }
        }
        return silent.stream();
    }
}
