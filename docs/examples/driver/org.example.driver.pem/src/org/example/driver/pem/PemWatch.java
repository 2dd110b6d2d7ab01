/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import cz.klicnik.core.driver.DriverContext;

/** Tells the console what changed in the folders, by looking once a second on a thread of its own. */
final class PemWatch implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("example-pem-watch").factory());
    private final List<Path> folders;
    private final DriverContext context;
    /** Of each folder; its own thread's. */
    private final List<Map<Path, FileTime>> seen;

    private PemWatch(List<Path> folders, DriverContext context) {
        this.folders = folders;
        this.context = context;
        this.seen = new ArrayList<>(folders.stream().map(PemWatch::look).toList());
    }

    static PemWatch start(List<Path> folders, DriverContext context) {
        PemWatch watch = new PemWatch(folders, context);
        watch.thread.scheduleWithFixedDelay(watch::compare, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void compare() {
        for (int slot = 0; slot < folders.size(); slot++) {
            Map<Path, FileTime> before = seen.get(slot);
            Map<Path, FileTime> now = look(folders.get(slot));
            seen.set(slot, now);
            if (before.isEmpty() != now.isEmpty()) {
                context.slotsChanged(); // a token came or went
            } else if (!before.equals(now)) {
                context.contentsChanged(slot); // the same token holds something else
            }
        }
    }

    /** The folder and its files with their times; empty while the folder does not exist. */
    private static Map<Path, FileTime> look(Path folder) {
        Map<Path, FileTime> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            files.put(folder, FileTime.fromMillis(0));
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            } catch (IOException | UncheckedIOException e) {
                // a folder that vanishes while it is looked at, or that cannot be read: the next reading tells why
                files.put(folder.resolve(e.toString()), FileTime.fromMillis(0));
            }
        }
        return files;
    }
}
