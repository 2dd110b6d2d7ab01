/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.ModuleInfo;

/**
 * A driver and what became of it.
 *
 * @param library the path that was chosen among the candidates; absent while nothing was found
 * @param module what the library says of itself; absent until it was loaded
 * @param fault why it does not serve; present when the phase is {@link Phase#FAILED} or {@link Phase#RESTARTING}
 * @param slots its slots; after a failure the last known ones, their tokens unreachable
 * @param findings what is wrong with it though it may serve: LIBRARY_OLD, QUIRKS_FILE
 */
public record DriverStatus(DriverProfile profile, Phase phase, Optional<String> library, Optional<ModuleInfo> module,
        Optional<Fault> fault, List<SlotStatus> slots, List<Fault> findings) {

    public DriverStatus {
        slots = List.copyOf(slots);
        findings = List.copyOf(findings);
    }

    /** A driver that nothing was found about. */
    public DriverStatus(DriverProfile profile, Phase phase, Optional<String> library, Optional<ModuleInfo> module,
            Optional<Fault> fault, List<SlotStatus> slots) {
        this(profile, phase, library, module, fault, slots, List.of());
    }

    /** The same with other slots. */
    public DriverStatus withSlots(List<SlotStatus> others) {
        return new DriverStatus(profile, phase, library, module, fault, others, findings);
    }

    /** Where in its life a driver is. */
    public enum Phase {
        /** Not asked yet: it waits to be chosen. */
        NOT_STARTED,
        STARTING,
        READY,
        /** It died and is about to be started again. */
        RESTARTING,
        FAILED
    }
}
