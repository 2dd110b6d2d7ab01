/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import cz.klicnik.core.Version;

/**
 * What a token says about itself ({@code CK_TOKEN_INFO}, PKCS#11 v2.40 section 3.2). Texts are trimmed of their padding
 * and otherwise as the token gave them: a screen must be ready for control characters.
 *
 * @param rawFlags all bits, with those of the vendor
 * @param userPin by the flags
 * @param securityOfficerPin by the flags
 * @param minimumPinLength in bytes; 0 when the token does not say
 * @param maximumPinLength in bytes; 0 when the token does not say
 * @param publicMemory room for public objects
 * @param privateMemory room for private objects
 * @param clock only where the token says that it has a clock and the value is a date
 */
public record TokenInfo(String label, String manufacturer, String model, String serial, Set<TokenFlag> flags,
        long rawFlags, PinState userPin, PinState securityOfficerPin, int minimumPinLength, int maximumPinLength,
        Memory publicMemory, Memory privateMemory, SessionCounts sessions, Version hardwareVersion,
        Version firmwareVersion, Optional<Instant> clock) {

    /** Whether the token sets a flag. */
    public boolean has(TokenFlag flag) {
        return flags.contains(flag);
    }

    /** False for a token that was never initialised: it has no objects and no PIN. */
    public boolean initialized() {
        return has(TokenFlag.TOKEN_INITIALIZED);
    }

    /** The same token as if it had not said how much room is free. */
    public TokenInfo withUnknownFreeMemory() {
        return new TokenInfo(label, manufacturer, model, serial, flags, rawFlags, userPin, securityOfficerPin,
                minimumPinLength, maximumPinLength, new Memory(publicMemory.total(), OptionalLong.empty()),
                new Memory(privateMemory.total(), OptionalLong.empty()), sessions, hardwareVersion, firmwareVersion,
                clock);
    }
}
