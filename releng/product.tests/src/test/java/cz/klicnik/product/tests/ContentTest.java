/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Looks into the built products. */
class ContentTest {

    private static final List<String> SCREEN = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
            "org.eclipse.e4.ui", "cz.klicnik.ui", "cz.klicnik.app");

    @Test
    void the_headless_product_has_no_screen() throws IOException {
        List<String> bundles = Product.commandLine().bundles();
        assertTrue(bundles.stream().anyMatch(name -> name.startsWith("cz.klicnik.cli_")));
        assertEquals(List.of(), bundles.stream().filter(name -> SCREEN.stream().anyMatch(name::startsWith)).toList());
    }

    @Test
    void no_product_carries_what_only_tests_need() throws IOException {
        assertEquals(List.of(),
                Stream.concat(Product.commandLine().bundles().stream(), Product.console().bundles().stream())
                        .filter(name -> name.contains("junit") || name.contains(".tests_") || name.contains("testing"))
                        .toList());
    }

    @Test
    void the_console_has_the_window_of_its_platform_only() throws IOException {
        assertEquals(List.of("org.eclipse.swt.gtk.linux.x86_64"), Product.console().bundles().stream()
                .filter(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa).*"))
                .map(name -> name.split("_3")[0])
                .toList());
    }

    @Test
    void licence_notices_and_the_folder_for_drivers_are_there() {
        for (Product product : List.of(Product.console(), Product.commandLine())) {
            assertTrue(Files.exists(product.folder().resolve("LICENSE")));
            assertTrue(Files.exists(product.folder().resolve("NOTICE")));
            assertTrue(Files.exists(product.folder().resolve("dropins/README.txt")));
        }
    }

    @Test
    void the_log_file_rotates_and_the_registry_speaks_every_language() throws IOException {
        for (Product product : List.of(Product.console(), Product.commandLine())) {
            List<String> settings = Files.readAllLines(product.folder().resolve("configuration/config.ini"));
            assertTrue(settings.contains("eclipse.log.size.max=1000"), settings::toString);
            assertTrue(settings.contains("eclipse.log.backup.max=5"), settings::toString);
            assertTrue(settings.contains("eclipse.registry.MultiLanguage=true"), settings::toString);
        }
    }

    @Test
    void no_crash_leaves_memory_behind() throws IOException {
        for (Product product : List.of(Product.console(), Product.commandLine())) {
            List<String> options = Files.readAllLines(product.folder().resolve("klicnik.vmargs"));
            assertTrue(options.contains("-XX:-HeapDumpOnOutOfMemoryError"), options::toString);
            assertTrue(options.contains("-XX:-CreateCoredumpOnCrash"), options::toString);
            assertTrue(Files.readString(product.folder().resolve("klicnik")).contains("-XX:ErrorFile=/dev/null"));
        }
    }

    /** Java reads it once, before any code of ours runs: so it has to be among the options that it starts with. */
    @Test
    void the_proxy_of_the_system_is_used() throws IOException {
        for (Product product : List.of(Product.console(), Product.commandLine())) {
            List<String> options = Files.readAllLines(product.folder().resolve("klicnik.vmargs"));
            assertTrue(options.contains("-Djava.net.useSystemProxies=true"), options::toString);
        }
    }

    @Test
    void every_platform_has_its_archives() throws IOException {
        allPlatforms();
        List<String> archives = Product.archives();
        for (String product : List.of("klicnik-", "klicnik-cli-")) {
            for (String platform : List.of("linux.gtk.x86_64.tar.gz", "win32.win32.x86_64.zip",
                    "macosx.cocoa.aarch64.tar.gz")) {
                assertTrue(archives.stream().anyMatch(name -> name.matches(product + "\\d.*" + platform)),
                        () -> product + platform + " is not among " + archives);
            }
        }
    }

    @Test
    void windows_starts_by_a_program_and_by_a_batch_file() throws IOException {
        allPlatforms();
        Path program = Product.consoleOnWindows().folder().resolve("klicnik.exe");
        byte[] bytes = Files.readAllBytes(program);
        assertEquals("MZ", new String(Arrays.copyOf(bytes, 2), StandardCharsets.US_ASCII));
        Path batch = Product.commandLineOnWindows().folder().resolve("klicnik.cmd");
        assertTrue(Files.readString(batch).contains("\r\n"), "cmd.exe needs its own line ends for labels");
    }

    @Test
    void macos_finds_its_starter() throws IOException {
        allPlatforms();
        Path contents = Product.consoleOnMac().folder();
        assertTrue(Files.isExecutable(contents.resolve("MacOS/klicnik")));
        assertTrue(Files.readString(contents.resolve("Info.plist")).contains("<string>klicnik</string>"));
        assertTrue(Files.exists(contents.resolve("Eclipse/launch.sh")));
    }

    private static void allPlatforms() {
        assumeTrue(Files.exists(Product.consoleOnWindows().folder()), "built for this platform only (-Dklicnik.here)");
    }
}
