/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.snapshot.Snapshots;

/** Names of snapshots' files, as every file system takes them. */
final class SnapshotFileName {

    private static final int LONGEST = 60;
    private static final int END_OF_SERIAL = 4;

    private SnapshotFileName() {
    }

    /** Of what the token is called, the end of its serial number and the day: those sort by time. */
    static String of(TokenInfo token, LocalDate day) {
        String serial = token.serial().strip();
        return List.of(shortened(token.label().isBlank() ? token.model() : token.label()),
                serial.substring(Math.max(0, serial.length() - END_OF_SERIAL)), day.toString()).stream()
                .map(SnapshotFileName::harmless).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"))
                + Snapshots.EXTENSION;
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length()))));
    }

    /** Letters and digits of any language; in place of anything else one dash. */
    private static String harmless(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("^-+|-+$", "");
    }
}
