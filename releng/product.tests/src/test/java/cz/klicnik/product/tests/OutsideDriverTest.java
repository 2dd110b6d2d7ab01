/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers of docs/examples, built before by an outsider's build, come into a copy of the built product. */
class OutsideDriverTest {

    private static final Path ROOT = Path.of(System.getProperty("klicnik.root", "../.."));
    private static final Path EXAMPLES = ROOT.resolve("docs/examples");
    private static final String PRESET = "org.example.driver.preset";
    private static final String PEM = "org.example.driver.pem";
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBhDCCASmgAwIBAgIUNmMdRgibXmg28dN/VK66KG7cwm4wCgYIKoZIzj0EAwIw
            FjEUMBIGA1UEAwwLSmFuIEV4YW1wbGUwIBcNMjYxMTI1MTM1MDE4WhgPMjEyNjEx
            MDExMzUwMThaMBYxFDASBgNVBAMMC0phbiBFeGFtcGxlMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEmErMDS09m74XL2HSsG0oaYmEPnbKu7aL1CKrDWL8fzJrh5jb
            6sZ90tawnaHvT2dNVfK1bPpj1znY7w3qr5SDeqNTMFEwHQYDVR0OBBYEFHzRLnZn
            Xh3otJ66Ek1METyZVmDXMB8GA1UdIwQYMBaAFHzRLnZnXh3otJ66Ek1METyZVmDX
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhALYKh1PJmhlZKFKt
            W7GVCKd1i2G3BehsNrHOf5Em7rL7AiEAh+BWfJgvR1FEANfgEd3kGPLbr/9rSa23
            rp1LEUsn6w4=
            -----END CERTIFICATE-----
            """;

    @TempDir
    private Path folder;
    private Path installation;
    private Path data;

    @BeforeEach
    void install() throws IOException {
        data = folder.resolve("data");
        installation = copy(Product.commandLine().folder(), folder.resolve("installation"));
        Path pem = Files.createDirectories(data.resolve("pem"));
        Files.writeString(pem.resolve("jan.pem"), CERTIFICATE);
    }

    @Test
    void a_driver_that_is_dropped_into_the_installation_is_asked_and_its_token_read() throws Exception {
        Path jar = drop(PEM, installation.resolve("dropins"));
        Product.Answer drivers = run("drivers", "--driver", PEM, "--json");
        assertEquals(0, drivers.code(), drivers::err);
        assertTrue(drivers.out().contains("\"id\" : \"" + PEM + "\""), drivers::out);
        assertTrue(drivers.out().contains("\"state\" : \"READY\""), drivers::out);
        Product.Answer contents = run("inspect", "--driver", PEM, "--json");
        assertEquals(0, contents.code(), contents::err);
        assertTrue(contents.out().contains("\"jan.pem\""), contents::out);
        assertTrue(contents.out().contains("CN=Jan Example"), contents::out);
        Files.delete(jar);
        assertEquals(3, run("inspect", "--driver", PEM).code(), "without its jar the driver is not there");
    }

    @Test
    void a_preset_without_java_is_loaded_in_a_driver_host_as_those_that_are_delivered() throws Exception {
        drop(PRESET, data.resolve("dropins"));
        Product.Answer drivers = run("drivers", "--driver", PRESET, "--lang", "cs");
        assertEquals(0, drivers.code(), drivers::err);
        assertTrue(drivers.out().contains("Ukázkový token"), drivers::out);
        Product.Answer slots = run("slots", "--driver", PRESET);
        assertTrue(slots.out().contains("SoftHSM slot ID"), slots::out);
    }

    @Test
    void the_installation_may_be_read_only_and_forbid_what_the_user_drops() throws Exception {
        drop(PEM, data.resolve("dropins"));
        List<Path> before = files(installation);
        setWritable(installation, false);
        try {
            assertEquals(0, run("drivers", "--driver", PEM).code());
            Product.Answer forbidden = Product.run(installation.resolve("klicnik"), environment(),
                    "-Dklicnik.dropins.user=false", "drivers", "--driver", PEM);
            assertEquals(3, forbidden.code(), forbidden::out);
            assertEquals(before, files(installation), "nothing is written into the installation, by root neither");
        } finally {
            setWritable(installation, true);
        }
    }

    @Test
    void what_cannot_be_used_is_told_among_the_drivers_and_nothing_else_suffers() throws Exception {
        drop(PEM, data.resolve("dropins"));
        Files.writeString(data.resolve("dropins/half.jar"), "PK, and then the connection broke");
        Product.Answer drivers = run("drivers");
        assertEquals(0, drivers.code(), drivers::err);
        String said = drivers.out().replaceAll("\\s+", " ");
        assertTrue(said.contains("The driver plug-in " + data.resolve("dropins/half.jar") + " cannot be read."), said);
        assertTrue(drivers.out().lines().anyMatch(line -> line.contains(PEM) && line.contains("ready")),
                drivers::out);
    }

    @Test
    void one_command_installs_from_the_p2_repository_of_the_outsider_and_one_removes() throws Exception {
        Product.Answer installed = run("drivers", "install", repository("driver").toString());
        assertEquals(0, installed.code(), installed::err);
        assertTrue(installed.out().startsWith(PEM + " 1.0.0."), installed::out);
        assertEquals(0, run("drivers", "--driver", PEM).code());
        assertEquals(0, run("drivers", "remove", PEM).code());
        assertEquals(3, run("drivers", "--driver", PEM).code());
    }

    @Test
    void a_bundle_of_the_product_itself_cannot_be_installed_again() throws Exception {
        String core = Product.commandLine().bundles().stream().filter(n -> n.startsWith("cz.klicnik.core_"))
                .findFirst().orElseThrow();
        Product.Answer refused = run("drivers", "install", installation.resolve("plugins").resolve(core).toString());
        assertEquals(3, refused.code(), refused::out);
        assertFalse(Files.exists(data.resolve("dropins")));
    }

    /** The director comes from Maven, which finds it as it found the rest of the build. */
    @Test
    void p2_installs_the_driver_into_the_profile_of_the_finished_product_and_takes_it_out_again() throws Exception {
        director("-DinstallIUs=" + PRESET);
        assertTrue(installedPlugins().stream().anyMatch(name -> name.startsWith(PRESET + "_")));
        assertEquals(0, run("drivers", "--driver", PRESET).code());
        director("-DuninstallIUs=" + PRESET);
        assertEquals(3, run("drivers", "--driver", PRESET).code());
    }

    private void director(String what) throws Exception {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("maven.home"), "bin/mvn").toString(),
                "-B", "-ntp", "org.eclipse.tycho:tycho-p2-director-plugin:" + System.getProperty("tycho.version")
                        + ":director",
                "-Drepositories=" + repository("preset").toUri(), "-Ddestination=" + installation,
                "-Dprofile=DefaultProfile", what)).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    private List<String> installedPlugins() throws IOException {
        return new Product(installation).bundles();
    }

    private Product.Answer run(String... arguments) throws Exception {
        return Product.run(installation.resolve("klicnik"), environment(), arguments);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KLICNIK_DATA", data.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("COLUMNS", "200");
        return environment;
    }

    private static Path drop(String bundle, Path dropins) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            Path jar = files.filter(f -> f.toString().matches(".*/" + bundle.replace(".", "\\.") + "-[^/]*\\.jar"))
                    .findFirst().orElseThrow(() -> new AssertionError(bundle + " was not built"));
            Files.createDirectories(dropins);
            return Files.copy(jar, dropins.resolve(bundle + ".jar"));
        }
    }

    private static Path repository(String example) {
        return EXAMPLES.resolve(example).resolve("repository/target/repository").toAbsolutePath().normalize();
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.sorted().toList();
        }
    }

    private static void setWritable(Path tree, boolean writable) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                assertTrue(folder.toFile().setWritable(writable));
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
