/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.Map;
import java.util.function.Consumer;

import cz.klicnik.pkcs11.host.ReaderWatch;

/** Where readers are seen; the real one is {@link ReaderWatch}. */
@FunctionalInterface
interface ReaderSource {

    /** Begins to watch. The listener may be called on any thread. */
    Watch start(ReaderWatch.Listener listener);

    /**
     * The system's own readers.
     *
     * @param environment variables for the process that watches them, on top of our own
     * @param log takes what that process prints
     */
    static ReaderSource ofThisSystem(Map<String, String> environment, Consumer<String> log) {
        return listener -> {
            ReaderWatch watch = ReaderWatch.start(environment, listener, log);
            return new Watch() {
                @Override
                public void askAtr(String reader, long card) {
                    watch.askAtr(reader, card);
                }

                @Override
                public void close() {
                    watch.close();
                }
            };
        };
    }

    /** A watch that was begun. */
    interface Watch extends AutoCloseable {

        /** Asks for a card's ATR, for which it may be connected to. */
        void askAtr(String reader, long card);

        @Override
        void close();
    }
}
