/* SPDX-License-Identifier: EPL-2.0 */
package org.example.driver.pem;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import cz.klicnik.core.Version;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;

/**
 * A folder as a slot, and while the folder exists as a token.
 *
 * @param family of the driver's profile: the first part of a token's identity
 */
record PemToken(long slotId, Path folder, String family) {

    private static final String MANUFACTURER = "Example";
    private static final Version VERSION = new Version(1, 0);
    /** A token says only what is true: nobody counts sessions here. */
    private static final SessionCounts NOT_COUNTED = new SessionCounts(OptionalLong.empty(), OptionalLong.empty(),
            OptionalLong.empty(), OptionalLong.empty());

    SlotReading slot() {
        return new SlotReading(slotInfo(), Files.isDirectory(folder) ? Optional.of(info()) : Optional.empty(),
                Optional.empty());
    }

    SlotInfo slotInfo() {
        return new SlotInfo(slotId, folder.toString(), MANUFACTURER, Files.isDirectory(folder), true, false, VERSION,
                VERSION);
    }

    TokenInfo info() {
        // No LOGIN_REQUIRED and no USER_PIN_INITIALIZED: there is nothing that a PIN would open, so nobody asks for one.
        long flags = TokenFlag.TOKEN_INITIALIZED.bit() | TokenFlag.WRITE_PROTECTED.bit();
        Set<TokenFlag> set = TokenFlag.of(flags);
        return new TokenInfo(label(), MANUFACTURER, "PEM folder", serial(), set, flags, PinState.ofUser(set),
                PinState.UNKNOWN, 0, 0, Memory.UNKNOWN, Memory.UNKNOWN, NOT_COUNTED, VERSION, VERSION,
                Optional.empty());
    }

    TokenIdentity identity() {
        return new TokenIdentity(family, MANUFACTURER, "PEM folder", serial());
    }

    /** As long as a token's label may be. */
    private String label() {
        String name = String.valueOf(folder.getFileName());
        return name.length() <= 32 ? name : name.substring(0, 32);
    }

    /** Always the same for the same folder, and never that of another one: the identity hangs on it. */
    private String serial() {
        byte[] path = folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(path).toString().replace("-", "").substring(0, 16);
    }
}
