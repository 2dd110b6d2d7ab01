/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;
import cz.klicnik.core.trace.TracedCall;

/** The last so many records. The end of a call takes the place of its beginning. Not thread-safe. */
final class TraceRing {

    private final @Nullable TraceRecord[] records;
    private final Map<Key, Long> underWay = new HashMap<>();
    /** How many records there have ever been. */
    private long count;
    /** How many of them were forgotten by {@link #clear}. */
    private long cleared;

    TraceRing(int capacity) {
        records = new @Nullable TraceRecord[capacity];
    }

    void add(TraceRecord record) {
        if (!(record instanceof TraceRecord.Called called)) {
            append(record);
            return;
        }
        Key key = new Key(called.source(), called.call().number());
        if (called.call().outcome() instanceof TracedCall.UnderWay) {
            underWay.put(key, count);
            append(record);
            return;
        }
        Optional<Long> place = Optional.ofNullable(underWay.remove(key)).filter(p -> p >= first());
        if (place.isPresent()) {
            records[index(place.get())] = record;
        } else {
            append(record);
        }
    }

    /** The oldest first. */
    List<TraceRecord> content() {
        TraceRecord[] content = new TraceRecord[(int) (count - first())];
        for (int i = 0; i < content.length; i++) {
            TraceRecord record = records[index(first() + i)];
            if (record == null) {
                throw new IllegalStateException("A hole in the ring");
            }
            content[i] = record;
        }
        return List.of(content);
    }

    void clear() {
        Arrays.fill(records, null);
        underWay.clear();
        cleared = count;
    }

    /** Nothing more comes from there. */
    void forgetUnderWay(TraceSource source) {
        underWay.keySet().removeIf(k -> k.source().equals(source));
    }

    private void append(TraceRecord record) {
        records[index(count)] = record;
        count++;
    }

    private long first() {
        return Math.max(cleared, count - records.length);
    }

    private int index(long place) {
        return (int) (place % records.length);
    }

    private record Key(TraceSource source, long number) {
    }
}
