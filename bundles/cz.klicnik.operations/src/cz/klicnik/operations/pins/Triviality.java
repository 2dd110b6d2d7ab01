/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.pins;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;

import cz.klicnik.operations.pins.PinPolicy.Problem;

/** What others try first. Works on the characters alone: nothing is copied that would have to be wiped. */
final class Triviality {

    /**
     * In which order people walk over digits, letters and keys: a PIN that lies on one of these ways, there or back, is no
     * secret. Digits go round; the columns of a keypad and the rows of English and Czech keyboards are among them.
     */
    private static final List<String> WAYS = List.of("0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "147258369", "741852963", "2580",
            "159357", "+ěščřžýáíé");

    private static final int SHORTEST_PIECE = 4;
    private static final int WOMEN = 50;

    private Triviality() {
    }

    /** @param known what everybody can read of the token */
    static Optional<Problem> of(char[] pin, List<String> known) {
        if (pin.length < 2) {
            return Optional.empty();
        }
        if (different(pin) == 1) {
            return Optional.of(Problem.ALL_SAME);
        }
        if (pin.length > 2 && WAYS.stream().anyMatch(way -> partOf(pin, way, false) || partOf(pin, way, true))) {
            return Optional.of(Problem.SEQUENCE);
        }
        if (known.stream().anyMatch(text -> isOf(pin, text))) {
            return Optional.of(Problem.OF_TOKEN);
        }
        return repeats(pin) || doubled(pin) ? Optional.of(Problem.REPEATED) : Optional.empty();
    }

    /** How many different characters there are. */
    static long different(char[] pin) {
        return CharBuffer.wrap(pin).chars().distinct().count();
    }

    /** Whether it looks like a year or a day: 1987, 240187, 24011987, 870124, 19870124, or a Czech birth number. */
    static boolean date(char[] pin) {
        if (!CharBuffer.wrap(pin).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return switch (pin.length) {
        case 4 -> year(pin, 0) || day(number(pin, 0, 2), number(pin, 2, 2));
        case 6 -> day(number(pin, 0, 2), number(pin, 2, 2)) || birth(pin);
        case 8 -> day(number(pin, 0, 2), number(pin, 2, 2)) && year(pin, 4)
                || year(pin, 0) && day(number(pin, 6, 2), number(pin, 4, 2));
        case 9, 10 -> birth(pin);
        default -> false;
        };
    }

    /** Year, month and day in two digits each, the months of women 50 higher. */
    private static boolean birth(char[] pin) {
        int month = number(pin, 2, 2);
        return day(number(pin, 4, 2), month > WOMEN ? month - WOMEN : month);
    }

    private static boolean year(char[] pin, int from) {
        int century = number(pin, from, 2);
        return century == 19 || century == 20;
    }

    private static boolean day(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static int number(char[] pin, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + pin[i] - '0';
        }
        return number;
    }

    /** The whole text, or a piece of it that is long enough not to be chance. */
    private static boolean isOf(char[] pin, String text) {
        return pin.length == text.length() && partOf(pin, text, false)
                || pin.length >= SHORTEST_PIECE && (partOf(pin, text, false) || partOf(pin, text, true));
    }

    private static boolean partOf(char[] pin, String text, boolean backwards) {
        for (int start = 0; start + pin.length <= text.length(); start++) {
            int same = 0;
            while (same < pin.length && same(pin[backwards ? pin.length - 1 - same : same],
                    text.charAt(start + same))) {
                same++;
            }
            if (same == pin.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    /** Such as 1212 or 123123. */
    private static boolean repeats(char[] pin) {
        for (int piece = 2; piece <= pin.length / 2; piece++) {
            boolean all = true;
            for (int i = piece; i < pin.length && all; i++) {
                all = pin[i] == pin[i - piece];
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Such as 1122. */
    private static boolean doubled(char[] pin) {
        boolean all = pin.length % 2 == 0 && pin.length > 2;
        for (int i = 0; i < pin.length && all; i += 2) {
            all = pin[i] == pin[i + 1];
        }
        return all;
    }
}
