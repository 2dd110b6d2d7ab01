/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.internal.labels.Tone;

/**
 * What the view says of a record. Functions, results and arguments are named as in the standard, in every language.
 *
 * @param driverNames in the user's language, by the drivers' ids
 */
record TraceTexts(Messages messages, ZoneId zone, Map<String, String> driverNames) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final int DECIMALS = 3;

    /** Results that are no fault: nothing happened, or the object just does not have or show what was asked for. */
    private static final Set<String> USUAL = Set.of("CKR_NO_EVENT", "CKR_ATTRIBUTE_TYPE_INVALID",
            "CKR_ATTRIBUTE_SENSITIVE", "CKR_CRYPTOKI_ALREADY_INITIALIZED");

    TraceTexts {
        driverNames = Map.copyOf(driverNames);
    }

    String time(TraceRecord trace) {
        return time(trace.time());
    }

    /** Milliseconds with three decimals; empty while it is not known. */
    String duration(TraceRecord trace) {
        return trace instanceof TraceRecord.Called called
                && called.call().outcome() instanceof TracedCall.Returned returned ? duration(returned.duration()) : "";
    }

    String driver(TraceSource source) {
        return driverNames.getOrDefault(source.driver(), SafeText.label(fileName(source.library())));
    }

    String function(TraceRecord trace) {
        return switch (trace) {
        case TraceRecord.Called called -> called.call().function();
        case TraceRecord.Lost lost -> messages.text("Trace_lost", lost.count());
        };
    }

    /** What a call was made with, and after an arrow what came out of it. */
    String arguments(TraceRecord trace) {
        if (!(trace instanceof TraceRecord.Called called)) {
            return "";
        }
        String arguments = TraceItem.line(called.call().arguments());
        return SafeText.line(called.call().outcome() instanceof TracedCall.Returned returned
                && !returned.outputs().isEmpty() ? arguments + " ⇒ " + TraceItem.line(returned.outputs()) : arguments)
                .strip();
    }

    String result(TraceRecord trace) {
        if (!(trace instanceof TraceRecord.Called called)) {
            return "";
        }
        return switch (called.call().outcome()) {
        case TracedCall.UnderWay u -> messages.text("Trace_underWay");
        case TracedCall.NeverReturned n -> messages.text("Trace_neverReturned", n.reason().name());
        case TracedCall.Returned r -> r.result();
        };
    }

    Tone tone(TraceRecord trace) {
        if (!(trace instanceof TraceRecord.Called called)) {
            return Tone.ATTENTION;
        }
        return switch (called.call().outcome()) {
        case TracedCall.UnderWay u -> Tone.ATTENTION;
        case TracedCall.NeverReturned n -> Tone.BAD;
        case TracedCall.Returned r -> r.ok() ? Tone.PLAIN : USUAL.contains(r.result()) ? Tone.MUTED : Tone.BAD;
        };
    }

    /** Whether nothing is worth a look in it: it has returned, and without a fault. */
    boolean usual(TraceRecord trace) {
        return tone(trace) == Tone.PLAIN || tone(trace) == Tone.MUTED;
    }

    /** All that is known, a line for each thing. */
    String details(TraceRecord trace) {
        List<String> lines = new ArrayList<>();
        add(lines, "function", function(trace));
        if (trace instanceof TraceRecord.Called called) {
            add(lines, "result", result(trace));
            add(lines, "duration", duration(trace));
            items(lines, "arguments", called.call().arguments());
            if (called.call().outcome() instanceof TracedCall.Returned returned) {
                items(lines, "outputs", returned.outputs());
            }
            add(lines, "thread", SafeText.line(called.call().thread()));
            add(lines, "number", Long.toString(called.call().number()));
        }
        add(lines, "time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(trace.time().atZone(zone)));
        add(lines, "driver", driver(trace.source()));
        add(lines, "library", SafeText.line(trace.source().library()));
        add(lines, "process", Long.toString(trace.source().process()));
        return String.join("\n", lines);
    }

    /** The cells of a row, for the clipboard. */
    String line(TraceRecord trace) {
        List<String> cells = new ArrayList<>();
        for (TraceColumn column : TraceColumn.values()) {
            cells.add(column.text(trace, this));
        }
        return String.join("\t", cells);
    }

    /** What a filter looks at, in lower case. */
    String searched(TraceRecord trace) {
        String thread = trace instanceof TraceRecord.Called called ? called.call().thread() : "";
        return (line(trace) + "\t" + thread + "\t" + trace.source().driver() + "\t" + trace.source().library())
                .toLowerCase(Locale.ROOT);
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    private String duration(Duration duration) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(duration.toNanos() / NANOSECONDS_PER_MILLISECOND) + " ms";
    }

    private void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(messages.text("Trace_detail_" + name) + ": " + value);
        }
    }

    private void items(List<String> lines, String name, List<TraceItem> items) {
        if (!items.isEmpty()) {
            lines.add(messages.text("Trace_detail_" + name) + ":");
            items.forEach(item -> lines.add("    " + SafeText.line(item.toString())));
        }
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
