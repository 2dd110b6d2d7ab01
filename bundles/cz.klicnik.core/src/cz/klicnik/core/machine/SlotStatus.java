/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
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
 * @param userPin the tries of the user's PIN, by the token's flags and by our own count
 * @param name what somebody calls the token on this computer; the token knows nothing of it
 */
public record SlotStatus(SlotKey key, SlotInfo slot, Optional<TokenInfo> token, Optional<TokenIdentity> identity,
        Optional<TokenContents> contents, Freshness freshness, Optional<Fault> fault, LoginState login,
        PinTries userPin, Optional<String> name) {

    /** Of a token that nobody here has given a name. */
    public SlotStatus(SlotKey key, SlotInfo slot, Optional<TokenInfo> token, Optional<TokenIdentity> identity,
            Optional<TokenContents> contents, Freshness freshness, Optional<Fault> fault, LoginState login,
            PinTries userPin) {
        this(key, slot, token, identity, contents, freshness, fault, login, userPin, Optional.empty());
    }

    /** With the tries of the PIN by the token's flags alone. */
    public SlotStatus(SlotKey key, SlotInfo slot, Optional<TokenInfo> token, Optional<TokenIdentity> identity,
            Optional<TokenContents> contents, Freshness freshness, Optional<Fault> fault, LoginState login) {
        this(key, slot, token, identity, contents, freshness, fault, login,
                token.map(PinKind.USER::told).map(PinTries::told).orElse(PinTries.UNKNOWN));
    }

    /** The same with another name. */
    public SlotStatus named(Optional<String> other) {
        return new SlotStatus(key, slot, token, identity, contents, freshness, fault, login, userPin, other);
    }

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
