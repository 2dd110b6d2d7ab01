/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.pkcs11.host.ReaderWatch;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;

/** Readers made by hand, which say what a test tells them. */
final class FakeReaders implements ReaderSource {

    final List<Long> asked = new CopyOnWriteArrayList<>();
    volatile Optional<ReaderWatch.Listener> listener = Optional.empty();
    volatile boolean closed;

    @Override
    public Watch start(ReaderWatch.Listener heard) {
        listener = Optional.of(heard);
        return new Watch() {
            @Override
            public void askAtr(String reader, long card) {
                asked.add(card);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    void see(Reader... readers) {
        listener.orElseThrow().seen(Stream.of(readers).toList());
    }

    void lose(Service state, String reason) {
        listener.orElseThrow().service(state, reason);
    }

    void answer(String reader, long card, String atr) {
        listener.orElseThrow().atr(reader, card, Optional.of(Bytes.ofHex(atr)), Optional.empty());
    }

    void refuse(String reader, long card, Fault fault) {
        listener.orElseThrow().atr(reader, card, Optional.empty(), Optional.of(fault));
    }
}
