/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.Optional;

import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenInfo;

/**
 * What a fault happened in: the same return value means one thing to a full token and another to one with room.
 *
 * @param driver whose quirks and explanations count
 * @param token as it was last read
 */
public record Circumstances(Optional<DriverProfile> driver, Optional<TokenInfo> token) {

    /** Nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty(), Optional.empty());

    /** A driver, without one of its tokens. */
    public static Circumstances of(DriverProfile driver) {
        return new Circumstances(Optional.of(driver), Optional.empty());
    }

    /** A slot of a driver and the token in it. */
    public static Circumstances of(DriverStatus driver, SlotStatus slot) {
        return new Circumstances(Optional.of(driver.profile()), slot.token());
    }
}
