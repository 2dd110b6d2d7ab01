/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for secrets in all that a program leaves behind: its files, a dump of its memory. */
public final class SecretSearch {

    private final List<UnusualSecret> secrets;
    private final List<Path> files = new ArrayList<>();

    /** @param secrets what must not be found */
    public SecretSearch(UnusualSecret... secrets) {
        this.secrets = List.of(secrets);
    }

    /**
     * In a file, or in every file beneath a folder; what is not there is passed over.
     *
     * @throws IOException when a folder cannot be listed
     */
    public SecretSearch in(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return this;
    }

    /** All files that are looked through, so that a test can tell that what matters is among them. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /**
     * Looks through all of them.
     *
     * @return where a secret stands; empty when none is anywhere
     * @throws IOException when a file cannot be read
     */
    public List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            for (UnusualSecret secret : secrets) {
                found.addAll(secret.in(file));
            }
        }
        return found;
    }
}
