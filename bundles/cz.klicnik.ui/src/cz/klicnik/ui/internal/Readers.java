/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.machine.MachineState;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.Reader;

/** What sentences about a reader need beside the reader. */
public final class Readers {

    private Readers() {
    }

    /** The drivers that a reader's card may belong to; none where it has just been taken out. UI thread only. */
    public static MachineState around(Reader reader) {
        return new MachineState(Optional.ofNullable(reader.getInventory()).map(Inventory::getDrivers)
                .map(drivers -> drivers.stream().map(Driver::getStatus).toList()).orElse(List.of()), Instant.now());
    }
}
