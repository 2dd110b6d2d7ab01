/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.pkcs11.host.ReaderWatch;
import cz.klicnik.pkcs11.host.ReadersMain;
import cz.klicnik.pkcs11.host.internal.ChildJvm;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.FromReaders;
import cz.klicnik.pkcs11.host.protocol.RecordCodec;
import cz.klicnik.pkcs11.host.protocol.ToReaders;
import cz.klicnik.pkcs11.host.protocol.Wire;

/** The console's side of one process that watches the readers. */
public final class ReaderClient implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final long EXIT_MILLISECONDS = 500;
    private static final int LIVES_SHIFT = 32;

    private final ChildJvm child;
    private final Wire wire;
    private final RecordCodec codec = new RecordCodec();
    private final long life;
    private final ReaderWatch.Listener listener;
    private volatile boolean closing;

    private ReaderClient(ChildJvm child, long life, ReaderWatch.Listener listener) {
        this.child = child;
        this.wire = new Wire(child.channel());
        this.life = life << LIVES_SHIFT;
        this.listener = listener;
    }

    /**
     * Starts a process.
     *
     * @param life a number that no process before had: it makes the cards' numbers unique
     * @throws FaultException HOST_NOT_STARTED
     */
    public static ReaderClient start(Optional<PcscLite> lite, long life, ReaderWatch.Listener listener,
            Consumer<String> log) throws FaultException {
        List<String> options = new ArrayList<>(List.of(SmartCardIo.OPTION));
        lite.flatMap(PcscLite::library).ifPresent(l -> options.add("-Dsun.security.smartcardio.library=" + l));
        ChildJvm child = ChildJvm.start(new ChildJvm.Program(ReadersMain.class,
                List.of(ReadersMain.class, Bytes.class, IProgressMonitor.class), List.of(), options),
                lite.map(PcscLite::environment).orElse(Map.of()), START, log);
        ReaderClient client = new ReaderClient(child, life, listener);
        // the socket may not close by itself; what was sent before the end is read first
        child.process().onExit().thenRunAsync(client::closeWire,
                CompletableFuture.delayedExecutor(EXIT_MILLISECONDS, TimeUnit.MILLISECONDS));
        return client;
    }

    /**
     * Listens until the process ends.
     *
     * @return false when no other process would do better
     */
    public boolean serve() {
        boolean hope = true;
        try {
            while (hope) {
                hope = accept(codec.decode(FromReaders.class, wire.receive()));
            }
        } catch (IOException e) {
            // the end of the process, or of us
        }
        closeWire();
        Fault obituary = child.obituary(EXIT_MILLISECONDS);
        child.deleteFolder();
        if (hope && !closing) {
            listener.service(Service.NOT_RUNNING, obituary.detail(Fault.MESSAGE).orElse(""));
        }
        return hope;
    }

    /** Asks; the answer comes to the listener. */
    public void askAtr(String reader, long card) {
        try {
            wire.send(codec.encode(ToReaders.class, new ToReaders.AskAtr(reader, card & ~life)), List.of());
        } catch (IOException e) {
            closeWire(); // the listening thread finds out
        }
    }

    public ProcessHandle process() {
        return child.process().toHandle();
    }

    /** The process ends when its socket does. */
    @Override
    public void close() {
        closing = true;
        closeWire();
    }

    private boolean accept(FromReaders message) throws IOException {
        switch (message) {
        case FromReaders.Hello h -> {
            if (h.version() != FromHost.VERSION) {
                throw new IOException("Another version");
            }
        }
        case FromReaders.Seen s -> listener.seen(s.readers().stream()
                .map(r -> r.card() == 0 ? r : new FromReaders.Reader(r.name(), r.card() | life)).toList());
        case FromReaders.NoService n -> listener.service(Service.NOT_RUNNING, n.reason());
        case FromReaders.Unavailable u -> {
            listener.service(Service.UNAVAILABLE, u.reason());
            return false;
        }
        case FromReaders.Atr a -> listener.atr(a.reader(), a.card() | life, a.atr(), a.fault());
        }
        return true;
    }

    private void closeWire() {
        try {
            wire.close();
        } catch (IOException e) {
            // it is closed as far as it can be
        }
    }
}
