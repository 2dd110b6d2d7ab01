/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.snapshots;

import java.nio.file.Path;

import cz.klicnik.core.machine.SlotKey;

/** One of two things that are compared. Two are the same when they are the same place, whatever is there. */
public sealed interface Side {

    /** For people. */
    String name();

    /** A token that is there. */
    record OnToken(SlotKey slot, String name) implements Side {
    }

    /** A snapshot, as it was saved: what is shown of it is called otherwise. */
    record InFile(Path file) implements Side {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }
    }
}
