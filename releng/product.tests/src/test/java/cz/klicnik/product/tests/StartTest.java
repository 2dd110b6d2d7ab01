/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the headless product by its script, and reads what the scripts say when they cannot. */
class StartTest {

    private static final String HEAVY = "org.eclipse.equinox.launcher_0.jar";

    @TempDir
    private Path folder;
    private Path tools;
    private Path elsewhere;

    /** An installation whose script finds no Java but what a test puts there: no jars, and a PATH of its own. */
    @BeforeEach
    void layAnInstallation() throws IOException {
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "uname", "mkdir", "cksum", "tr", "ls",
                "cat")) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
        elsewhere = Files.createDirectories(folder.resolve("installation"));
        Files.createDirectories(elsewhere.resolve("plugins"));
        Files.writeString(elsewhere.resolve("plugins").resolve(HEAVY), "");
        Files.copy(Product.commandLine().folder().resolve("klicnik"), elsewhere.resolve("klicnik"));
        // the installed runtimes of the machine on which the test runs would be found
        String launch = Files.readString(Product.commandLine().folder().resolve("launch.sh"));
        Files.writeString(elsewhere.resolve("launch.sh"), launch.replace("/usr/lib/jvm/", folder + "/nothing/"));
    }

    @Test
    void the_headless_product_answers_and_prints_nothing_else() throws Exception {
        Product.Answer answer = Product.run(Product.commandLine().folder().resolve("klicnik"), data(), "--version");
        assertEquals(0, answer.code(), answer::err);
        assertTrue(answer.out().startsWith("Klíčník "), answer::out);
        assertEquals("", answer.err());
    }

    @Test
    void a_wrong_option_is_exit_code_2() throws Exception {
        Product.Answer answer =
                Product.run(Product.commandLine().folder().resolve("klicnik"), data(), "--no-such-option");
        assertEquals(2, answer.code(), answer::err);
        assertEquals("", answer.out());
    }

    @Test
    void all_that_belongs_to_the_user_is_moved_by_one_option() throws Exception {
        Path moved = folder.resolve("moved here");
        Product.Answer answer = Product.run(Product.commandLine().folder().resolve("klicnik"), data(),
                "-Dklicnik.data=" + moved, "--version");
        assertEquals(0, answer.code(), answer::err);
        assertTrue(Files.isDirectory(moved.resolve("state/configuration")));
    }

    @Test
    void the_installation_need_not_be_writable() throws Exception {
        Product.Answer answer = Product.run(Product.commandLine().folder().resolve("klicnik"), data(), "--version");
        assertEquals(0, answer.code(), answer::err);
        assertTrue(Files.notExists(Product.commandLine().folder().resolve("configuration/org.eclipse.osgi")));
    }

    @Test
    void without_java_it_says_so_in_english_and_czech() throws Exception {
        Product.Answer english = Product.run(elsewhere.resolve("klicnik"), without("en_US.UTF-8"));
        assertEquals(1, english.code());
        assertTrue(english.err().startsWith("Klíčník needs Java 21 or newer, and no Java was found."), english::err);
        Product.Answer czech = Product.run(elsewhere.resolve("klicnik"), without("cs_CZ.UTF-8"));
        assertTrue(czech.err().startsWith("Klíčník potřebuje Javu 21 nebo novější a žádná"), czech::err);
    }

    @Test
    void a_java_that_is_too_old_is_named() throws Exception {
        Path old = jdk("old", "17.0.15");
        Product.Answer answer =
                Product.run(elsewhere.resolve("klicnik"), with(without("en_US.UTF-8"), "JAVA_HOME", old));
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("Found only:\n  Java 17: " + old.resolve("bin/java")), answer::err);
    }

    @Test
    void java_8_is_not_taken_for_a_new_one() throws Exception {
        Product.Answer answer = Product.run(elsewhere.resolve("klicnik"),
                with(without("en_US.UTF-8"), "JAVA_HOME", jdk("older", "1.8.0_402")));
        assertTrue(answer.err().contains("Java 8: "), answer::err);
    }

    @Test
    void a_runtime_beside_the_script_is_taken() throws Exception {
        jdk("installation/jre", "21.0.1");
        Product.Answer answer = Product.run(elsewhere.resolve("klicnik"),
                with(without("en_US.UTF-8"), "JAVA_HOME", jdk("old", "17.0.15")));
        assertEquals(42, answer.code(), answer::err);
    }

    /** Something that looks like a runtime; its java ends with 42. */
    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 42\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Map<String, String> data() {
        return Map.of("KLICNIK_DATA", folder.resolve("data").toString(), "JAVA_HOME", System.getProperty("java.home"));
    }

    private Map<String, String> without(String language) {
        return Map.of("PATH", tools.toString(), "JAVA_HOME", "", "LC_ALL", language, "DISPLAY", "", "KLICNIK_DATA",
                folder.resolve("data").toString());
    }

    private static Map<String, String> with(Map<String, String> environment, String name, Path value) {
        Map<String, String> changed = new java.util.HashMap<>(environment);
        changed.put(name, value.toString());
        return changed;
    }

    private static Path which(String tool) {
        return List.of("/usr/bin/", "/bin/").stream().map(prefix -> Path.of(prefix + tool)).filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool));
    }
}
