/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.login;

import java.util.List;

import cz.klicnik.presentation.Fact;

/**
 * What a person sees who is asked for a PIN.
 *
 * @param facts which PIN of which token, and how it stands
 * @param message what is to be done, or what went wrong
 * @param severity of the message
 * @param pinExpected false where the PIN is entered on the reader, or where trying makes no sense
 * @param possible false where trying makes no sense
 * @param confirmation whether the final try is to be confirmed, by typing the end of the serial number
 * @param unblock whether unblocking the PIN is offered
 */
public record PinQuestion(List<Fact> facts, String message, Severity severity, boolean pinExpected, boolean possible,
        boolean confirmation, boolean unblock) {

    public PinQuestion {
        facts = List.copyOf(facts);
    }

    /** The same with another message. */
    public PinQuestion saying(String other, Severity otherSeverity) {
        return new PinQuestion(facts, other, otherSeverity, pinExpected, possible, confirmation, unblock);
    }

    /** How bad a message is. */
    public enum Severity {
        NONE, GOOD, WARNING, ERROR
    }

    /** Who shows the question. */
    public interface View {

        /** Waits for a person. */
        void ask(PinQuestion question);

        /** The token is trying the PIN. */
        void busy();

        /** It has worked: nothing more to be asked. */
        void done();
    }
}
