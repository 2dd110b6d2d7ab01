/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.trace;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that was given to a call or that came out of it, for example {@code session=3}. A secret's value is never in
 * it, only that there was one, or how long it is.
 */
public record TraceItem(String name, String value) {

    /** All in one line, for example {@code session=3 object=7}. */
    public static String line(List<TraceItem> items) {
        return items.stream().map(TraceItem::toString).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
