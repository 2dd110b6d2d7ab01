/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.Quirks.PinCharacters;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;

/**
 * What a new PIN of a token must be like, as far as that can be said before it is sent: within the token's limits, which
 * are in bytes, for which people have no eye, and nothing that others try first. Never makes a String of a PIN and keeps
 * none.
 *
 * @param least in bytes; 0 where the token does not say
 * @param most in bytes; 0 where the token does not say
 * @param characters what the PIN may consist of
 * @param known what everybody can read on the token or of it: its serial number and label
 * @param onReader whether it is entered on a PIN pad, where nobody here sees it
 */
public record PinPolicy(int least, int most, PinCharacters characters, List<String> known, boolean onReader) {

    /** Why a new PIN is not taken. The token is asked nothing, and no try is lost. */
    public enum Problem {
        EMPTY, TOO_SHORT, TOO_LONG,
        /** Something else than digits, and the driver says that the token takes only those. */
        NOT_DIGITS,
        /** Something outside of ASCII, and the driver says that the token takes only that. */
        NOT_ASCII,
        /** The same character again and again. */
        ALL_SAME,
        /** Neighbours up or down: in the alphabet, among the digits, on a keyboard. */
        SEQUENCE,
        /** A short piece again and again, or each character twice. */
        REPEATED,
        /** Part of the token's serial number or label. */
        OF_TOKEN,
        /** The PIN that it is to replace, or the secret that it is set with. */
        NOT_NEW,
        /** The second time something else was entered than the first time. */
        NOT_THE_SAME
    }

    /** Why a new PIN could be better. It is taken all the same. */
    public enum Hint {
        /** It looks like a year or a day, perhaps of birth. */
        DATE,
        /** It has two different characters only. */
        FEW_DIFFERENT,
        /** The token would take a longer one. */
        SHORT,
        /** Not every keyboard has its characters, and other programs may send other bytes for them. */
        UNUSUAL_CHARACTERS
    }

    /** Shorter ones are guessed with fewer tries; six are what issuers of qualified certificates ask for. */
    private static final int LONG_ENOUGH = 6;

    public PinPolicy {
        known = known.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (most > 0 && most < least) {
            // limits that contradict each other are none
            least = 0;
            most = 0;
        }
    }

    /** The policy for one token, as far as the token and its driver tell. */
    public static PinPolicy of(TokenInfo token, Quirks quirks) {
        return new PinPolicy(token.minimumPinLength(), token.maximumPinLength(), quirks.logins().pinCharacters(),
                List.of(token.serial(), token.label()), token.has(TokenFlag.PROTECTED_AUTHENTICATION_PATH));
    }

    /**
     * Looks at what is being typed, in the order in which a person can mend it.
     *
     * @param present the secret that it is set with; what is empty is not compared. Stays the caller's, like the others
     * @param again what was entered the second time
     * @return the first problem
     */
    public Optional<Problem> problem(char[] present, char[] now, char[] again) {
        if (onReader) {
            return Optional.empty();
        }
        return problem(now).or(() -> now.length > 0 && Arrays.equals(present, now) ? Optional.of(Problem.NOT_NEW)
                : Optional.empty())
                .or(() -> Arrays.equals(now, again) ? Optional.empty() : Optional.of(Problem.NOT_THE_SAME));
    }

    /** What is wrong with a PIN by itself. */
    public Optional<Problem> problem(char[] now) {
        return limits(now).or(() -> Triviality.of(now, known));
    }

    /** What would make a PIN better that has no problem. */
    public Set<Hint> hints(char[] now) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (onReader || now.length == 0) {
            return hints;
        }
        add(hints, Hint.DATE, Triviality.date(now));
        add(hints, Hint.FEW_DIFFERENT, Triviality.different(now) == 2);
        add(hints, Hint.SHORT, now.length < LONG_ENOUGH && (most == 0 || most > bytes(now)));
        add(hints, Hint.UNUSUAL_CHARACTERS, !ascii(now));
        return hints;
    }

    /**
     * Refuses a new PIN before the present one is sent.
     *
     * @param present the secret that it is set with, where there is one; stays the caller's, like the new one
     * @throws FaultException PIN_LENGTH or PIN_UNFIT
     */
    public void check(Optional<Pin> present, Pin now) throws FaultException {
        if (onReader) {
            return;
        }
        Optional<Problem> problem = now.withCharacters(fresh -> present
                .map(p -> p.<Optional<Problem>>withCharacters(old -> problem(old, fresh, fresh)))
                .orElseGet(() -> problem(fresh)));
        if (problem.isPresent()) {
            throw new FaultException(fault(problem.get()));
        }
    }

    private Fault fault(Problem problem) {
        return switch (problem) {
        case EMPTY, TOO_SHORT, TOO_LONG -> Fault.of(FaultCode.PIN_LENGTH, Fault.NEEDED, least + "–" + most);
        case NOT_DIGITS, NOT_ASCII, ALL_SAME, SEQUENCE, REPEATED, OF_TOKEN, NOT_NEW, NOT_THE_SAME ->
            Fault.of(FaultCode.PIN_UNFIT, Fault.REASON, problem.name());
        };
    }

    private Optional<Problem> limits(char[] now) {
        int bytes = bytes(now);
        if (now.length == 0) {
            return Optional.of(Problem.EMPTY);
        }
        if (bytes < least || most > 0 && bytes > most) {
            return Optional.of(bytes < least ? Problem.TOO_SHORT : Problem.TOO_LONG);
        }
        return switch (characters) {
        case UNKNOWN -> Optional.empty();
        case DIGITS -> digits(now) ? Optional.empty() : Optional.of(Problem.NOT_DIGITS);
        case ASCII -> ascii(now) ? Optional.empty() : Optional.of(Problem.NOT_ASCII);
        };
    }

    private static <E> void add(Set<E> all, E one, boolean wanted) {
        if (wanted) {
            all.add(one);
        }
    }

    private static boolean digits(char[] text) {
        return CharBuffer.wrap(text).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean ascii(char[] text) {
        return CharBuffer.wrap(text).chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static int bytes(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        int length = encoded.remaining();
        Arrays.fill(encoded.array(), (byte) 0);
        return length;
    }
}
