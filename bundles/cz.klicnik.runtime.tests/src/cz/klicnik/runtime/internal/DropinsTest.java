/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;

/** Bundles come and go in the framework in which the tests run. */
class DropinsTest {

    private static final String NAME = "org.example.driver.dropped";

    @TempDir
    private Path everybodys = Path.of(".");
    @TempDir
    private Path mine = Path.of(".");

    @BeforeEach
    void inTheFramework() {
        assumeTrue(FrameworkUtil.getBundle(DropinsTest.class) != null, "needs the OSGi framework");
    }

    @AfterEach
    void leaveNothing() {
        if (FrameworkUtil.getBundle(DropinsTest.class) != null) {
            new Dropins(context(), List.of()).install();
        }
    }

    @Test
    void a_driver_in_a_jar_is_declared_once_the_jar_is_there_and_not_when_it_has_gone() throws Exception {
        Path jar = driver(mine.resolve("driver.jar"), "1.0.0", "org.example.first");
        assertEquals(List.of(), install());
        assertEquals(List.of("org.example.first"), declared());
        Files.delete(jar);
        assertEquals(List.of(), install());
        assertEquals(List.of(), declared());
        assertNull(Platform.getBundle(NAME));
    }

    @Test
    void a_jar_that_did_not_change_is_left_alone() throws Exception {
        driver(mine.resolve("driver.jar"), "1.0.0", "org.example.first");
        install();
        long id = Platform.getBundle(NAME).getBundleId();
        assertEquals(List.of(), install());
        assertEquals(id, Platform.getBundle(NAME).getBundleId());
    }

    @Test
    void a_jar_that_was_replaced_is_exchanged() throws Exception {
        driver(mine.resolve("driver.jar"), "1.0.0", "org.example.first");
        install();
        driver(mine.resolve("driver.jar"), "1.1.0", "org.example.second.and.longer");
        assertEquals(List.of(), install());
        assertEquals(List.of("org.example.second.and.longer"), declared());
        assertEquals("1.1.0", Platform.getBundle(NAME).getVersion().toString());
    }

    @Test
    void what_is_no_jar_is_told_and_the_others_work() throws Exception {
        Path broken = Files.writeString(everybodys.resolve("broken.jar"), "half a download");
        driver(mine.resolve("driver.jar"), "1.0.0", "org.example.first");
        Files.writeString(mine.resolve("README.txt"), "not looked at");
        assertEquals(Map.of(broken, FaultCode.BUNDLE_UNREADABLE), codes(install()));
        assertEquals(List.of("org.example.first"), declared());
    }

    @Test
    void a_jar_whose_manifest_makes_no_driver_is_told_with_what_it_lacks() throws Exception {
        Path plain = jar(mine.resolve("a-plain.jar"), Map.of(), "");
        Path many = jar(mine.resolve("b-many.jar"), Map.of("Bundle-SymbolicName", NAME), plugin("org.example.first"));
        List<Dropins.Rejected> rejected = install();
        assertEquals(Map.of(plain, FaultCode.BUNDLE_MANIFEST, many, FaultCode.BUNDLE_MANIFEST), codes(rejected));
        assertEquals(List.of("Bundle-SymbolicName", "Bundle-SymbolicName: …;singleton:=true"),
                rejected.stream().map(r -> r.reason().detail(Fault.NEEDED).orElse("")).toList());
    }

    @Test
    void a_bundle_whose_needs_are_not_met_is_told_with_what_is_missing() throws Exception {
        Path jar = jar(mine.resolve("needy.jar"), Map.of("Bundle-SymbolicName", NAME + ";singleton:=true",
                "Require-Bundle", "org.example.missing"), plugin("org.example.first"));
        List<Dropins.Rejected> rejected = install();
        assertEquals(Map.of(jar, FaultCode.BUNDLE_UNRESOLVED), codes(rejected));
        String reason = rejected.getFirst().reason().detail(Fault.MESSAGE).orElse("");
        assertTrue(reason.contains("org.example.missing"), reason);
        assertEquals(List.of(), declared());
        jar(mine.resolve("missing.jar"), Map.of("Bundle-SymbolicName", "org.example.missing"), "");
        assertEquals(List.of(), install(), "with the bundle that was missing");
        assertEquals(List.of("org.example.first"), declared());
    }

    @Test
    void of_two_jars_with_one_bundle_the_installations_counts_and_of_two_versions_the_newest() throws Exception {
        driver(everybodys.resolve("driver.jar"), "1.0.0", "org.example.first");
        Path same = driver(mine.resolve("driver.jar"), "1.0.0", "org.example.second");
        assertEquals(Map.of(same, FaultCode.BUNDLE_TWICE), codes(install()));
        assertEquals(List.of("org.example.first"), declared());
        Path newer = driver(mine.resolve("driver.jar"), "2.0.0", "org.example.second");
        new Dropins(context(), List.of()).install();
        assertEquals(Map.of(everybodys.resolve("driver.jar"), FaultCode.BUNDLE_TWICE), codes(install()));
        assertEquals(List.of("org.example.second"), declared());
        assertTrue(Files.exists(newer));
    }

