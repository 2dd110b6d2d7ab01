/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The table on the terminal: one line for each reader, the sizes side by side. */
final class Table {

    private final List<Measured> all;

    Table(List<Measured> all) {
        this.all = all;
    }

    String text() {
        List<Integer> sizes = all.stream().map(Measured::pairs).distinct().sorted().toList();
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-24s", "certificate + key pairs"));
        sizes.forEach(size -> text.append(String.format(" |%26d", size)));
        text.append(" |  calls for n pairs\n");
        text.append(String.format("%-24s", ""));
        sizes.forEach(size -> text.append(String.format(" |%8s%9s%9s", "calls", "process", "listing")));
        text.append(" |\n").append("-".repeat(24));
        sizes.forEach(size -> text.append("-+").append("-".repeat(26)));
        text.append("-+-------------------\n");
        all.stream().map(Measured::reader).distinct().forEach(reader -> text.append(line(reader)));
        return text.toString();
    }

    private String line(String reader) {
        StringBuilder line = new StringBuilder(String.format("%-24s", reader));
        List<Measured> mine = of(reader);
        mine.forEach(m -> line.append(String.format(" |%8d%9s%9s", m.calls(), milliseconds(m.process()),
            m.inside().map(Table::milliseconds).orElse(""))));
        return line + " |  " + formula(mine.get(0), mine.get(mine.size() - 1)) + "\n";
    }

    List<Measured> of(String reader) {
        return all.stream().filter(m -> m.reader().equals(reader)).sorted(Comparator.comparingInt(Measured::pairs))
            .toList();
    }

    /** The straight line through the smallest and the largest token. */
    private static String formula(Measured small, Measured large) {
        double each = each(small, large);
        double rest = small.calls() - each * small.pairs();
        return String.format(Locale.ROOT, "%.4g n %s %.0f", each, rest < 0 ? "-" : "+", Math.abs(rest))
            .replaceFirst("\\.?0+ n", " n");
    }

    private static double each(Measured small, Measured large) {
        return (double) (large.calls() - small.calls()) / (large.pairs() - small.pairs());
    }

    /** Calls for each pair, between the smallest and the largest token. */
    double each(String reader) {
        List<Measured> mine = of(reader);
        return each(mine.get(0), mine.get(mine.size() - 1));
    }

    static String milliseconds(Duration time) {
        long whole = time.toMillis();
        return whole >= 10_000 ? String.format(Locale.ROOT, "%.1f s", whole / 1e3)
            : String.format(Locale.ROOT, whole < 100 ? "%.1f ms" : "%.0f ms", time.toNanos() / 1e6);
    }
}
