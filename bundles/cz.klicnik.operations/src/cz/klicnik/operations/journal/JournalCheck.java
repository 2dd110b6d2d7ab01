/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a verification of the journal has found.
 *
 * @param lines how many lines there are
 * @param findings in the order of the lines
 */
public record JournalCheck(int lines, List<Finding> findings) {

    public JournalCheck {
        findings = List.copyOf(findings);
    }

    /** What is wrong with a line. */
    public enum Problem {
        /** A crash has cut it off, and the next one says so: no harm. */
        TORN(true),
        /** A newer program wrote it; its hash is right. */
        FOREIGN(true),
        /** It cannot be read. */
        DAMAGED(false),
        /** It, or the line before it, is not as it was written. */
        CHANGED(false),
        /** Its number does not follow the one before: lines are missing, or were put in. */
        GAP(false),
        /** Lines are missing at the end. */
        CUT(false);

        private final boolean harmless;

        Problem(boolean harmless) {
            this.harmless = harmless;
        }

        /** Whether it is no sign of a change. */
        public boolean harmless() {
            return harmless;
        }
    }

    /**
     * Something that is wrong.
     *
     * @param line from 1; of what is missing at the end, the line after the last
     */
    public record Finding(int line, Problem problem) {
    }

    /** Whether the journal is as it was written. */
    public boolean intact() {
        return findings.stream().allMatch(f -> f.problem().harmless());
    }

    /**
     * Checks lines.
     *
     * @param last the number of the last line that was written, 0 where it is not known
     */
    static JournalCheck of(List<String> lines, long last) {
        List<Finding> findings = new ArrayList<>();
        String before = JournalLine.NOTHING;
        long number = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            Optional<JournalLine> line = parsed(text);
            if (line.isEmpty()) {
                findings.add(new Finding(i + 1, torn(lines, i) ? Problem.TORN : Problem.DAMAGED));
                continue;
            }
            if (!JournalLine.follows(text, before)) {
                findings.add(new Finding(i + 1, Problem.CHANGED));
            }
            if (line.get().entry().number() != number + 1) {
                findings.add(new Finding(i + 1, Problem.GAP));
            }
            if (line.get().entry().event() instanceof Event.Foreign) {
                findings.add(new Finding(i + 1, Problem.FOREIGN));
            }
            number = line.get().entry().number();
            before = JournalLine.named(text).orElse(before);
        }
        if (last > number) {
            findings.add(new Finding(lines.size() + 1, Problem.CUT));
        }
        return new JournalCheck(lines.size(), findings);
    }

    private static Optional<JournalLine> parsed(String text) {
        try {
            return Optional.of(JournalLine.parse(text));
        } catch (IOException damaged) {
            // the caller makes a finding of it
            return Optional.empty();
        }
    }

    /** The next line names it; the last one has none behind it yet. */
    private static boolean torn(List<String> lines, int at) {
        if (at == lines.size() - 1) {
            return true;
        }
        Optional<String> named = parsed(lines.get(at + 1)).flatMap(JournalLine::torn);
        return named.filter(JournalLine.sha256(lines.get(at).getBytes(StandardCharsets.UTF_8))::equals).isPresent();
    }
}
