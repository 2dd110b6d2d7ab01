/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Composite;

import cz.klicnik.ui.internal.labels.Tone;
import cz.klicnik.ui.internal.widgets.Accessibles;
import cz.klicnik.ui.internal.widgets.Tones;
import cz.klicnik.ui.internal.widgets.WidgetKeys;

/**
 * Sentences to be read, of any length: wrapped, scrolled and marked by keyboard, read by screen readers line by line.
 * UI thread only.
 */
@NonNullByDefault({})
public final class Prose {

    private static final int INDENT = 18;

    private final StyledText text;
    private final StringBuilder written = new StringBuilder();
    private final List<StyleRange> ranges = new ArrayList<>();
    private final List<Integer> indented = new ArrayList<>();

    /** @param name for screen readers, in the user's language */
    public Prose(Composite parent, String key, String name, int style) {
        text = WidgetKeys.named(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL | style),
                key);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(8, 6, 8, 6);
        text.setLineSpacing(2);
        // the Tab key leaves it, as it leaves everything that nothing is typed into
        text.addTraverseListener((TraverseEvent event) -> event.doit |= isTab(event.detail));
        Accessibles.name(text, name);
    }

    /** The widget, to be laid out. */
    public StyledText control() {
        return text;
    }

    /** Begins anew. */
    public Prose clear() {
        written.setLength(0);
        ranges.clear();
        indented.clear();
        return this;
    }

    /** A line. */
    public Prose line(String line, Tone tone, int style) {
        int start = written.length();
        written.append(line).append('\n');
        if (!line.isEmpty() && (tone != Tone.PLAIN || style != SWT.NORMAL)) {
            StyleRange range = new StyleRange();
            range.start = start;
            range.length = line.length();
            range.fontStyle = style;
            Tones.color(tone).ifPresent(c -> range.foreground = c);
            ranges.add(range);
        }
        return this;
    }

    /** A line further in. */
    public Prose below(String line, Tone tone) {
        indented.add((int) written.chars().filter(c -> c == '\n').count());
        return line(line, tone, SWT.NORMAL);
    }

    /** An empty line. */
    public Prose gap() {
        written.append('\n');
        return this;
    }

    /** Puts it on the screen. */
    public void show() {
        String now = written.toString().stripTrailing();
        if (text.isDisposed() || text.getText().equals(now)) {
            return;
        }
        text.setText(now);
        ranges.forEach(text::setStyleRange);
        for (int line : indented) {
            if (line < text.getLineCount()) {
                text.setLineIndent(line, 1, INDENT);
                text.setLineWrapIndent(line, 1, INDENT);
            }
        }
        text.setTopPixel(0);
    }

    private static boolean isTab(int detail) {
        return detail == SWT.TRAVERSE_TAB_NEXT || detail == SWT.TRAVERSE_TAB_PREVIOUS;
    }
}
