/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;
import cz.klicnik.runtime.trace.TraceFormat;

/** Writes records in one of the formats. Not in any person's language: the lines are for support and for programs. */
public final class TraceWriter {

    private static final java.time.format.DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(6)
            .toFormatter(Locale.ROOT);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;
    private static final String DRIVER_PREFIX = "cz.klicnik.driver.";

    private final Appendable out;
    private final TraceFormat format;
    private final Set<Long> processes = new HashSet<>();

    public TraceWriter(Appendable out, TraceFormat format) {
        this.out = out;
        this.format = format;
    }

    /** Writes a line for each. */
    public void write(List<TraceRecord> records) throws IOException {
        for (TraceRecord record : records) {
            if (format == TraceFormat.JSON_LINES) {
                out.append(TraceJson.line(record)).append('\n');
            } else {
                introduce(record.source());
                out.append(line(record)).append('\n');
            }
        }
    }

    /** The first time that a process is seen, its library. */
    private void introduce(TraceSource source) throws IOException {
        if (processes.add(source.process())) {
            out.append("# process ").append(Long.toString(source.process())).append(": driver ")
                    .append(oneLine(source.driver())).append(", library ").append(oneLine(source.library()))
                    .append('\n');
        }
    }

    private static String line(TraceRecord record) {
        return switch (record) {
        case TraceRecord.Called called -> line(called.source(), called.call());
        case TraceRecord.Lost lost -> columns(TIME.format(lost.time()), "", "LOST", "", lost.source(), "",
                "calls=" + lost.count());
        };
    }

    private static String line(TraceSource source, TracedCall call) {
        String time = TIME.format(call.begun());
        String arguments = TraceItem.line(call.arguments());
        return switch (call.outcome()) {
        case TracedCall.UnderWay u -> columns(time, "", "UNDER_WAY", call.function(), source, call.thread(),
                arguments);
        case TracedCall.NeverReturned n -> columns(time, "", "NEVER_RETURNED", call.function(), source,
                call.thread(), (arguments + " => reason=" + n.reason()).strip());
        case TracedCall.Returned r -> columns(time, milliseconds(r.duration()), r.result(), call.function(), source,
                call.thread(),
                r.outputs().isEmpty() ? arguments : (arguments + " => " + TraceItem.line(r.outputs())).strip());
        };
    }

    private static String columns(String time, String duration, String result, String function, TraceSource source,
            String thread, String rest) {
        return String.format(Locale.ROOT, "%s %12s  %-28s %-22s %-28s %-20s %s", time, duration, result, function,
                name(source) + "/" + source.process(), oneLine(thread), rest).stripTrailing();
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f ms", duration.toNanos() / NANOSECONDS_PER_MILLISECOND);
    }

    /** A short name: of a driver of ours without what all have in common, of another one the library's file name. */
    private static String name(TraceSource source) {
        String library = source.library();
        return source.driver().startsWith(DRIVER_PREFIX) ? source.driver().substring(DRIVER_PREFIX.length())
                : oneLine(library.substring(Math.max(library.lastIndexOf('/'), library.lastIndexOf('\\')) + 1));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
