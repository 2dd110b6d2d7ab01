/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where classes of this process were loaded from: jars and folders, whatever class loader did it. */
final class ClassPath {

    /** Where the classes of a bundle that is a folder are, in a build by Tycho and in an IDE. */
    private static final List<String> OUTPUT_FOLDERS = List.of("", "target/classes", "bin");

    private ClassPath() {
    }

    /** A class path that holds the given classes, and then what else is given. */
    static String of(List<Class<?>> anchors, List<Path> more) throws IOException {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> anchor : anchors) {
            entries.add(location(anchor).toString());
        }
        more.forEach(path -> entries.add(path.toString()));
        return String.join(File.pathSeparator, entries);
    }

    private static Path location(Class<?> anchor) throws IOException {
        Optional<URL> source = Optional.ofNullable(anchor.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation);
        if (source.isEmpty() || !source.get().getProtocol().equals("file")) {
            throw new IOException(anchor.getName() + " comes from " + source);
        }
        Path path = path(source.get());
        if (!Files.isDirectory(path)) {
            return path;
        }
        String file = anchor.getName().replace('.', '/') + ".class";
        return OUTPUT_FOLDERS.stream().map(path::resolve).filter(folder -> Files.exists(folder.resolve(file)))
                .findFirst().orElseThrow(() -> new IOException(anchor.getName() + " is not in " + path));
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            // Equinox gives locations whose blanks are not encoded
            return new File(location.getPath()).toPath();
        }
    }
}
