/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;

/** What can be said of a new PIN before it is sent: the token's limits are in bytes, for which people have no eye. */
public final class NewPin {

    /** What is wrong with a new PIN. */
    public enum Problem {
        EMPTY, TOO_SHORT, TOO_LONG,
        /** The second time something else was entered than the first time. */
        NOT_THE_SAME
    }

    private NewPin() {
    }

    /**
     * Looks at what is being typed.
     *
     * @param entered stays the caller's
     * @param again what was entered the second time; stays the caller's
     * @return the first problem
     */
    public static Optional<Problem> problem(char[] entered, char[] again, TokenInfo token) {
        Optional<Problem> length = problem(bytes(entered), token);
        return length.isPresent() ? length
                : Arrays.equals(entered, again) ? Optional.empty() : Optional.of(Problem.NOT_THE_SAME);
    }

    /**
     * Refuses a new PIN that the token would refuse, before the old one is sent.
     *
     * @throws FaultException PIN_LENGTH
     */
    static void check(Pin pin, TokenInfo token) throws FaultException {
        boolean pinPad = token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH);
        if (!pinPad && problem(pin.withUtf8(bytes -> bytes.length), token).isPresent()) {
            throw new FaultException(FaultCode.PIN_LENGTH, Fault.NEEDED,
                    token.minimumPinLength() + "–" + token.maximumPinLength());
        }
    }

    private static Optional<Problem> problem(int bytes, TokenInfo token) {
        if (bytes == 0) {
            return Optional.of(Problem.EMPTY);
        }
        int most = token.maximumPinLength();
        int least = token.minimumPinLength();
        if (most > 0 && most < least) {
            // limits that contradict each other are none
            return Optional.empty();
        }
        return bytes < least ? Optional.of(Problem.TOO_SHORT)
                : most > 0 && bytes > most ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    private static int bytes(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        int length = encoded.remaining();
        Arrays.fill(encoded.array(), (byte) 0);
        return length;
    }
}
