/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;

import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void every_bundle_uses_only_what_its_floor_may_use() {
        List<BundleSource> bundles = SourceTree.bundles();
        assertTrue(bundles.size() > 20, () -> "too few bundles to be the whole tree: " + bundles.size());
        assertEquals(List.of(), Ladder.violations(bundles));
    }

    @Test
    void an_arrow_upwards_by_require_bundle_is_found() {
        assertEquals(List.of("cz.klicnik.core must not use cz.klicnik.pki"),
                violations(bundle("cz.klicnik.core", "cz.klicnik.pki", "", ""), bundle("cz.klicnik.pki", "", "", "")));
    }

    @Test
    void an_arrow_upwards_by_import_package_is_found() {
        assertEquals(List.of("cz.klicnik.pki must not use cz.klicnik.ui"),
                violations(bundle("cz.klicnik.pki", "", "cz.klicnik.ui.widgets;version=\"[1,2)\"", ""),
                        bundle("cz.klicnik.ui", "", "", "cz.klicnik.ui.widgets;x-friends:=\"a,b\"")));
    }

    @Test
    void a_neighbour_on_the_same_floor_is_found() {
        assertEquals(List.of("cz.klicnik.driver.files must not use cz.klicnik.driver.opensc"),
                violations(bundle("cz.klicnik.driver.files", "cz.klicnik.driver.opensc", "", ""),
                        bundle("cz.klicnik.driver.opensc", "", "", "")));
    }

    @Test
    void a_driver_that_calls_the_runtime_is_found() {
        assertEquals(List.of("cz.klicnik.driver.files must not use cz.klicnik.runtime"),
                violations(bundle("cz.klicnik.driver.files", "cz.klicnik.runtime", "", ""),
                        bundle("cz.klicnik.runtime", "", "", "")));
    }

    @Test
    void a_library_of_other_floors_is_found() {
        assertEquals(List.of("cz.klicnik.runtime must not use the library org.eclipse.swt",
                "cz.klicnik.runtime must not use the library org.bouncycastle.asn1"),
                violations(bundle("cz.klicnik.runtime", "org.eclipse.swt", "org.bouncycastle.asn1", "")));
        assertEquals(List.of("cz.klicnik.core must not use the library org.eclipse.core.runtime"),
                violations(bundle("cz.klicnik.core", "org.eclipse.core.runtime", "", "")));
    }

    @Test
    void a_fixture_of_the_tests_is_no_part_of_the_product() {
        assertEquals(List.of("cz.klicnik.cli uses cz.klicnik.testing, which is no part of the product"),
                violations(bundle("cz.klicnik.cli", "cz.klicnik.testing", "", "")));
    }

    @Test
    void a_bundle_without_a_floor_is_found() {
        assertEquals(List.of("cz.klicnik.misc has no floor in the ladder"),
                violations(bundle("cz.klicnik.misc", "", "", "")));
    }

    @Test
    void what_a_permitted_bundle_shows_may_be_used_too() {
        assertEquals(List.of(), violations(bundle("cz.klicnik.cli", "cz.klicnik.runtime, cz.klicnik.pki", "", "")));
    }

    private static List<String> violations(BundleSource... bundles) {
        return Ladder.violations(List.of(bundles));
    }

    private static BundleSource bundle(String name, String requires, String imports, String exports) {
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        headers.putValue("Require-Bundle", requires);
        headers.putValue("Import-Package", imports);
        headers.putValue("Export-Package", exports);
        return BundleSource.of(Path.of(name), headers);
    }
}
