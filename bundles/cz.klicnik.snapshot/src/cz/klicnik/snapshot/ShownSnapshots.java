/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import java.nio.file.Path;
import java.util.Optional;

import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenIdentity;

/** Snapshots that are shown as tokens. What is shown of them differs from what was saved: a label with the time, flags. */
public final class ShownSnapshots {

    /** The folder in the user's data whose snapshots are always shown. */
    public static final String FOLDER = "snapshots";

    private ShownSnapshots() {
    }

    /**
     * The file behind a token.
     *
     * @param data the user's data folder
     * @return empty for what is no snapshot
     */
    public static Optional<Path> file(SlotStatus slot, Path data) {
        return slot.identity().filter(TokenIdentity::saved).map(saved -> file(slot.slot(), data));
    }

    /** Of a slot that is a snapshot's: its description is a name in the folder, else the whole path. */
    public static Path file(SlotInfo slot, Path data) {
        return data.resolve(FOLDER).resolve(slot.description()).toAbsolutePath().normalize();
    }
}
