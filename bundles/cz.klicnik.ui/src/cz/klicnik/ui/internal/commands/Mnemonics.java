/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives the entries of a menu that is made while it opens letters of their own. */
public final class Mnemonics {

    private Mnemonics() {
    }

    /** Marks a letter in each label, no letter twice: the first one of a word where there is one left. */
    public static List<String> mark(List<String> labels) {
        Set<Character> taken = new HashSet<>();
        List<String> marked = new ArrayList<>();
        for (String label : labels) {
            OptionalInt place = IntStream
                    .concat(letters(label).filter(i -> i == 0 || label.charAt(i - 1) == ' '), letters(label))
                    .filter(i -> !taken.contains(Character.toLowerCase(label.charAt(i)))).findFirst();
            place.ifPresent(i -> taken.add(Character.toLowerCase(label.charAt(i))));
            marked.add(place.isPresent() ? label.substring(0, place.getAsInt()) + "&"
                    + label.substring(place.getAsInt()) : label);
        }
        return marked;
    }

    /** Where letters stand that every keyboard has. */
    private static IntStream letters(String label) {
        return IntStream.range(0, label.length())
                .filter(i -> label.charAt(i) < 128 && Character.isLetter(label.charAt(i)));
    }
}
