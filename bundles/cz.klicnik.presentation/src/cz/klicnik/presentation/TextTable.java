/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of plain text that fits a terminal: columns as wide as their contents need, and where that is too much, the
 * widest of those that may be shortened give way first. Cells may hold any foreign text.
 */
public final class TextTable {

    private static final String GAP = "  ";
    /** Narrower than this, a shortened column tells nothing. */
    private static final int NARROWEST = 8;
    /** A cell of ten kilobytes is cut before anything is computed with it. */
    private static final int LONGEST_CELL = 300;

    /**
     * A column.
     *
     * @param header its title
     * @param alignment of its cells
     * @param shortens whether its cells may be cut where the table is too wide
     */
    public record Column(String header, Alignment alignment, boolean shortens) {

        /** A column of text that may be cut. */
        public static Column text(String header) {
            return new Column(header, Alignment.LEFT, true);
        }

        /** A column of short text that is never cut. */
        public static Column fixed(String header) {
            return new Column(header, Alignment.LEFT, false);
        }

        /** A column of numbers, never cut. */
        public static Column number(String header) {
            return new Column(header, Alignment.RIGHT, false);
        }
    }

    /** Where the text stands in its column. */
    public enum Alignment {
        LEFT, RIGHT
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(DisplayWidth.shorten(SafeText.label(cell), LONGEST_CELL));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The header and the rows as lines without trailing spaces.
     *
     * @param width in columns; the lines are longer only where the columns that cannot be cut need it
     */
    public List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths(int available) {
        int[] widths = new int[columns.size()];
        int total = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(columns.get(i).header());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
            total += widths[i];
        }
        while (total > available) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean canGive = columns.get(i).shortens() && widths[i] > NARROWEST;
                if (canGive && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = columns.get(i).shortens() ? DisplayWidth.shorten(cells.get(i), widths[i]) : cells.get(i);
            String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
            line.append(i == 0 ? "" : GAP)
                    .append(columns.get(i).alignment() == Alignment.LEFT ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }
}
