/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of plain text that fits a terminal: columns as wide as their contents need, and where that is too much, the
 * widest of those that may be shortened or broken give way first. Cells may hold any foreign text.
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
     * @param narrowing what becomes of its cells where the table is too wide
     */
    public record Column(String header, Alignment alignment, Narrowing narrowing) {

        /** A column of text that may be cut. */
        public static Column text(String header) {
            return new Column(header, Alignment.LEFT, Narrowing.CUT);
        }

        /** A column of text that may go on in the next line. */
        public static Column broken(String header) {
            return new Column(header, Alignment.LEFT, Narrowing.BREAK);
        }

        /** A column of short text that is never cut. */
        public static Column fixed(String header) {
            return new Column(header, Alignment.LEFT, Narrowing.NONE);
        }

        /** A column of numbers, never cut. */
        public static Column number(String header) {
            return new Column(header, Alignment.RIGHT, Narrowing.NONE);
        }
    }

    /** How a column becomes narrower than its cells. */
    public enum Narrowing {
        NONE, CUT, BREAK
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
        return blocks(width).stream().flatMap(List::stream).toList();
    }

    /** The same as one list of lines for the header and one for each row, which has several where a cell was broken. */
    public List<List<String>> blocks(int width) {
        int[] widths = widths(width);
        List<List<String>> blocks = new ArrayList<>();
        blocks.add(List.of(line(columns.stream().map(Column::header).toList(), widths)));
        rows.forEach(row -> blocks.add(block(row, widths)));
        return blocks;
    }

    private List<String> block(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            boolean breaks = columns.get(i).narrowing() == Narrowing.BREAK;
            cells.add(breaks ? TextLines.wrap(row.get(i), widths[i]) : List.of(row.get(i)));
        }
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < cells.stream().mapToInt(List::size).max().orElse(0); k++) {
            int at = k;
            lines.add(line(cells.stream().map(c -> at < c.size() ? c.get(at) : "").toList(), widths));
        }
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
                boolean canGive = columns.get(i).narrowing() != Narrowing.NONE && widths[i] > NARROWEST;
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
            String cell = columns.get(i).narrowing() == Narrowing.CUT
                    ? DisplayWidth.shorten(cells.get(i), widths[i]) : cells.get(i);
            String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
            line.append(i == 0 ? "" : GAP)
                    .append(columns.get(i).alignment() == Alignment.LEFT ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }
}
