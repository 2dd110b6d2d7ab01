/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.time.Duration;

/**
 * How a middleware deviates from the standard, as data.
 *
 * @param locking how calls may overlap
 * @param slotEvents how insertions are noticed
 * @param writeDeadline for calls that write, delete or generate: real cards take up to five minutes for RSA-4096
 */
public record Quirks(Locking locking, SlotEvents slotEvents, Duration writeDeadline) {

    /** A library that keeps to the standard. */
    public static final Quirks STANDARD = new Quirks(Locking.PER_SLOT, SlotEvents.POLL, Duration.ofMinutes(10));

    /** How calls to one library may overlap. */
    public enum Locking {
        /** CKF_OS_LOCKING_OK; one call at a time per slot. */
        PER_SLOT,
        /** One call at a time in the whole library. */
        PER_LIBRARY
    }

    /** How insertions and removals are noticed. */
    public enum SlotEvents {
        /** C_GetSlotList and C_GetSlotInfo, which do not touch the card. */
        POLL,
        /** C_WaitForSlotEvent is known to work. */
        WAIT
    }
}
