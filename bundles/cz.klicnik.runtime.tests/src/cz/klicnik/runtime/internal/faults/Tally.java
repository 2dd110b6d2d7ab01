/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the cases, of each operation and of all. Thread-safe, so that it can be told at any time. */
public final class Tally {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /** Of one operation. */
    private static final class Part {
        private final int of;
        private int ran;
        private int failed;
        /** How the plans ended, and which ways out were tried. */
        private final Map<String, Integer> ends = new TreeMap<>();

        Part(int of) {
            this.of = of;
        }

        @Override
        public String toString() {
            return ran + " of " + of + " cases, " + (ran - failed) + " passed, " + failed + " failed " + ends;
        }
    }

    /** @param of how many cases it has */
    synchronized void begins(String operation, int of) {
        parts.put(operation, new Part(of));
    }

    /**
     * @param ends how the plan ended, and what was done about it
     * @param wrong nothing where the case has passed
     */
    synchronized void ran(String operation, String what, List<String> ends, List<String> wrong) {
        Part part = parts.computeIfAbsent(operation, name -> new Part(1));
        part.ran++;
        ends.forEach(end -> part.ends.merge(end, 1, Integer::sum));
        if (!wrong.isEmpty()) {
            part.failed++;
            failures.add(operation + " | " + what + ": " + String.join("; ", wrong));
        }
    }

    /** The numbers of one operation. */
    synchronized String of(String operation) {
        return operation + ": " + parts.get(operation);
    }

    /** How many cases were run. */
    public synchronized int total() {
        return parts.values().stream().mapToInt(p -> p.ran).sum();
    }

    /** Each with the case and what was wrong. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** All numbers, a line for each operation. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        parts.forEach((name, part) -> text.append(name).append(": ").append(part).append('\n'));
        int failed = parts.values().stream().mapToInt(p -> p.failed).sum();
        return text.append(total()).append(" cases, ").append(total() - failed).append(" passed, ").append(failed)
                .append(" failed").toString();
    }
}
