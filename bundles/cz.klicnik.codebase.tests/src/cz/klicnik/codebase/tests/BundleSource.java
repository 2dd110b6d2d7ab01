/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * One bundle in the source tree.
 *
 * @param requires the bundles that Require-Bundle names
 * @param imports the packages that Import-Package names
 * @param exports the packages that Export-Package names, those for friends too
 * @param api the exported packages that are for everybody
 */
record BundleSource(String name, Path folder, Optional<String> host, List<String> requires, List<String> imports,
        List<String> exports, List<String> api, Attributes headers) {

    static BundleSource read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return of(folder, new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    static BundleSource of(Path folder, Attributes headers) {
        List<String> exports = clauses(headers, "Export-Package");
        return new BundleSource(names(clauses(headers, "Bundle-SymbolicName")).get(0), folder,
                names(clauses(headers, "Fragment-Host")).stream().findFirst(),
                names(clauses(headers, "Require-Bundle")), names(clauses(headers, "Import-Package")), names(exports),
                names(exports.stream().filter(clause -> !clause.contains("x-friends") && !clause.contains("x-internal"))
                        .toList()),
                headers);
    }

    /** Whether the bundle is only there for tests: those, their fixtures, and the contract of drivers. */
    boolean isForTests() {
        return name.endsWith(".tests") || name.endsWith(".testing") || name.equals("cz.klicnik.driver.tck");
    }

    Path pluginXml() {
        return folder.resolve(host.isPresent() ? "fragment.xml" : "plugin.xml");
    }

    /** The clauses of a header; commas inside quotes do not part them. */
    private static List<String> clauses(Attributes headers, String header) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : headers.getValue(header) == null ? new char[0] : headers.getValue(header).toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                clauses.add(clause.toString().trim());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        if (!clause.isEmpty()) {
            clauses.add(clause.toString().trim());
        }
        return clauses;
    }

    private static List<String> names(List<String> clauses) {
        return clauses.stream().map(clause -> clause.split(";", 2)[0].trim()).toList();
    }
}
