/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.operations.execute.Renewal;
import cz.klicnik.runtime.internal.pins.GuardedSession;

/** Sends a PIN once more that was right at the beginning of the same plan. On the thread of the slot. */
final class NewLogin implements Renewal {

    private final GuardedSession session;
    private final UserRole role;
    private final Pin pin;
    private boolean used;

    /** @param pin has logged this role in within this plan; stays the caller's */
    NewLogin(GuardedSession session, UserRole role, Pin pin) {
        this.session = session;
        this.role = role;
        this.pin = pin;
    }

    @Override
    public Optional<Login> prepare() throws FaultException {
        if (used) {
            return Optional.empty();
        }
        used = true;
        return session.renew(role) ? Optional.of(this::login) : Optional.empty();
    }

    /** Some libraries still say that somebody is logged in when the card does not know of it any more. */
    private void login() throws FaultException {
        if (session.loginState() != LoginState.PUBLIC) {
            session.logout();
        }
        session.login(role, pin);
    }
}
