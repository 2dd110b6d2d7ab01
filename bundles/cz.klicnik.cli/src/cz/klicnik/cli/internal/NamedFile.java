/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** An argument that may name a file or something else. */
final class NamedFile {

    private NamedFile() {
    }

    /** The file that is there by this name; empty when there is none, so that something else is meant. */
    static Optional<Path> of(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            // no file has such a name
            return Optional.empty();
        }
    }
}
