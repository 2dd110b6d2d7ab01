/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.widgets;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;

import cz.klicnik.ui.internal.labels.Label;
import cz.klicnik.ui.internal.labels.Tone;

/** The colours of the tones, from the theme, so that they change with it. UI thread only. */
public final class Tones {

    private Tones() {
    }

    /** The colour of a tone; empty for plain text. */
    public static Optional<Color> color(Tone tone) {
        ColorRegistry colors = JFaceResources.getColorRegistry();
        return switch (tone) {
        case PLAIN -> Optional.empty();
        case MUTED -> Optional.ofNullable(colors.get("cz.klicnik.ui.color.muted"));
        case GOOD -> Optional.ofNullable(colors.get("cz.klicnik.ui.color.good"));
        case ATTENTION -> Optional.ofNullable(colors.get("cz.klicnik.ui.color.attention"));
        case BAD -> Optional.ofNullable(colors.get("cz.klicnik.ui.color.bad"));
        };
    }

    /** Gives a control the colour of a tone; plain text has the control's own. */
    @NonNullByDefault({})
    public static void paint(Control control, Tone tone) {
        color(tone).ifPresentOrElse(control::setForeground, () -> control.setForeground(null));
        Styles.of(control, tone == Tone.PLAIN ? "" : "klicnik-" + tone.name().toLowerCase(Locale.ROOT));
    }

    /** A label as coloured text. */
    public static StyledString styled(Label label) {
        StyledString text = new StyledString();
        for (Label.Part part : label.parts()) {
            if (part.text().isEmpty()) {
                continue;
            }
            if (text.length() > 0) {
                text.append(Label.GAP);
            }
            text.append(part.text(), styler(part.tone()));
        }
        return text;
    }

    private static Styler styler(Tone tone) {
        return new Styler() {
            @Override
            @NonNullByDefault({})
            public void applyStyles(TextStyle style) {
                color(tone).ifPresent(c -> style.foreground = c);
            }
        };
    }
}
