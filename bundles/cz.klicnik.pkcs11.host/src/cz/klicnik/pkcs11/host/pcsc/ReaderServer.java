/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SleepGauge;
import cz.klicnik.pkcs11.host.internal.PrivateFolder;
import cz.klicnik.pkcs11.host.protocol.FromHost;
import cz.klicnik.pkcs11.host.protocol.FromReaders;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;
import cz.klicnik.pkcs11.host.protocol.RecordCodec;
import cz.klicnik.pkcs11.host.protocol.ToReaders;
import cz.klicnik.pkcs11.host.protocol.Wire;

/**
 * Watches the readers and tells the console. One thread speaks to PC/SC, another listens to the console.
 *
 * <p>When the service dies, so does this process: the JDK holds on to its dead connection (a static field of
 * {@code sun.security.smartcardio.PCSCTerminals}), and the console starts another one.
 */
public final class ReaderServer {

    /** How often new readers are looked for; what moves in a known reader is told at once. */
    private static final Duration PERIOD = Duration.ofMillis(400);
    /** How often a service that does not run is asked. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Rounds in which a card that was just put in may be powered up. */
    private static final int PATIENCE = 4;

    private final RecordCodec codec = new RecordCodec();
    private final Wire wire;
    private final Path folder;
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private final List<Question> later = new ArrayList<>();
    private final CountDownLatch consoleGone = new CountDownLatch(1);
    private List<Reader> told = List.of();
    private boolean served;

    /**
     * An ATR that was asked for.
     *
     * @param patience how many rounds the card has left to be powered up by the service, before it is connected to
     */
    private record Question(ToReaders.AskAtr asked, int patience) {
    }

    /** @param folder private to this process; deleted at the end */
    public ReaderServer(ByteChannel channel, Path folder) {
        this.wire = new Wire(channel);
        this.folder = folder;
    }

    /** Serves until the console or the service is gone, and then ends the process. Does not return. */
    public void serve() {
        Thread.ofPlatform().daemon().name("console").start(this::listen);
        try {
            send(new FromReaders.Hello(FromHost.VERSION));
            watch(connect());
        } catch (PcscException e) {
            tryToSend(e.told() || served ? new FromReaders.NoService(e.reason())
                    : new FromReaders.Unavailable(e.reason()));
        } catch (IOException e) {
            // the console is gone
        } catch (InterruptedException e) {
            // nobody interrupts the main thread
            Thread.currentThread().interrupt();
        }
        end();
    }

    private Terminals connect() throws IOException, InterruptedException, PcscException {
        String toldReason = "";
        while (true) {
            try {
                return Terminals.connect();
            } catch (PcscException e) {
                String reason = e.reason();
                if (!e.told()) {
                    throw e;
                }
                if (!reason.equals(toldReason)) {
                    toldReason = reason;
                    send(new FromReaders.NoService(reason));
                }
                pause(RETRY);
            }
        }
    }

    private void watch(Terminals terminals) throws PcscException, IOException, InterruptedException {
        served = true;
        // the JDK remembers what a wait saw, and tells of differences to that: so a wait comes before the first look
        terminals.await(Duration.ofMillis(1));
        SleepGauge gauge = new SleepGauge();
        look(terminals, true);
        while (true) {
            gauge.begin();
            boolean moved = pause(terminals);
            boolean slept = gauge.slept(PERIOD);
            if (slept) {
                terminals.doubtCards();
            }
            if (moved || slept || terminals.readersChanged()) {
                look(terminals, false);
            }
            answer(terminals);
        }
    }

    /** @return true if something moved in a reader */
    private boolean pause(Terminals terminals) throws PcscException, InterruptedException, IOException {
        if (terminals.empty()) {
            pause(PERIOD);
            return false;
        }
        return terminals.await(PERIOD);
    }

    private void pause(Duration time) throws InterruptedException, IOException {
        if (consoleGone.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("The console is gone");
        }
    }

    private void look(Terminals terminals, boolean first) throws PcscException, IOException {
        List<Reader> now = terminals.look();
        if (first || !now.equals(told)) {
            told = now;
            send(new FromReaders.Seen(now));
        }
    }

    private void answer(Terminals terminals) throws IOException {
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            String reader = question.asked().reader();
            long card = question.asked().card();
            if (!terminals.holds(reader, card)) {
                continue;
            }
            Optional<Bytes> atr = terminals.atrUndisturbed(reader);
            if (atr.isPresent()) {
                send(new FromReaders.Atr(reader, card, atr, Optional.empty()));
            } else if (question.patience() == 0) {
                send(terminals.atr(reader, card));
            } else {
                later.add(new Question(question.asked(), question.patience() - 1));
            }
        }
        questions.addAll(later);
        later.clear();
    }

    private void listen() {
        try {
            while (true) {
                if (codec.decode(ToReaders.class, wire.receive()) instanceof ToReaders.AskAtr question) {
                    questions.add(new Question(question, PATIENCE));
                }
            }
        } catch (IOException e) {
            // the console closed the socket or is no more
            consoleGone.countDown();
            end();
        }
    }

    private void send(FromReaders message) throws IOException {
        wire.send(codec.encode(FromReaders.class, message), List.of());
    }

    private void tryToSend(FromReaders message) {
        try {
            send(message);
        } catch (IOException e) {
            // the console is gone: there is nobody to tell
        }
    }

    /** Whatever a call to PC/SC does, even hanging: it does not keep the process alive. */
    private void end() {
        PrivateFolder.delete(folder);
        Runtime.getRuntime().halt(0);
    }
}
