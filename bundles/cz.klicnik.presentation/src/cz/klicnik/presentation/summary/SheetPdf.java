/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.summary.PdfPages.Style;
import cz.klicnik.presentation.summary.Sheet.Paragraph;

/**
 * A sheet as PDF, on A4 pages, in Liberation Sans, which is embedded as far as it is used: so Czech letters are right on
 * every computer.
 */
public final class SheetPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private SheetPdf() {
    }

    /** The whole document. */
    public static byte[] of(Sheet sheet) {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(sheet.title());
            information.setCreator("Klíčník");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage(sheet.language().getLanguage());
            try (PdfPages pages = new PdfPages(document, font(document))) {
                pages.write(sheet.title(), Style.TITLE);
                for (Fact fact : sheet.facts()) {
                    pages.fact(fact.name(), fact.value());
                }
                for (Paragraph paragraph : sheet.paragraphs()) {
                    pages.write(paragraph.text(), style(paragraph));
                }
                pages.finish(sheet.footer());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory could not be written", e);
        }
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException("The library has no font " + FONT);
            }
            return PDType0Font.load(document, in);
        }
    }

    private static Style style(Paragraph paragraph) {
        return switch (paragraph.kind()) {
        case HEADING -> Style.HEADING;
        case TEXT -> Style.TEXT;
        case NOTE -> Style.NOTE;
        case GOOD -> Style.GOOD;
        case BAD -> Style.BAD;
        };
    }
}
