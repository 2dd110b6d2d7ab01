/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import java.util.Locale;

import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.summary.Sheet.Paragraph;

/** A sheet as one file of HTML that needs nothing beside it, for screens and for paper. */
public final class SheetHtml {

    private static final String STYLE = """
            body { font: 10.5pt/1.4 sans-serif; margin: 2em auto; max-width: 46em; padding: 0 1em; color: #1c1e21; }
            h1 { font-size: 16pt; margin: 0 0 0.6em; }
            h2 { font-size: 12pt; margin: 1.4em 0 0.4em; border-bottom: 1px solid #999; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.2em; margin: 0; }
            dt { color: #555; }
            dd { margin: 0; overflow-wrap: anywhere; }
            p { margin: 0.35em 0; overflow-wrap: anywhere; }
            .note { color: #555; margin-left: 1.6em; }
            .good { color: #1b7a3d; }
            .bad { color: #b3261e; }
            footer { margin-top: 2em; color: #555; font-size: 9pt; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    private SheetHtml() {
    }

    /** The whole document. */
    public static String of(Sheet sheet) {
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + sheet.language().getLanguage()
                + "\">\n<head><meta charset=\"utf-8\"><title>" + escaped(sheet.title()) + "</title>\n<style>\n" + STYLE
                + "</style></head>\n<body>\n<h1>" + escaped(sheet.title()) + "</h1>\n<dl>\n");
        for (Fact fact : sheet.facts()) {
            text.append("<dt>").append(escaped(fact.name())).append("</dt><dd>").append(escaped(fact.value()))
                    .append("</dd>\n");
        }
        text.append("</dl>\n");
        for (Paragraph paragraph : sheet.paragraphs()) {
            text.append(html(paragraph));
        }
        return text.append("<footer>").append(escaped(sheet.footer())).append("</footer>\n</body>\n</html>\n")
                .toString();
    }

    private static String html(Paragraph paragraph) {
        String text = escaped(paragraph.text());
        return switch (paragraph.kind()) {
        case HEADING -> "<h2>" + text + "</h2>\n";
        case TEXT -> "<p>" + text + "</p>\n";
        case NOTE, GOOD, BAD -> "<p class=\"" + paragraph.kind().name().toLowerCase(Locale.ROOT) + "\">" + text
                + "</p>\n";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
