/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a thing is shown in one line.
 *
 * @param badge in the icon's corner
 */
public record Label(Icon icon, Optional<Icon> badge, List<Part> parts) {

    /** What stands between two parts. */
    public static final String GAP = "  ";

    /** A piece of text in one tone. */
    public record Part(String text, Tone tone) {
    }

    public Label {
        parts = List.copyOf(parts);
    }

    public static Label of(Icon icon, String text) {
        return new Label(icon, Optional.empty(), List.of(new Part(text, Tone.PLAIN)));
    }

    public static Label of(Icon icon, String text, Tone tone) {
        return new Label(icon, Optional.empty(), List.of(new Part(text, tone)));
    }

    public Label and(String text, Tone tone) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(text, tone));
        return new Label(icon, badge, more);
    }

    public Label with(Icon newBadge) {
        return new Label(icon, Optional.of(newBadge), parts);
    }

    /** All of it in grey: it may not be so any more. */
    public Label old() {
        return new Label(icon, badge, parts.stream().map(p -> new Part(p.text(), Tone.MUTED)).toList());
    }

    /** Without tones: what is searched, copied and read aloud. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(GAP));
    }
}
