/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.inspect.JsonText;

/** Sections of a certificate as text for a terminal, and as JSON. */
public final class SheetText {

    private static final String INDENT = "  ";
    /** Deeper lines are not indented any further: they would have no room. */
    private static final int DEEPEST = 8;
    private static final int NARROWEST = 20;

    private SheetText() {
    }

    /** @param width columns of the terminal */
    public static List<String> lines(List<Section> sections, int width) {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            lines.add("");
            lines.addAll(TextLines.wrap(section.title(), width));
            section.lines().forEach(line -> add(line, 1, width, lines));
        }
        return lines;
    }

    private static void add(Line line, int depth, int width, List<String> lines) {
        String indent = INDENT.repeat(Math.min(depth, DEEPEST));
        String raw = line.raw().isEmpty() || line.text().contains(line.raw()) ? "" : " (" + line.raw() + ")";
        for (String part : TextLines.wrap(line.text() + raw, Math.max(NARROWEST, width - indent.length()))) {
            lines.add(indent + part);
        }
        line.children().forEach(child -> add(child, depth + 1, width, lines));
    }

    /** An array of sections, each with title, OID, raw value and lines. */
    public static void write(JsonText json, String name, List<Section> sections) throws IOException {
        json.array(name, () -> {
            for (Section section : sections) {
                json.object(() -> {
                    json.text("titleText", section.title());
                    json.textIfAny("oid", section.oid());
                    json.textIfAny("raw", section.raw());
                    write(json, section.lines());
                });
            }
        });
    }

    private static void write(JsonText json, List<Line> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        json.array("lines", () -> {
            for (Line line : lines) {
                json.object(() -> {
                    json.textIfAny("nameText", line.name());
                    json.textIfAny("valueText", line.value());
                    json.textIfAny("raw", line.raw());
                    write(json, line.children());
                });
            }
        });
    }
}
