/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import java.util.List;
import java.util.Locale;

import cz.klicnik.presentation.Fact;

/**
 * A page to print or to keep, in words. Foreign text in it is already harmless to show.
 *
 * @param facts what it is about, below the title
 * @param footer on each page, beside the page's number
 */
public record Sheet(Locale language, String title, List<Fact> facts, List<Paragraph> paragraphs, String footer) {

    public Sheet {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a paragraph is. */
    public enum Kind {
        HEADING, TEXT,
        /** Belongs to the paragraph before it, and is of less weight. */
        NOTE,
        /** Something that went well. */
        GOOD,
        /** Something to be noticed: it cannot be undone, or has failed. */
        BAD
    }

    /** A piece of text. */
    public record Paragraph(Kind kind, String text) {
    }
}
