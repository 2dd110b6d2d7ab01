/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.PinManagement;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Gives the user a new PIN by the driver's route.
 *
 * @param expected the route that the person was told of: another one would take the key for something else
 */
public record UnblockPin(Unblocking expected) {

    /**
     * Tries the key once.
     *
     * @param session guarded
     * @param policy of the session's token
     * @param key the PUK or the security officer's PIN; stays the caller's, like the new PIN
     * @throws FaultException PIN_LENGTH, PIN_UNFIT: nothing was sent; PIN_INCORRECT: one try of the key is spent; NOT_SUPPORTED
     */
    public void run(TokenSession session, PinPolicy policy, Pin key, Pin now) throws FaultException {
        policy.check(Optional.of(key), now);
        PinManagement pins = ChangePin.management(session);
        if (pins.unblocking() != expected || expected == Unblocking.NOT_OFFERED || expected == Unblocking.VENDOR_TOOL) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_InitPIN");
        }
        pins.unblock(key, now);
    }
}
