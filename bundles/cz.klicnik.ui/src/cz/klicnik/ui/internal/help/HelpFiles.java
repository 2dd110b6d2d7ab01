/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.help;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Finds the pages of the help as files that any browser can open. */
public final class HelpFiles {

    /** The page with which the help begins. */
    public static final String FIRST = "pages/index.html";

    private final Locale language;

    /** @param language in which the pages are; English where there are none in it */
    public HelpFiles(Locale language) {
        this.language = language;
    }

    /**
     * A page as a file.
     *
     * @param address {@code pages/x.html}, or with the bundle before it as the platform gives it
     * @return empty where there is no such page
     */
    public Optional<Path> file(String address) {
        String prefix = "/" + HelpTopics.BUNDLE + "/";
        String path = address.startsWith(prefix) ? address.substring(prefix.length()) : address;
        return folder("nl/" + language.getLanguage() + "/").map(f -> f.resolve(path)).filter(Files::isRegularFile)
                .or(() -> folder("").map(f -> f.resolve(path)).filter(Files::isRegularFile));
    }

    /** Where the platform has unpacked the pages under a part of the bundle. */
    private static Optional<Path> folder(String part) {
        Optional<Bundle> bundle = Optional.ofNullable(Platform.getBundle(HelpTopics.BUNDLE));
        // the pages of all languages share a style sheet, which lies with the English ones
        unpacked(bundle, "pages/");
        return unpacked(bundle, part + "pages/").flatMap(pages -> Optional.ofNullable(pages.getParent()));
    }

    private static Optional<Path> unpacked(Optional<Bundle> bundle, String folder) {
        Optional<URL> entry = bundle.flatMap(b -> Optional.ofNullable(b.getEntry(folder)));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            URL file = FileLocator.toFileURL(entry.get());
            return Optional.of(Path.of(file.toURI()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            ILog.of(HelpFiles.class).error("The help cannot be unpacked", e);
            return Optional.empty();
        }
    }
}
