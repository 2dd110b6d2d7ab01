/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of drivers and tokens at one moment: immutable and whole, so that a screen or a check looks at
 * one consistent picture.
 *
 * @param drivers in the order of their declaration
 */
public record MachineState(List<DriverStatus> drivers, Instant at) {

    public MachineState {
        drivers = List.copyOf(drivers);
    }

    public Optional<DriverStatus> driver(String id) {
        return drivers.stream().filter(d -> d.profile().id().equals(id)).findFirst();
    }

    public Optional<SlotStatus> slot(SlotKey key) {
        return driver(key.driverId()).flatMap(
                d -> d.slots().stream().filter(s -> s.key().equals(key)).findFirst());
    }
}
