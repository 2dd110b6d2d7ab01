/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IPreferencesService;

import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.ui.ConsoleIds;

/** The person's settings, with an administrator's defaults beneath them. Thread-safe. */
public final class Settings {

    /** From how many days before its end a certificate is called expiring. */
    public static final String WARNING_DAYS = "warningDays";
    /** PKCS#11 libraries added by hand: paths, one a line. */
    public static final String LIBRARIES = "libraries";

    private final IPreferencesService preferences;

    public Settings(IPreferencesService preferences) {
        this.preferences = preferences;
    }

    public int warningDays() {
        return preferences.getInt(ConsoleIds.BUNDLE, WARNING_DAYS, TokenAnalyzer.DEFAULT_WARNING_DAYS, null);
    }

    public List<Path> libraries() {
        return libraries(preferences.getString(ConsoleIds.BUNDLE, LIBRARIES, "", null));
    }

    /** Reads the value of {@link #LIBRARIES}; lines that are no path are left out and logged. */
    public static List<Path> libraries(String value) {
        List<Path> paths = new ArrayList<>();
        for (String line : value.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList()) {
            try {
                paths.add(Path.of(line));
            } catch (InvalidPathException e) {
                ILog.of(Settings.class).warn("No path in the preferences: " + line, e);
            }
        }
        return paths;
    }
}
