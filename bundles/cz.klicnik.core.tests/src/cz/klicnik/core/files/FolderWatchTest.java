/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private final Path one;
    private final Path deep;
    private final BlockingQueue<FolderWatch.Changes> told = new LinkedBlockingQueue<>();
    private final FolderWatch watch;

    FolderWatchTest(@TempDir Path folder) throws IOException {
        one = Files.createDirectory(folder.resolve("one"));
        deep = folder.resolve("a").resolve("b");
        watch = FolderWatch.start("test-watch", List.of(one, deep), name -> name.toString().startsWith("."), told::add)
                .orElseThrow();
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void what_comes_changes_and_goes_in_a_folder_is_told() throws Exception {
        Path file = Files.writeString(one.resolve("file"), "1");
        assertEquals(new FolderWatch.Changes(Set.of(), Set.of(one)), next());
        Files.writeString(file, "2");
        assertEquals(new FolderWatch.Changes(Set.of(), Set.of(one)), next());
        Files.delete(file);
        assertEquals(new FolderWatch.Changes(Set.of(), Set.of(one)), next());
    }

    @Test
    void what_is_ignored_and_what_is_beside_the_folders_is_not_told() throws Exception {
        Files.writeString(one.resolve(".hidden"), "1");
        Files.writeString(one.resolveSibling("beside"), "1");
        Files.createDirectories(deep);
        assertEquals(new FolderWatch.Changes(Set.of(deep), Set.of()), next());
    }

    @Test
    void a_folder_that_comes_later_is_watched_and_its_end_is_told() throws Exception {
        Files.createDirectories(deep);
        assertEquals(new FolderWatch.Changes(Set.of(deep), Set.of()), next());
        Path file = Files.writeString(deep.resolve("file"), "1");
        assertEquals(new FolderWatch.Changes(Set.of(), Set.of(deep)), next());
        Files.delete(file);
        Files.delete(deep);
        Set<Path> gone = new HashSet<>();
        while (!gone.contains(deep)) {
            gone.addAll(next().appeared());
        }
        assertEquals(Set.of(deep), gone);
    }

    @Test
    void after_its_end_it_tells_nothing() throws Exception {
        watch.close();
        Files.writeString(one.resolve("file"), "1");
        try (FolderWatch another =
                FolderWatch.start("test-watch", List.of(one), name -> false, told::add).orElseThrow()) {
            Files.writeString(one.resolve("file"), "2");
            assertEquals(Set.of(one), next().changed());
            assertTrue(told.isEmpty());
            another.close();
        }
    }

    private FolderWatch.Changes next() throws InterruptedException {
        return Optional.ofNullable(told.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }
}
