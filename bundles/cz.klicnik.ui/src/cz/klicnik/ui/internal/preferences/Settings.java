/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
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

    /** After how many minutes without a touch the console logs out of all tokens; 0: never. */
    public static final String IDLE_MINUTES = "idleMinutes";
    /** A coffee break. */
    static final int DEFAULT_IDLE_MINUTES = 15;

    /** Whether the authorities that Java comes with are trusted, where nobody says otherwise. */
    public static final String TRUST_JAVA = "trustJava";

    private final IPreferencesService preferences;

    public Settings(IPreferencesService preferences) {
        this.preferences = preferences;
    }

    public int warningDays() {
        return preferences.getInt(ConsoleIds.BUNDLE, WARNING_DAYS, TokenAnalyzer.DEFAULT_WARNING_DAYS, null);
    }

    /** Zero: never. */
    public Duration idleLimit() {
        return Duration.ofMinutes(
                Math.max(0, preferences.getInt(ConsoleIds.BUNDLE, IDLE_MINUTES, DEFAULT_IDLE_MINUTES, null)));
    }

    public boolean trustJava() {
        return preferences.getBoolean(ConsoleIds.BUNDLE, TRUST_JAVA, false, null);
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
