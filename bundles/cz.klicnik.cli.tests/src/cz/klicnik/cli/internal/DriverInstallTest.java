/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.UserFolders;

class DriverInstallTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void a_jar_is_copied_under_its_own_name_and_the_person_is_told_what_that_means() throws Exception {
        Path jar = bundle(folder.resolve("download (1).jar"), "org.example.driver", "1.0.0");
        CliRun run = run();
        assertEquals(0, run.run("drivers", "install", jar.toString()), run::talk);
        assertEquals(List.of("org.example.driver_1.0.0.jar"), installed());
        assertTrue(run.answer().startsWith("org.example.driver 1.0.0 is installed as "), run::answer);
        assertTrue(run.talk().contains("install only what you trust"), run::talk);
    }

    @Test
    void another_version_takes_the_place_of_the_one_before() throws Exception {
        run().run("drivers", "install", bundle(folder.resolve("a.jar"), "org.example.driver", "1.0.0").toString());
        run().run("drivers", "install", bundle(folder.resolve("b.jar"), "org.example.driver", "1.1.0").toString());
        assertEquals(List.of("org.example.driver_1.1.0.jar"), installed());
    }

    @Test
    void of_a_p2_repository_in_an_archive_or_a_folder_all_bundles_are_taken() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("repository/plugins"));
        Path one = bundle(plugins.resolve("one_1.0.0.jar"), "one", "1.0.0");
        bundle(plugins.resolve("two_2.0.0.jar"), "two", "2.0.0");
        Path archive = folder.resolve("repository.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("plugins/one_1.0.0.jar"));
            Files.copy(one, zip);
        }
        assertEquals(0, run().run("drivers", "install", archive.toString()));
        assertEquals(List.of("one_1.0.0.jar"), installed());
        assertEquals(0, run().run("drivers", "install", folder.resolve("repository").toString()));
        assertEquals(List.of("one_1.0.0.jar", "two_2.0.0.jar"), installed());
    }

    @Test
    void what_is_no_bundle_is_refused_and_nothing_is_copied() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "nothing");
        Path archive = Files.writeString(folder.resolve("text.zip"), "nothing");
        Path missing = folder.resolve("missing.jar");
        for (Path wrong : List.of(text, archive, missing, Files.createDirectory(folder.resolve("empty")))) {
            CliRun run = run();
            assertEquals(3, run.run("drivers", "install", wrong.toString()), wrong::toString);
            assertTrue(run.talk().replaceAll("\\s+", "").contains(wrong.toString().replace(" ", "")), run::talk);
        }
        assertEquals(List.of(), installed());
    }

    @Test
    void a_bundle_is_removed_by_its_name() throws Exception {
        run().run("drivers", "install", bundle(folder.resolve("a.jar"), "org.example.driver", "1.0.0").toString());
        assertEquals(3, run().run("drivers", "remove", "org.example.other"));
        CliRun run = run();
        assertEquals(0, run.run("drivers", "remove", "org.example.driver"), run::talk);
        assertEquals(List.of(), installed());
    }

    private CliRun run() {
        CliRun run = new CliRun(new FakeRegistry());
        run.folders = new UserFolders(folder.resolve("data"), folder.resolve("state"));
        return run;
    }

    private List<String> installed() throws IOException {
        Path dropins = folder.resolve("data/dropins");
        if (!Files.exists(dropins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dropins)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Path bundle(Path jar, String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name + "; singleton:=true");
        main.putValue("Bundle-Version", version);
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream file = new JarOutputStream(out, manifest)) {
            file.putNextEntry(new JarEntry("plugin.xml"));
            file.write("<plugin><extension point=\"cz.klicnik.runtime.tokenDrivers\"/></plugin>".getBytes());
        }
        return jar;
    }
}
