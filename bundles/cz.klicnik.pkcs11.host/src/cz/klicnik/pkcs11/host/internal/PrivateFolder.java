/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.core.files.OwnerOnly;

/** A short-named folder that only the user can enter: it holds the socket and the host's temporary files. */
public final class PrivateFolder {

    /** A socket's path has at most 103 characters on macOS, 107 on Linux; the folder's and file's names take 34. */
    private static final int LONGEST = 69;

    private PrivateFolder() {
    }

    /**
     * A new folder, which names the process that made it.
     *
     * @param candidates parents, best first; the first that exists and is short enough is taken
     */
    static Path create(List<Path> candidates) throws IOException {
        for (Path parent : candidates) {
            if (parent.toString().length() <= LONGEST && Files.isWritable(parent)) {
                return Files.createTempDirectory(parent, "kl" + ProcessHandle.current().pid() + "-",
                        OwnerOnly.folder(parent));
            }
        }
        throw new IOException("No folder for a socket: " + candidates);
    }

    /** Deletes the folder and what is in it, as far as that is possible. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // Windows keeps a loaded library: the other side deletes it after this process has ended
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // the other side was first
        }
    }
}
