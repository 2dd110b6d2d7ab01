/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Lays lines of text out on pages, from the top of the first one. Lengths are in points, 1/72 of an inch. */
final class PdfPages implements AutoCloseable {

    private static final float MARGIN = 54;
    private static final float FACT_INDENT = 150;
    private static final float LEADING = 1.35f;
    private static final float FOOTER_SIZE = 8;
    /** The font has one weight: bold is drawn with an outline, this part of the size. */
    private static final float BOLD = 0.035f;

    /** How a paragraph looks. Colours are red, green and blue from 0 to 1. */
    enum Style {
        TITLE(16, 0, 0, 10, true, 0.11f, 0.12f, 0.13f),
        HEADING(12, 0, 12, 3, true, 0.11f, 0.12f, 0.13f),
        TEXT(10, 0, 3, 0, false, 0.11f, 0.12f, 0.13f),
        NOTE(9, 16, 1, 0, false, 0.33f, 0.33f, 0.33f),
        GOOD(10, 0, 3, 0, false, 0.11f, 0.48f, 0.24f),
        BAD(10, 0, 3, 0, false, 0.7f, 0.15f, 0.12f);

        private final float size;
        private final float indent;
        private final float before;
        private final float after;
        private final boolean bold;
        private final float[] color;

        Style(float size, float indent, float before, float after, boolean bold, float... color) {
            this.size = size;
            this.indent = indent;
            this.before = before;
            this.after = after;
            this.bold = bold;
            this.color = color;
        }
    }

    private final PDDocument document;
    private final PDFont font;
    private final Map<Integer, Boolean> glyphs = new HashMap<>();
    private Optional<PDPageContentStream> page = Optional.empty();
    private float y;

    PdfPages(PDDocument document, PDFont font) {
        this.document = document;
        this.font = font;
    }

    /** A paragraph. */
    void write(String text, Style style) throws IOException {
        y -= style.before;
        float width = width() - style.indent;
        for (String line : lines(text, width, style.size)) {
            PDPageContentStream content = need(style.size * LEADING);
            y -= style.size * LEADING;
            draw(content, line, MARGIN + style.indent, style);
        }
        y -= style.after;
    }

    /** A name, with its value beside it. */
    void fact(String name, String value) throws IOException {
        List<String> names = lines(name, FACT_INDENT - 10, Style.TEXT.size);
        List<String> values = lines(value, width() - FACT_INDENT, Style.TEXT.size);
        for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
            PDPageContentStream content = need(Style.TEXT.size * LEADING);
            y -= Style.TEXT.size * LEADING;
            if (i < names.size()) {
                draw(content, names.get(i), MARGIN, Style.NOTE);
            }
            if (i < values.size()) {
                draw(content, values.get(i), MARGIN + FACT_INDENT, Style.TEXT);
            }
        }
    }

    /** The footer of every page; nothing can be written afterwards. */
    void finish(String footer) throws IOException {
        close();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            String number = (i + 1) + " / " + count;
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                content.setNonStrokingColor(0.33f, 0.33f, 0.33f);
                text(content, printable(footer), MARGIN, MARGIN / 2, FOOTER_SIZE);
                text(content, number, MARGIN + width() - length(number, FOOTER_SIZE), MARGIN / 2, FOOTER_SIZE);
            }
        }
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** Ends the present page. */
    @Override
    public void close() throws IOException {
        if (page.isPresent()) {
            page.get().close();
            page = Optional.empty();
        }
    }

    private PDPageContentStream need(float height) throws IOException {
        if (page.isEmpty() || y - height < MARGIN) {
            close();
            PDPage fresh = new PDPage(PDRectangle.A4);
            document.addPage(fresh);
            page = Optional.of(new PDPageContentStream(document, fresh));
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
        return page.get();
    }

    private void draw(PDPageContentStream content, String line, float x, Style style) throws IOException {
        content.setNonStrokingColor(style.color[0], style.color[1], style.color[2]);
        content.setStrokingColor(style.color[0], style.color[1], style.color[2]);
        content.setLineWidth(style.size * BOLD);
        content.setRenderingMode(style.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        text(content, line, x, y, style.size);
    }

    private void text(PDPageContentStream content, String text, float x, float baseline, float size)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    /** Breaks at blanks; a word that is longer than a line where it must. */
    private List<String> lines(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : printable(paragraph).split(" ")) {
                String rest = word;
                if (!line.isEmpty() && length(line + " " + rest, size) <= width) {
                    line.append(' ').append(rest);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (length(rest, size) > width) {
                    int fits = fitting(rest, width, size);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int fitting(String word, float width, float size) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && length(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private float length(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the font cannot show becomes a question mark: names on tokens may be in any script. */
    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(glyphs.computeIfAbsent(c, this::hasGlyph) ? c : '?'));
        return shown.toString();
    }

    private boolean hasGlyph(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IllegalArgumentException notInTheFont) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
