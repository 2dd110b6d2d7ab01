/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.snapshot.Snapshots;

/**
 * Where snapshots are looked for.
 *
 * @param folders whose snapshots are shown
 * @param singles files outside of them that a person opened, whatever their names are
 */
record Places(List<Path> folders, List<Path> singles) {

    /** More than anybody looks at; each is parsed when the slots are listed. */
    private static final int MOST_FILES = 200;

    private static final System.Logger LOG = System.getLogger(Places.class.getName());

    Places {
        folders = List.copyOf(folders);
        singles = List.copyOf(singles);
    }

    /** What does not exist is a folder that may come, unless its name is a snapshot's. */
    static Places of(List<Path> paths) {
        List<Path> folders = new ArrayList<>();
        List<Path> singles = new ArrayList<>();
        for (Path path : paths.stream().map(p -> p.toAbsolutePath().normalize()).toList()) {
            (Files.isRegularFile(path) || isNamedLikeOne(path) ? singles : folders).add(path);
        }
        singles.removeIf(single -> folders.stream().anyMatch(folder -> folder.equals(single.getParent()))
                && isNamedLikeOne(single));
        return new Places(folders, singles);
    }

    /** The folders in which something may happen. */
    List<Path> watched() {
        return Stream.concat(folders.stream(), singles.stream().map(p -> p.resolveSibling(""))).distinct().toList();
    }

    /** The files that are there now. */
    List<Path> files() {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.filter(Places::isSnapshot).sorted().limit(MOST_FILES).forEach(all::add);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "The folder of snapshots cannot be listed: " + folder, e);
                }
            }
        }
        singles.stream().filter(Files::isRegularFile).forEach(all::add);
        return all;
    }

    /** By which a person knows a file: its name, of one outside of the folders also where it is. */
    String name(Path file) {
        return singles.contains(file) ? file.toString() : String.valueOf(file.getFileName());
    }

    /** Files that are being written are hidden. */
    static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static boolean isSnapshot(Path path) {
        return isNamedLikeOne(path) && !isHidden(path) && Files.isRegularFile(path);
    }

    private static boolean isNamedLikeOne(Path path) {
        return String.valueOf(path.getFileName()).endsWith(Snapshots.EXTENSION);
    }
}
