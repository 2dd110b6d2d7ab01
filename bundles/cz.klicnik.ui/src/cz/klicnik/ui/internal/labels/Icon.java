/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.labels;

import java.util.Locale;

/** The icons by meaning. Each is a file {@code icons/NAME.svg} of this bundle. */
public enum Icon {
    READER, READER_EMPTY, READER_UNKNOWN, TOKEN, TOKEN_BLANK, CERTIFICATE, CERTIFICATE_UNREADABLE, KEY_PRIVATE,
    KEY_PUBLIC, KEY_SECRET,
    KEY_LOOSE, DATA, OTHER, DRIVERS, DRIVER, MEMORY, PIN, LOGIN, LOGOUT, PROBLEM, INFO, WAITING, REFRESH, COPY, EXPORT,
    OK, WARNING, STOP, UNKNOWN, CLEAN, IMPORT, RECOVER, WIZARD_CLEAN,
    WIZARD_IMPORT, WIZARD_RECOVER, WIZARD_PIN,
    SNAPSHOT, COMPARE, ADDED, REMOVED, CHANGED,
    // badges, 8 by 8 pixels in the corner
    BADGE_VALID, BADGE_EXPIRING, BADGE_EXPIRED, BADGE_FUTURE, BADGE_LOGGED_IN, BADGE_WARNING, BADGE_ERROR, BADGE_LOCKED,
    BADGE_OFF;

    /** Where the picture is, from the root of the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }
}
