/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's data lives, as the platform wants it: XDG folders on Linux, {@code %APPDATA%\Klicnik} on Windows,
 * {@code ~/Library/Application Support/Klicnik} on macOS. The system property {@value #PROPERTY} or the environment
 * variable {@value #VARIABLE} moves all of it into one folder.
 *
 * @param data what must not be lost: journal, backups, the training token, CA certificates
 * @param state what may be lost: logs, the workbench's layout, PIN failure counts
 */
public record UserFolders(Path data, Path state) {

    /** System property that moves all folders. */
    public static final String PROPERTY = "klicnik.data";
    /** Environment variable that moves all folders; the property wins. */
    public static final String VARIABLE = "KLICNIK_DATA";

    /**
     * Decides by the given properties and environment, so that tests can decide otherwise. Creates nothing.
     *
     * @param properties needs {@code os.name} and {@code user.home}
     */
    public static UserFolders of(Map<String, String> properties, Map<String, String> environment) {
        String moved = properties.getOrDefault(PROPERTY, environment.getOrDefault(VARIABLE, ""));
        if (!moved.isBlank()) {
            Path root = Path.of(moved).toAbsolutePath();
            return new UserFolders(root, root.resolve("state"));
        }
        Path home = Path.of(properties.getOrDefault("user.home", "."));
        String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new UserFolders(roaming.resolve("Klicnik"), local.resolve("Klicnik"));
        }
        if (system.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Klicnik");
            return new UserFolders(support, support.resolve("state"));
        }
        return new UserFolders(folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("klicnik"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("klicnik"));
    }

    /** Decides by this process's properties and environment. */
    public static UserFolders ofThisProcess() {
        Map<String, String> properties = new java.util.HashMap<>();
        for (String name : new String[] { PROPERTY, "os.name", "user.home" }) {
            String value = System.getProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        return of(properties, System.getenv());
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        // XDG Base Directory Specification: a relative path is to be ignored
        return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
