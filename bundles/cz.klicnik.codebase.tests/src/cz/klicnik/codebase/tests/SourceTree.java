/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.codebase.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;

/** The source tree that the tests were built from. */
final class SourceTree {

    private static final Set<String> NOT_SOURCE = Set.of("target", "bin", ".git", ".settings");

    private SourceTree() {
    }

    /** The root: the system property {@code klicnik.root}, or the nearest folder above with the root's pom.xml. */
    static Path root() {
        String given = System.getProperty("klicnik.root", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        for (@Nullable
        Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("target-platform")) && Files.exists(here.resolve("pom.xml"))) {
                return here;
            }
        }
        throw new IllegalStateException("Not inside the source tree; set -Dklicnik.root");
    }

    /** All bundles, the tests too. */
    static List<BundleSource> bundles() {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted()
                    .map(BundleSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundles that are shipped. */
    static List<BundleSource> shipped() {
        return bundles().stream().filter(bundle -> !bundle.isForTests()).toList();
    }

    /** Files under a folder of the tree whose name ends so; nothing that is built. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> Stream.iterate(file, f -> !f.equals(folder), Path::getParent)
                            .noneMatch(f -> NOT_SOURCE.contains(f.getFileName().toString())))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** For messages: the path below the root. */
    static String name(Path file) {
        return root().relativize(file).toString();
    }
}
