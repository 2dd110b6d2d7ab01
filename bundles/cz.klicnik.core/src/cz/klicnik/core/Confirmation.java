/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Optional;

import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenIdentity;

/**
 * How a person is asked to confirm what cannot be undone, by typing something that only this token has: a mere "yes" is
 * given too easily. The window, the command line and the tests each implement it; it is called off the UI thread and may
 * block for as long as the person thinks.
 */
@FunctionalInterface
public interface Confirmation {

    /** @return what the person typed, right or wrong; empty when the person declined */
    Optional<String> ask(Question question);

    /**
     * Whether the final try of a secret is to be used.
     *
     * @param label the token's, for display
     */
    record Question(TokenIdentity token, String label, PinKind kind, PinTries tries) {

        private static final int SHORTEST = 4;

        /** What is to be typed: the last four characters of the serial number; of a token without one its label. */
        public String wanted() {
            String serial = token.serial().strip();
            return serial.isEmpty() ? label.strip() : token.shortSerial();
        }

        /** Whether a text confirms: the end of the serial number or all of it, and nothing shorter than asked for. */
        public boolean confirmedBy(String typed) {
            String text = typed.strip();
            String serial = token.serial().strip();
            if (text.isEmpty()) {
                return false;
            }
            return serial.isEmpty() ? text.equals(label.strip())
                    : text.length() >= Math.min(SHORTEST, serial.length())
                            && serial.regionMatches(true, serial.length() - text.length(), text, 0, text.length());
        }
    }
}
