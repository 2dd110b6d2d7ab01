/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.pkcs11.host.HostTrace;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceFormat;

/**
 * The trace of this process: which hosts trace, and what they have told. A Declarative Services component of its own, on
 * which the registry stands, so that it outlives the drivers and sees their end.
 */
public final class TraceBook implements CallTrace, HostTrace, AutoCloseable {

    private final TraceRing ring;
    private final List<Consumer<List<TraceRecord>>> listeners = new CopyOnWriteArrayList<>();
    private final List<FollowedFile> files = new CopyOnWriteArrayList<>();
    private final Object switching = new Object();
    /** The hosts that live, and whether they were told to trace. */
    private final Map<Host, Boolean> hosts = new HashMap<>();
    private final Map<String, Boolean> drivers = new HashMap<>();
    private boolean all;

    /** Called by Declarative Services. */
    public TraceBook() {
        this(CAPACITY);
    }

    TraceBook(int capacity) {
        ring = new TraceRing(capacity);
    }

    @Override
    public void switchAll(boolean on) {
        synchronized (switching) {
            all = on;
            drivers.clear();
            tell();
        }
    }

    @Override
    public void switchDriver(String driverId, boolean on) {
        synchronized (switching) {
            drivers.put(driverId, on);
            tell();
        }
    }

    @Override
    public boolean traces(String driverId) {
        synchronized (switching) {
            return drivers.getOrDefault(driverId, all);
        }
    }

    @Override
    public boolean on() {
        synchronized (switching) {
            return all;
        }
    }

    @Override
    public List<TraceRecord> records() {
        synchronized (ring) {
            return ring.content();
        }
    }

    @Override
    public void clear() {
        synchronized (ring) {
            ring.clear();
        }
        publish(List.of());
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
    public TraceFile follow(Path file, TraceFormat format) throws IOException {
        FollowedFile followed = new FollowedFile(file, format, this::unfollow);
        files.add(followed);
        listeners.add(followed);
        return followed;
    }

    @Override
    public void started(Host host) {
        synchronized (switching) {
            hosts.putIfAbsent(host, false);
            tell();
        }
    }

    @Override
    public void traced(Host host, List<TraceRecord> records) {
        synchronized (ring) {
            records.forEach(ring::add);
        }
        publish(records);
    }

    @Override
    public void ended(Host host) {
        synchronized (switching) {
            hosts.remove(host);
        }
        synchronized (ring) {
            ring.forgetUnderWay(host.source());
        }
    }

    @Override
    public void close() {
        files.forEach(file -> {
            try {
                file.close();
            } catch (IOException e) {
                ILog.of(TraceBook.class).error("A trace is not whole", e);
            }
        });
    }

    private void unfollow(FollowedFile file) {
        listeners.remove(file);
        files.remove(file);
    }

    private void publish(List<TraceRecord> records) {
        listeners.forEach(listener -> listener.accept(records));
    }

    /** Tells each host what it was not told yet. */
    private void tell() {
        hosts.forEach((host, told) -> {
            boolean wanted = host.drivers().stream().anyMatch(this::traces);
            if (wanted != told) {
                hosts.put(host, wanted);
                host.trace(wanted);
            }
        });
    }
}
