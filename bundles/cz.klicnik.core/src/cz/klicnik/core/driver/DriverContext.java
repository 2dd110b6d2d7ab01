/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.fault.Fault;

/** What the runtime offers a driver. Thread-safe. */
public interface DriverContext {

    /** The driver as it was declared. */
    DriverProfile profile();

    /** The user's data folder of the product. It exists. */
    Path dataFolder();

    /**
     * Folders that this driver should serve, as a person or the training set them, and single files that a person opened;
     * empty for drivers that have no use for them. May be others later: the slots are asked for again then.
     */
    List<Path> folders();

    /** Tells the runtime that a slot or a token came, went or changed; the runtime then asks for the slots again. */
    void slotsChanged();

    /**
     * Tells the runtime that the same token in a slot holds something else than before, for example because another
     * program wrote to it; the runtime then reads it again. Nothing happens for an unknown slot.
     */
    void contentsChanged(long slotId);

    /**
     * Tells the runtime that the driver is dead, for example because its process ended. All sessions are unusable from now
     * on; the runtime closes the connection and may open a new one.
     */
    void lost(Fault reason);
}
