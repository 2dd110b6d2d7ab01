/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines that fit a terminal. */
public final class TextLines {

    private TextLines() {
    }

    /**
     * Breaks at spaces; a word that is longer than a line (a path) stands alone on a longer one.
     *
     * @param width in columns
     * @return at least one line
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
