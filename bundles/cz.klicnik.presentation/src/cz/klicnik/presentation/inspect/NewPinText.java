/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cz.klicnik.core.driver.Quirks.PinCharacters;
import cz.klicnik.operations.pins.PinPolicy;
import cz.klicnik.operations.pins.PinPolicy.Hint;
import cz.klicnik.operations.pins.PinPolicy.Problem;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;

/** Says what a new PIN must be like, why one is not taken, and how it could be better. */
public final class NewPinText {

    private final Messages messages;
    private final Formats formats;

    public NewPinText(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What is allowed, for example "4 to 8 characters, digits only"; empty where nothing is known. */
    public String allowed(PinPolicy policy) {
        String length = formats.pinLength(policy.least(), policy.most()).orElse("");
        if (policy.characters() == PinCharacters.UNKNOWN) {
            return length;
        }
        String characters = messages.text("PinCharacters_" + policy.characters());
        return length.isEmpty() ? characters : length + ", " + characters;
    }

    /** Why a PIN is not taken. */
    public String problem(Problem problem, PinPolicy policy) {
        return switch (problem) {
        case EMPTY, TOO_SHORT, TOO_LONG, NOT_THE_SAME -> messages.text("NewPin_" + problem, allowed(policy));
        case NOT_DIGITS, NOT_ASCII, ALL_SAME, SEQUENCE, REPEATED, OF_TOKEN, NOT_NEW ->
            messages.text("Fault_PIN_UNFIT_cause_" + problem);
        };
    }

    /** How a PIN that is taken could be better; empty where there is nothing to be said. */
    public String hints(Set<Hint> hints, PinPolicy policy) {
        return hints.stream().sorted().map(hint -> hint(hint, policy)).collect(Collectors.joining(" "));
    }

    private String hint(Hint hint, PinPolicy policy) {
        Optional<String> length = formats.pinLength(policy.least(), policy.most()).filter(l -> policy.most() > 0);
        return hint == Hint.SHORT && length.isEmpty() ? messages.text("NewPinHint_SHORT_noLimit")
                : messages.text("NewPinHint_" + hint, length.orElse(""));
    }
}
