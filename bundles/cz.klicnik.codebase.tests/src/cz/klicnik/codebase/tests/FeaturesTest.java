/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

class FeaturesTest {

    private static final Set<String> HEADLESS =
            Set.of("cz.klicnik.platform.feature", "cz.klicnik.core.feature", "cz.klicnik.cli.feature");
    private static final List<String> SCREEN = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
            "org.eclipse.e4.ui", "cz.klicnik.ui", "cz.klicnik.app");

    @Test
    void every_bundle_is_shipped_in_one_feature() {
        Set<String> shipped = SourceTree.shipped().stream().map(BundleSource::name).collect(Collectors.toSet());
        List<String> listed = Stream.of("core", "ui").flatMap(name -> plugins("cz.klicnik." + name + ".feature"))
                .sorted().toList();
        assertEquals(new TreeSet<>(shipped).stream().toList(), listed);
    }

    /** Coverage and SpotBugs look at what is listed there. */
    @Test
    void every_bundle_with_java_is_listed_in_the_checks() {
        String checks = SourceTree.text(SourceTree.root().resolve("releng/checks/pom.xml"));
        assertEquals(List.of(), SourceTree.bundles().stream()
                .filter(bundle -> Files.exists(bundle.folder().resolve("src")))
                .filter(bundle -> !bundle.isForTests() || bundle.name().endsWith(".tests")).map(BundleSource::name)
                .filter(name -> !checks.contains("<artifactId>" + name + "</artifactId>")).toList());
    }

    @Test
    void the_headless_product_is_made_of_the_features_without_a_screen() {
        assertEquals(HEADLESS, Xml.all(Xml.parse(SourceTree.text(SourceTree.root()
                .resolve("releng/product/klicnik-cli.product")))).filter(e -> e.getTagName().equals("feature"))
                .map(e -> e.getAttribute("id")).collect(Collectors.toSet()));
    }

    @Test
    void nothing_in_the_headless_product_is_wired_to_the_screen() {
        assumeTrue(FrameworkUtil.getBundle(FeaturesTest.class) != null, "needs the OSGi framework");
        Set<String> reached = new TreeSet<>();
        HEADLESS.stream().flatMap(FeaturesTest::plugins).map(Platform::getBundle)
                .forEach(bundle -> reach(bundle, reached));
        assertTrue(reached.contains("org.eclipse.core.runtime"), () -> "the wires are not followed: " + reached);
        assertEquals(List.of(), reached.stream().filter(name -> SCREEN.stream().anyMatch(name::startsWith)).toList());
    }

    /** All that the bundle is wired to, directly or not. */
    private static void reach(Bundle start, Set<String> reached) {
        Deque<Bundle> open = new ArrayDeque<>(List.of(start));
        Set<Bundle> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Bundle bundle = open.pop();
            if (seen.add(bundle)) {
                reached.add(bundle.getSymbolicName());
                for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
                    open.add(wire.getProviderWiring().getBundle());
                }
            }
        }
    }

    private static Stream<String> plugins(String feature) {
        return Xml.children(
                Xml.parse(
                        SourceTree.text(SourceTree.root().resolve("features").resolve(feature).resolve("feature.xml"))),
                "plugin").stream().map(plugin -> plugin.getAttribute("id"));
    }
}