    @Test
    void a_bundle_of_the_product_is_not_replaced() throws Exception {
        Path jar = jar(mine.resolve("core.jar"), Map.of("Bundle-SymbolicName", "cz.klicnik.core", "Bundle-Version",
                "99.0.0"), "");
        assertEquals(Map.of(jar, FaultCode.BUNDLE_TWICE), codes(install()));
    }

    @Test
    void a_wrong_declaration_becomes_a_driver_that_fails_with_the_reason() throws Exception {
        jar(mine.resolve("wrong.jar"), Map.of("Bundle-SymbolicName", NAME + ";singleton:=true"), """
                <plugin><extension point="cz.klicnik.runtime.tokenDrivers">
                  <pkcs11Module id="org.example.right" family="x" name="Right"/>
                  <pkcs11Module id="org.example.right" family="x" name="Again"/>
                  <pkcs11Module id="org.example.wrong" name="Without a family"/>
                </extension></plugin>""");
        install();
        List<DeclaredDriver> drivers = read().stream().filter(d -> d.profile().id().contains("example")).toList();
        assertEquals(List.of("org.example.right"), declared());
        assertEquals(3, drivers.size(), () -> drivers.toString());
        for (DeclaredDriver wrong : drivers.subList(1, 3)) {
            assertEquals(FaultCode.DRIVER_DECLARATION, fault(wrong).code());
            assertEquals(Optional.of(NAME), fault(wrong).detail(Fault.NAME));
        }
    }

    @Test
    void what_cannot_be_used_stands_among_the_drivers_as_failed() throws Exception {
        Path jar = Files.writeString(mine.resolve("broken.jar"), "half a download");
        DeclaredDriver driver = UnusableDriver.of(install().getFirst(), 1);
        try (DriverManager manager =
                new DriverManager(List.of(driver), path -> driver, new UserFolders(mine, mine.resolve("state")),
                        Clock.systemUTC(), Duration.ZERO)) {
            manager.start();
            DriverStatus status = manager.awaitSettled(Duration.ofSeconds(20)).drivers().getFirst();
            assertEquals(Phase.FAILED, status.phase());
            assertEquals(Optional.of(FaultCode.BUNDLE_UNREADABLE), status.fault().map(Fault::code));
            assertEquals("broken.jar", status.profile().name().english());
            assertEquals(Optional.of(jar.toString()), status.library());
        }
    }

    private List<Dropins.Rejected> install() {
        return new Dropins(context(), List.of(everybodys, mine, mine.resolve("nowhere"))).install();
    }

    private static Map<Path, FaultCode> codes(List<Dropins.Rejected> rejected) {
        return rejected.stream().collect(Collectors.toMap(Dropins.Rejected::jar, r -> r.reason().code()));
    }

    /** The IDs of usable drivers of the jars. */
    private static List<String> declared() {
        return read().stream().map(DeclaredDriver::profile).map(DriverProfile::id)
                .filter(id -> id.startsWith("org.example.") && !id.contains("#")).toList();
    }

    private static List<DeclaredDriver> read() {
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), (p, l, c) -> {
            throw new FaultException(FaultCode.HOST_NOT_STARTED);
        });
        return new ExtensionReader("linux", new PathVariables(Path.of("/data"), "/home", Map.of()), openers)
                .read(Platform.getExtensionRegistry());
    }

    private static Fault fault(DeclaredDriver driver) {
        return assertInstanceOf(UnusableDriver.class, driver.opener()).reason();
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(Dropins.class).getBundleContext();
    }

    private static Path driver(Path jar, String version, String id) throws IOException {
        return jar(jar, Map.of("Bundle-SymbolicName", NAME + ";singleton:=true", "Bundle-Version", version),
                plugin(id));
    }

    private static String plugin(String id) {
        return "<plugin><extension point=\"cz.klicnik.runtime.tokenDrivers\"><pkcs11Module id=\"" + id
                + "\" family=\"example\" name=\"Example\"/></extension></plugin>";
    }

    private static Path jar(Path jar, Map<String, String> headers, String plugin) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!headers.isEmpty()) {
            main.putValue("Bundle-ManifestVersion", "2");
        }
        headers.forEach(main::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (!plugin.isEmpty()) {
                out.putNextEntry(new JarEntry("plugin.xml"));
                out.write(plugin.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
