/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.util.List;

import cz.klicnik.core.trace.TraceItem;
import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;

/** A record as a JSON object in one line. The names of the members stay as they are. */
final class TraceJson {

    private final StringBuilder json = new StringBuilder("{");

    private TraceJson() {
    }

    static String line(TraceRecord record) {
        TraceJson line = new TraceJson();
        line.text("time", record.time().toString());
        line.source(record.source());
        switch (record) {
        case TraceRecord.Called called -> line.call(called.call());
        case TraceRecord.Lost lost -> line.number("lost", lost.count());
        }
        return line.json.append('}').toString();
    }

    private void source(TraceSource source) {
        text("driver", source.driver());
        text("library", source.library());
        number("process", source.process());
    }

    private void call(TracedCall call) {
        number("number", call.number());
        text("thread", call.thread());
        text("function", call.function());
        items("arguments", call.arguments());
        switch (call.outcome()) {
        case TracedCall.UnderWay u -> text("state", "UNDER_WAY");
        case TracedCall.NeverReturned n -> {
            text("state", "NEVER_RETURNED");
            text("reason", n.reason().name());
        }
        case TracedCall.Returned r -> {
            text("state", "RETURNED");
            number("nanoseconds", r.duration().toNanos());
            text("result", r.result());
            items("outputs", r.outputs());
        }
        }
    }

    private void text(String name, String value) {
        name(name);
        quote(value);
    }

    private void number(String name, long value) {
        name(name);
        json.append(value);
    }

    private void items(String name, List<TraceItem> items) {
        name(name);
        json.append('{');
        for (TraceItem item : items) {
            text(item.name(), item.value());
        }
        json.append('}');
    }

    private void name(String name) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        quote(name);
        json.append(':');
    }

    private void quote(String value) {
        json.append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ' || Character.isSurrogate((char) c) || Character.getType(c) == Character.FORMAT) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }
}
