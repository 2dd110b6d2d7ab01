/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;

/**
 * Changes a PIN that its owner knows.
 *
 * @param role whose PIN
 */
public record ChangePin(UserRole role) {

    /**
     * Tries the old PIN once.
     *
     * @param session guarded
     * @param policy of the session's token
     * @param old stays the caller's, like the new one; both are ignored by a token with a PIN pad
     * @throws FaultException PIN_LENGTH, PIN_UNFIT: nothing was sent; PIN_INCORRECT: one try is spent; PIN_POLICY: the old
     *         one stays
     */
    public void run(TokenSession session, PinPolicy policy, Pin old, Pin now) throws FaultException {
        policy.check(Optional.of(old), now);
        if (role == UserRole.SECURITY_OFFICER && session.loginState() == LoginState.USER) {
            // only one of them can be logged in (PKCS#11 v2.40, section 6.7.4)
            session.logout();
        }
        management(session).change(role, old, now);
    }

    static PinManagement management(TokenSession session) throws FaultException {
        return session.capability(PinManagement.class).orElseThrow(
                () -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_SetPIN"));
    }
}
