/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records are shown: those that have every word of the filter somewhere and none of the words after a minus,
 * whatever their case. Quotation marks keep words together.
 *
 * @param wanted in lower case
 * @param unwanted in lower case
 */
record TraceFilter(List<String> wanted, List<String> unwanted) {

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");

    TraceFilter {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    static TraceFilter of(String text) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher term = TERM.matcher(text.toLowerCase(Locale.ROOT));
        while (term.find()) {
            String word = term.group(2) == null ? term.group(3) : term.group(2);
            if (!word.isEmpty()) {
                (term.group(1).isEmpty() ? wanted : unwanted).add(word);
            }
        }
        return new TraceFilter(wanted, unwanted);
    }

    boolean all() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** @param searched in lower case */
    boolean accepts(String searched) {
        return wanted.stream().allMatch(searched::contains) && unwanted.stream().noneMatch(searched::contains);
    }
}
