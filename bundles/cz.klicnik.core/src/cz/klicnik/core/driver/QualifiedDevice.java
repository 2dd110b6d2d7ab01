/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import cz.klicnik.core.model.TokenIdentity;

/**
 * A row of the table of qualified signature creation devices (eIDAS, Annex II). A device's certification ends one day; the
 * certificates on it are then revoked.
 *
 * @param manufacturer a regular expression, case-insensitive, for the whole manufacturer; empty fits any
 * @param model likewise
 * @param serialFrom the first serial number, compared as text of equal length; absent: from the beginning
 * @param serialTo the last one
 * @param certifiedUntil the last day; absent where it is unknown
 * @param source where this can be read
 */
public record QualifiedDevice(String manufacturer, String model, Optional<String> serialFrom, Optional<String> serialTo,
        Optional<LocalDate> certifiedUntil, String source) {

    private static final int MOST_STEPS = 100_000;

    /** Whether a token is one of these devices. An expression that takes too long fits nothing. */
    public boolean covers(TokenIdentity token) {
        return fits(manufacturer, token.manufacturer()) && fits(model, token.model())
                && serialFrom.map(from -> compare(from, token.serial()) <= 0).orElse(true)
                && serialTo.map(to -> compare(token.serial(), to) <= 0).orElse(true);
    }

    /** Whether its range of serial numbers ends before it begins. */
    public boolean withoutSerials() {
        return serialFrom.isPresent() && serialTo.isPresent() && compare(serialFrom.get(), serialTo.get()) > 0;
    }

    /** Whether a token may be one of these devices though its serial number is not known, as before it was initialised. */
    public boolean maybeCovers(TokenIdentity token) {
        return fits(manufacturer, token.manufacturer()) && fits(model, token.model());
    }

    /** Whether the certification has ended by a day; false where its end is unknown. */
    public boolean ended(LocalDate today) {
        return certifiedUntil.map(last -> last.isBefore(today)).orElse(false);
    }

    private static boolean fits(String expression, String text) {
        try {
            return expression.isEmpty() || Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(new Patient(text, new AtomicInteger(MOST_STEPS))).matches();
        } catch (Patient.Exhausted e) {
            return false;
        }
    }

    /** A text that an expression looks at for so long: some expressions look at 32 characters billions of times. */
    private record Patient(CharSequence text, AtomicInteger steps) implements CharSequence {

        private static final class Exhausted extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (steps.decrementAndGet() < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Patient(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Numbers of different length by their length, so that 999 comes before 1000. */
    private static int compare(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
