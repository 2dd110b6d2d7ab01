/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;

/**
 * Tries a PIN once and leaves the token as it was: where nobody was logged in, nobody is afterwards. It changes nothing, so
 * it is no plan.
 *
 * @param role whose PIN
 */
public record VerifyPin(UserRole role) {

    /**
     * Tries the PIN once. A login that is there must end first, for a token that somebody is logged in to looks at no PIN;
     * it comes back where it was the user's and the PIN was right.
     *
     * @param session guarded
     * @param pin stays the caller's; ignored by a token with a PIN pad
     * @throws FaultException PIN_INCORRECT: one try is spent; PIN_LOCKED; PIN_LENGTH: it was not sent; NOT_SUPPORTED on a
     *         token without a login
     */
    public void run(TokenSession session, Pin pin) throws FaultException {
        LoginState before = session.loginState();
        boolean loggedIn = before == LoginState.USER || before == LoginState.SECURITY_OFFICER;
        if (loggedIn) {
            session.logout();
        }
        session.login(role, pin);
        boolean asBefore = role == UserRole.USER && before == LoginState.USER;
        if (!asBefore) {
            session.logout();
        }
    }
}
