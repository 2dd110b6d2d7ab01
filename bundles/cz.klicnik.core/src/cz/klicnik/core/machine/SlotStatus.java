/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;

/**
 * A slot, the token in it, and what was last read of it.
 *
 * @param token absent when the slot is empty or the token could not be read
 * @param contents the last reading of this very token, perhaps from before (see {@code freshness})
 * @param fault what is wrong with this slot or token
 * @param login who is logged in, in this console
 */
public record SlotStatus(SlotKey key, SlotInfo slot, Optional<TokenInfo> token, Optional<TokenIdentity> identity,
        Optional<TokenContents> contents, Freshness freshness, Optional<Fault> fault, LoginState login) {

    /** How far {@code contents} can be trusted. */
    public enum Freshness {
        /** The slot is empty or its token has no readable contents. */
        NONE,
        /** Being read now; {@code contents}, if there, is the last known one. */
        READING,
        FRESH,
        /** The last known contents; reading again failed or the driver is away. */
        STALE
    }
}
