/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.diagnostics.internal.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceFormat;

/** A trace with records made by hand. */
final class FakeTrace implements CallTrace {

    final List<Consumer<List<TraceRecord>>> listeners = new ArrayList<>();
    private final List<TraceRecord> records = new ArrayList<>();
    private boolean on;
    int asked;

    void add(TraceRecord... more) {
        records.addAll(List.of(more));
        listeners.forEach(l -> l.accept(List.of(more)));
    }

    @Override
    public void switchAll(boolean nowOn) {
        on = nowOn;
    }

    @Override
    public void switchDriver(String driverId, boolean nowOn) {
        throw new AssertionError("The view switches all drivers");
    }

    @Override
    public boolean traces(String driverId) {
        return on;
    }

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public List<TraceRecord> records() {
        asked++;
        return List.copyOf(records);
    }

    @Override
    public void clear() {
        records.clear();
        listeners.forEach(l -> l.accept(List.of()));
    }

    @Override
    public void addListener(Consumer<List<TraceRecord>> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Consumer<List<TraceRecord>> listener) {
        listeners.remove(listener);
    }

    @Override
    public TraceFile follow(Path file, TraceFormat format) {
        throw new AssertionError("The view follows no file");
    }
}
