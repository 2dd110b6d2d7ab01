/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.readers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the reader that a slot's description speaks of. Modules that use PC/SC describe a slot by the reader's name, but not
 * to the letter: the field has 64 bytes, and pcsc-lite's names may have 127 characters; some add words, some leave out the
 * numbers at the end ({@code 00 00}), without which two readers of one make have the same name.
 */
final class ReaderNames {

    /** A description that long may have been cut off: the field's 64 bytes, less a character that did not fit. */
    private static final int FULL = 61;
    private static final int SAME = 4;
    private static final int WITHIN = 3;
    private static final int CUT_OFF = 2;
    private static final int WITHOUT_NUMBERS = 1;
    private static final int DIFFERENT = 0;

    private final List<String> readers;

    /** @param readers in the order in which PC/SC names them */
    ReaderNames(List<String> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * Which reader each slot belongs to.
     *
     * @param descriptions of one driver's slots, in its order
     * @return for each slot the readers that it may be: none where nothing fits; several where they cannot be told apart
     */
    List<Set<String>> of(List<String> descriptions) {
        List<List<String>> candidates = descriptions.stream().map(this::candidates).toList();
        Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
        for (int slot = 0; slot < candidates.size(); slot++) {
            alike.computeIfAbsent(candidates.get(slot), c -> new ArrayList<>()).add(slot);
        }
        List<Set<String>> found = new ArrayList<>();
        for (int slot = 0; slot < candidates.size(); slot++) {
            List<String> group = candidates.get(slot);
            List<Integer> slots = alike.getOrDefault(group, List.of());
            // readers that look the same: modules list their slots in PC/SC's order, with the same number for each reader
            boolean even = group.size() > 1 && slots.size() % group.size() == 0;
            found.add(even ? Set.of(group.get(slots.indexOf(slot) / (slots.size() / group.size())))
                    : Set.copyOf(group));
        }
        return found;
    }

    private List<String> candidates(String description) {
        int best = DIFFERENT;
        List<String> candidates = new ArrayList<>();
        for (String reader : readers) {
            int likeness = likeness(words(description), words(reader));
            if (likeness > best) {
                best = likeness;
                candidates.clear();
            }
            if (likeness == best && likeness > DIFFERENT) {
                candidates.add(reader);
            }
        }
        return candidates;
    }

    private static int likeness(String description, String reader) {
        if (description.isEmpty() || reader.isEmpty()) {
            return DIFFERENT;
        }
        if (description.equals(reader)) {
            return SAME;
        }
        if ((" " + description + " ").contains(" " + reader + " ")) {
            return WITHIN;
        }
        if (description.getBytes(StandardCharsets.UTF_8).length >= FULL && reader.startsWith(description)) {
            return CUT_OFF;
        }
        return description.equals(reader.replaceFirst("( [0-9a-f]{1,2}){1,2}$", "")) ? WITHOUT_NUMBERS : DIFFERENT;
    }

    /** A cut in the middle of a character leaves rubbish at the end. */
    private static String words(String name) {
        return name.replaceFirst("\uFFFD+$", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
