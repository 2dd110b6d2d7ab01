/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;

/**
 * Everything that is known of drivers and tokens at one moment: immutable and whole, so that a screen or a check looks at
 * one consistent picture.
 *
 * @param drivers in the order of their declaration
 * @param findings what is wrong with this machine and belongs to no driver, for example an administrator's file that cannot
 *        be read (QUIRKS_FILE)
 * @param pcsc the system's own view of readers and cards
 */
public record MachineState(List<DriverStatus> drivers, Instant at, List<Fault> findings, PcscStatus pcsc) {

    public MachineState {
        drivers = List.copyOf(drivers);
        findings = List.copyOf(findings);
    }

    /** A machine whose readers nobody has asked for. */
    public MachineState(List<DriverStatus> drivers, Instant at, List<Fault> findings) {
        this(drivers, at, findings, PcscStatus.NOT_ASKED);
    }

    /** A machine that nothing was found about. */
    public MachineState(List<DriverStatus> drivers, Instant at) {
        this(drivers, at, List.of());
    }

    public Optional<DriverStatus> driver(String id) {
        return drivers.stream().filter(d -> d.profile().id().equals(id)).findFirst();
    }

    public Optional<SlotStatus> slot(SlotKey key) {
        return driver(key.driverId()).flatMap(
                d -> d.slots().stream().filter(s -> s.key().equals(key)).findFirst());
    }
}
