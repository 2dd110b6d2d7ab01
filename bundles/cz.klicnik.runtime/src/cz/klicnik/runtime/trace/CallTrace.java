/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cz.klicnik.core.trace.TraceRecord;

/**
 * Every call to every PKCS#11 library, while it is switched on: an OSGi service. Secrets are masked where the calls are
 * made, so there are none in here. Drivers that are written in Java make no such calls.
 *
 * <p>Switched off to begin with, and then it costs nothing. Thread-safe; no method waits for a driver.
 */
public interface CallTrace {

    /** So many records are remembered; the oldest go. */
    int CAPACITY = 20_000;

    /** Traces all drivers or none, those that are started later included. Forgets what was said of single ones. */
    void switchAll(boolean on);

    /** Traces one driver, also when it is started later or again, or no longer, whatever the others do. */
    void switchDriver(String driverId, boolean on);

    /** Whether a driver's calls are traced. One that shares its library with a traced one is traced with it. */
    boolean traces(String driverId);

    /** Whether all drivers are traced, but for those that were switched off one by one. */
    boolean on();

    /**
     * What is remembered, the oldest first: a call stands where it was first told of, with the latest that is known of it.
     */
    List<TraceRecord> records();

    /** Forgets what is remembered. */
    void clear();

    /**
     * Tells a listener of every record as it comes, on a thread of the library's host, which waits meanwhile: it must
     * return soon. A call that takes long comes twice, under way and ended, under the same number. Of {@link #clear} an
     * empty list is told.
     */
    void addListener(Consumer<List<TraceRecord>> listener);

    void removeListener(Consumer<List<TraceRecord>> listener);

    /**
     * Writes every record from now on to a file as it comes, so that it is there whatever happens to this process. The
     * file is replaced, and only its owner can read it. It ends with the service where nobody ends it before.
     *
     * @throws IOException when it cannot be written
     */
    TraceFile follow(Path file, TraceFormat format) throws IOException;

    /** A file that grows with the trace. */
    interface TraceFile extends AutoCloseable {

        /** Why nothing is written any more, where that is so. */
        Optional<IOException> problem();

        /** @throws IOException when something could not be written, now or before */
        @Override
        void close() throws IOException;
    }
}
