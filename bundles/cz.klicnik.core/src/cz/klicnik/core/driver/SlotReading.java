/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;

/**
 * A slot with what is in it.
 *
 * @param token absent when the slot is empty or the token could not be read
 * @param fault why the token could not be read
 */
public record SlotReading(SlotInfo slot, Optional<TokenInfo> token, Optional<Fault> fault) {

    /** The token's identity in a driver's family. */
    public Optional<TokenIdentity> identity(String family) {
        return token.map(t -> new TokenIdentity(family, t.manufacturer(), t.model(), t.serial()));
    }

    /** The same without what the driver's quirks say is not to be believed. */
    public SlotReading with(Quirks quirks) {
        return new SlotReading(slot, token.map(quirks::believed), fault);
    }
}
