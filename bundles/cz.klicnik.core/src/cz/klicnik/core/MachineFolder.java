/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where an administrator keeps what holds for every user of this computer: {@code /etc/klicnik} on Linux,
 * {@code %ProgramData%\Klicnik} on Windows, {@code /Library/Application Support/Klicnik} on macOS. Ordinary users read there
 * and do not write.
 */
public final class MachineFolder {

    private MachineFolder() {
    }

    /**
     * Decides by what is given, so that tests can decide otherwise. Creates nothing.
     *
     * @param os the system, as OSGi ({@code win32}, {@code macosx}) or as Java names it ({@code Windows 11}, {@code Mac OS X})
     * @param environment needs {@code ProgramData} on Windows, where it may be missing
     */
    public static Path of(String os, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("win")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Klicnik");
        }
        return Path.of(system.startsWith("mac") ? "/Library/Application Support/Klicnik" : "/etc/klicnik");
    }

    /** The one of this computer. */
    public static Path ofThisMachine() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }
}
