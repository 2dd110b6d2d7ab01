/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;

/**
 * What is sent where a PIN is wanted: nothing to a PIN pad, for which the call takes a null pointer (PKCS#11 v2.40, section
 * 5.6; an empty PIN is something else), and never a PIN that the token would refuse by its length.
 */
final class PinRules {

    private PinRules() {
    }

    static boolean pinPad(TokenInfo token) {
        return token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
    }

    /**
     * A PIN of the user or the security officer.
     *
     * @throws FaultException PIN_LENGTH by the limits that the token tells; no try is spent
     */
    static Optional<Pin> acceptable(TokenInfo token, Pin pin) throws FaultException {
        if (pinPad(token)) {
            return Optional.empty();
        }
        int length = pin.withUtf8(bytes -> bytes.length);
        int most = token.maximumPinLength();
        // limits that contradict each other are none
        boolean limited = most >= token.minimumPinLength() && most > 0;
        if (length < token.minimumPinLength() && (limited || most == 0) || limited && length > most) {
            throw new FaultException(FaultCode.PIN_LENGTH, Fault.NEEDED, token.minimumPinLength() + "–" + most);
        }
        return Optional.of(pin);
    }

    /**
     * A secret to which the token's limits do not apply, for example a PUK or the PIN of one key.
     *
     * @throws FaultException PIN_LENGTH where it is empty
     */
    static Optional<Pin> other(TokenInfo token, Pin secret) throws FaultException {
        if (pinPad(token)) {
            return Optional.empty();
        }
        if (secret.length() == 0) {
            throw new FaultException(FaultCode.PIN_LENGTH, Fault.NEEDED, "1–");
        }
        return Optional.of(secret);
    }
}
