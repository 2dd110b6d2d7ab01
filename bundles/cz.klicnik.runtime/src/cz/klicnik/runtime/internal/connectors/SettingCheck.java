/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.enrollment.Setting;

/** Whether a value can be one of a setting; an empty one can, as if nothing were set. */
final class SettingCheck {

    private SettingCheck() {
    }

    static boolean fits(Setting setting, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return true;
        }
        return switch (setting.kind()) {
        case TEXT -> text.indexOf('\n') < 0;
        case TEMPLATE -> true;
        case ADDRESS -> address(text);
        case NUMBER -> text.matches("[0-9]{1,9}");
        case FLAG -> Set.of("true", "false").contains(text);
        case CHOICE -> setting.choices().stream().anyMatch(c -> c.value().equals(text));
        case FILE, FOLDER, CERTIFICATES -> path(text);
        case SECRET -> false;
        };
    }

    private static boolean address(String text) {
        try {
            URI uri = URI.create(text);
            return Set.of("http", "https").contains(Optional.ofNullable(uri.getScheme()).orElse(""))
                    && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean path(String text) {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
