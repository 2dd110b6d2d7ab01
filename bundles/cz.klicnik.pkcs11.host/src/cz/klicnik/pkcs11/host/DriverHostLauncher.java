/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.pkcs11.host.internal.SharedHost;

/**
 * Starts driver hosts: one process for each library (by canonical path) and environment, shared by the drivers that name
 * the same. Thread-safe; several hosts may be started at once. How long calls may take is each driver's
 * {@link cz.klicnik.core.driver.Quirks#timing()}.
 */
public final class DriverHostLauncher {

    private final HostLog log;
    private final HostTrace trace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Entry> hosts = new HashMap<>();

    /** Traces nothing. */
    public DriverHostLauncher(HostLog log) {
        this(log, HostTrace.NONE);
    }

    public DriverHostLauncher(HostLog log, HostTrace trace) {
        this.log = log;
        this.trace = trace;
    }

    /**
     * Loads a library in a host of its own, or in the one that has it already.
     *
     * @param library an existing file, as {@code profile}'s candidates were resolved
     * @param context told of changes of the slots, and of the host's end when nobody asked for it
     * @throws FaultException LIBRARY_…, INITIALIZE_FAILED, HOST_NOT_STARTED, HOST_DIED (the library crashed) or DEADLINE
     *         (it hangs)
     */
    public DriverConnection open(DriverProfile profile, Path library, DriverContext context) throws FaultException {
        Key key = key(library, profile.environment());
        Entry entry = enter(key);
        try {
            return entry.connect(profile, library, context);
        } catch (FaultException e) {
            leave(key, entry);
            throw e;
        }
    }

    /**
     * Makes a driver that is written in Java in a host of its own.
     *
     * @param classPath jars and folders that the driver needs; core, PKCS#11 and Eclipse's monitors are there
     * @throws FaultException of the driver; DRIVER_FAILED, HOST_NOT_STARTED, HOST_DIED or DEADLINE
     */
    public DriverConnection open(DriverProfile profile, DriverProfile.JavaDriver driver, List<Path> classPath,
            DriverContext context) throws FaultException {
        return new HostConnection(SharedHost.open(profile, driver, classPath, context, log), profile, context);
    }

    private Entry enter(Key key) {
        lock.lock();
        try {
            Entry entry = Optional.ofNullable(hosts.get(key)).filter(Entry::alive).orElseGet(() -> new Entry(key));
            hosts.put(key, entry);
            entry.users++;
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** @return true when nobody uses it any more */
    private boolean leave(Key key, Entry entry) {
        lock.lock();
        try {
            entry.users--;
            if (entry.users == 0) {
                hosts.remove(key, entry);
            }
            return entry.users == 0;
        } finally {
            lock.unlock();
        }
    }

    private static Key key(Path library, Map<String, String> environment) throws FaultException {
        try {
            return new Key(library.toRealPath(), environment);
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.LIBRARY_MISSING, Fault.PATH, library.toString()), e);
        }
    }

    private record Key(Path library, Map<String, String> environment) {
    }

    private final class Entry {

        private final Key key;
        private final ReentrantLock starting = new ReentrantLock();
        private volatile Optional<SharedHost> host = Optional.empty();
        private int users;

        Entry(Key key) {
            this.key = key;
        }

        boolean alive() {
            return host.map(h -> h.client().death().isEmpty()).orElse(true);
        }

        /** Whoever comes second waits for the first one's start, and tries for himself when that failed. */
        DriverConnection connect(DriverProfile profile, Path library, DriverContext context) throws FaultException {
            starting.lock();
            try {
                if (host.isEmpty()) {
                    host = Optional.of(SharedHost.open(library, profile, log, trace, this::release));
                } else {
                    host.get().client().serves(profile.id());
                }
                return new HostConnection(host.get(), profile, context);
            } finally {
                starting.unlock();
            }
        }

        private boolean release() {
            boolean last = leave(key, this);
            if (last) {
                host.ifPresent(h -> h.client().close());
            }
            return last;
        }
    }
}
