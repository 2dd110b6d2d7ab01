/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.core.trace.TraceSource;

/** Decides which hosts trace the calls to their library, and takes the records. Thread-safe. */
public interface HostTrace {

    /** Traces nothing. */
    HostTrace NONE = new HostTrace() {
        @Override
        public void started(Host host) {
            // it is left switched off
        }

        @Override
        public void traced(Host host, List<TraceRecord> records) {
            // nobody wants to know
        }

        @Override
        public void ended(Host host) {
            // nobody has known of it
        }
    };

    /** A host has started, and its library is not loaded yet; or it serves one driver more. Must return soon. */
    void started(Host host);

    /**
     * Calls in the order in which they ended. One that takes long comes twice: under way first, then, under the same
     * number, as it ended. Called before the answer to the request that the calls were made for is given; must return
     * soon.
     */
    void traced(Host host, List<TraceRecord> records);

    /** The host is gone; what it was in the middle of has been told as never returned. */
    void ended(Host host);

    /** One host, of which it can be said whether it traces. */
    interface Host {

        /** What its records name. */
        TraceSource source();

        /** The ids of the drivers that it serves; never empty. */
        Set<String> drivers();

        /** Concerns the calls that are made from now on. Does not wait for the host. */
        void trace(boolean on);
    }
}
