/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.summary.Sheet.Kind;
import cz.klicnik.presentation.summary.Sheet.Paragraph;

class SheetTest {

    private static final String PANGRAM =
            "Příliš žluťoučký kůň úpěl ďábelské ódy. PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY.";

    @Test
    void every_czech_letter_is_in_the_pdf_and_its_font_is_embedded() throws IOException {
        byte[] pdf = SheetPdf.of(sheet(List.of(new Paragraph(Kind.TEXT, PANGRAM))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(PANGRAM.substring(0, 39)) && text.contains("ĎÁBELSKÉ ÓDY"), text);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
            assertEquals("cs", document.getDocumentCatalog().getLanguage());
            assertEquals("Vyčištění tokenu", document.getDocumentInformation().getTitle());
        }
        assertTrue(pdf.length < 60_000, "only the letters that are used are embedded: " + pdf.length);
    }

    @Test
    void what_the_font_does_not_have_becomes_a_question_mark() throws IOException {
        String text = text(SheetPdf.of(sheet(List.of(new Paragraph(Kind.TEXT, "label 漢字 \uD83D\uDE00 end")))));
        assertTrue(text.contains("label ?? ? end"), text);
    }

    @Test
    void long_texts_go_on_over_pages_that_are_numbered_and_lose_no_word() throws IOException {
        List<Paragraph> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(new Paragraph(Kind.TEXT, "odstavec" + i + " " + "slovo ".repeat(30)));
        }
        many.add(new Paragraph(Kind.NOTE, "f".repeat(300)));
        byte[] pdf = SheetPdf.of(sheet(many));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            int pages = document.getNumberOfPages();
            assertTrue(pages > 3, "pages: " + pages);
            assertTrue(text.contains("1 / " + pages) && text.contains(pages + " / " + pages), text);
            assertTrue(text.contains("odstavec119"));
            assertEquals(3600, text.split("slovo", -1).length - 1);
            assertEquals(300, text.replaceAll("[^f]", "").length(), "a word longer than a line is broken, not cut");
        }
    }

    @Test
    void html_shows_foreign_text_as_text() {
        String html = SheetHtml.of(sheet(List.of(new Paragraph(Kind.BAD, "<script>alert('&')</script>\nb"))));
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;<br>b"), html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"cs\">"), html);
        assertFalse(html.contains("http"), "nothing is fetched from anywhere");
    }

    private static Sheet sheet(List<Paragraph> paragraphs) {
        return new Sheet(Locale.of("cs"), "Vyčištění tokenu",
                List.of(new Fact("Držitel", "Jan Novák"), new Fact("Sériové číslo", "2444134000011914")), paragraphs,
                "Klíčník, 25. 11. 2026");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
