/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.VirtualCard;
import cz.klicnik.testing.VirtualReaders;

/** The watch over the readers, on a real PC/SC service with virtual readers. */
class ReaderWatchTest {

    private static final String ATR = "3b8580018073c821100e";
    private static final String OTHER_ATR = "3b781800000073c84000009000";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private Optional<VirtualReaders> fixture = Optional.empty();
    private Optional<ReaderWatch> watch = Optional.empty();

    /** What the listener was told; each kind leaves the others' parts empty. */
    private record Told(List<Reader> readers, Optional<Service> service, Optional<Bytes> atr, Optional<Fault> fault) {

        long card(int reader) {
            return reader < readers.size() ? readers.get(reader).card() : 0;
        }
    }

    private final class Ear implements ReaderWatch.Listener {

        @Override
        public void seen(List<Reader> readers) {
            told.add(new Told(readers, Optional.empty(), Optional.empty(), Optional.empty()));
        }

        @Override
        public void service(Service state, String reason) {
            told.add(new Told(List.of(), Optional.of(state), Optional.empty(), Optional.empty()));
        }

        @Override
        public void atr(String reader, long card, Optional<Bytes> atr, Optional<Fault> fault) {
            told.add(new Told(List.of(), Optional.empty(), atr, fault));
        }
    }

    @BeforeEach
    void start() throws IOException {
        Optional<String> reason = VirtualReaders.unavailable();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
        VirtualReaders readers = new VirtualReaders(new NativeLibraries(), "Test Reader");
        fixture = Optional.of(readers);
        watch = Optional.of(ReaderWatch.start(readers.environment(), new Ear(), System.err::println));
    }

    @AfterEach
    void end() throws IOException {
        watch.ifPresent(ReaderWatch::close);
        if (fixture.isPresent()) {
            fixture.get().close();
        }
    }

    @Test
    void readers_are_seen_with_the_cards_that_come_and_go() throws Exception {
        Told first = next(t -> !t.readers().isEmpty());
        assertEquals(List.of(new Reader("Test Reader 00 00", 0), new Reader("Test Reader 00 01", 0)), first.readers());
        try (VirtualCard card = readers().insert(1, ATR)) {
            assertEquals(0, next(t -> t.card(1) != 0).card(0));
        }
        next(t -> t.readers().size() == 2 && t.card(1) == 0);
    }

    @Test
    void each_card_has_a_number_of_its_own() throws Exception {
        long number = inserted(ATR);
        try (VirtualCard second = readers().insert(0, ATR)) {
            assertNotEquals(number, next(t -> t.card(0) != 0).card(0));
        }
    }

    @Test
    void a_card_that_was_exchanged_while_the_watch_stood_still_is_noticed() throws Exception {
        VirtualCard first = readers().insert(0, ATR);
        long number = next(t -> t.card(0) != 0).card(0);
        try (ReaderWatch other = ReaderWatch.start(readers().environment(), new Ear(), System.err::println)) {
            next(t -> t.card(0) != 0);
            signal("STOP");
            first.close();
            next(t -> t.readers().size() == 2 && t.card(0) == 0);
            try (VirtualCard second = readers().insert(0, ATR)) {
                next(t -> t.card(0) != 0);
                other.close();
                told.clear();
                signal("CONT");
                assertNotEquals(number, next(t -> t.card(0) != 0).card(0));
            }
        }
    }

    @Test
    void an_atr_is_had_without_a_sign_at_the_card() throws Exception {
        try (VirtualCard card = readers().insert(0, ATR)) {
            long number = next(t -> t.card(0) != 0).card(0);
            int before = card.powerUps();
            watch().askAtr(readers().reader(0), number);
            assertEquals(Optional.of(Bytes.ofHex(ATR)), next(t -> t.atr().isPresent()).atr());
            assertEquals(before, card.powerUps(), "not powered up for it");
            assertEquals(0, card.commands());
        }
    }

    @Test
    void nobody_answers_for_a_card_that_is_gone() throws Exception {
        long gone = inserted(ATR);
        try (VirtualCard second = readers().insert(0, OTHER_ATR)) {
            long number = next(t -> t.card(0) != 0).card(0);
            watch().askAtr(readers().reader(0), gone);
            watch().askAtr("No such reader", number);
            watch().askAtr(readers().reader(0), number);
            assertEquals(Optional.of(Bytes.ofHex(OTHER_ATR)), next(t -> t.atr().isPresent()).atr());
        }
    }

    @Test
    void a_service_that_is_stopped_and_started_again_is_found_again() throws Exception {
        VirtualCard card = readers().insert(0, ATR);
        long before = next(t -> t.card(0) != 0).card(0);
        readers().stopService();
        assertEquals(Optional.of(Service.NOT_RUNNING), next(t -> t.service().isPresent()).service());
        card.close();
        readers().startService();
        try (VirtualCard back = readers().insert(0, ATR)) {
            assertTrue(next(t -> t.card(0) != 0).card(0) > before, "numbers do not begin anew");
        }
    }

    @Test
    void a_process_that_was_killed_is_replaced() throws Exception {
        next(t -> !t.readers().isEmpty());
        watch().process().orElseThrow().destroyForcibly();
        assertEquals(Optional.of(Service.NOT_RUNNING), next(t -> t.service().isPresent()).service());
        next(t -> !t.readers().isEmpty());
    }

    @Test
    void the_process_ends_with_the_watch() throws Exception {
        next(t -> !t.readers().isEmpty());
        ProcessHandle process = watch().process().orElseThrow();
        watch().close();
        process.onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertFalse(process.isAlive());
    }

    @Test
    void a_machine_without_the_service_costs_no_process_until_there_is_one(@TempDir Path empty) throws Exception {
        watch().close();
        readers().stopService();
        told.clear();
        ReaderWatch waiting = ReaderWatch.start(readers().environment(), new Ear(), System.err::println);
        watch = Optional.of(waiting);
        assertEquals(Optional.of(Service.NOT_RUNNING), next(t -> t.service().isPresent()).service());
        assertEquals(Optional.empty(), waiting.process());
        readers().startService();
        next(t -> !t.readers().isEmpty());
    }

    @Test
    void a_service_without_readers_is_a_service() throws Exception {
        try (VirtualReaders none = VirtualReaders.none(new NativeLibraries())) {
            watch().close();
            told.clear();
            ReaderWatch other = ReaderWatch.start(none.environment(), new Ear(), System.err::println);
            watch = Optional.of(other);
            assertEquals(new Told(List.of(), Optional.empty(), Optional.empty(), Optional.empty()), next(t -> true));
            none.stopService();
            assertEquals(Optional.of(Service.NOT_RUNNING), next(t -> t.service().isPresent()).service());
        }
    }

    @Test
    void a_socket_that_nobody_listens_on_is_no_service(@TempDir Path folder) throws Exception {
        Path socket = java.nio.file.Files.createFile(folder.resolve("pcscd.comm"));
        try (ReaderWatch other = ReaderWatch.start(Map.of("PCSCLITE_CSOCK_NAME", socket.toString()), new Ear(),
                System.err::println)) {
            assertEquals(Optional.of(Service.NOT_RUNNING), next(t -> t.service().isPresent()).service());
            Await.within(LONG).until("a process asks", () -> other.process().isPresent());
        }
    }

    /** A card that came and went. */
    private long inserted(String atr) throws Exception {
        VirtualCard card = readers().insert(0, atr);
        long number = next(t -> t.card(0) != 0).card(0);
        card.close();
        next(t -> t.readers().size() == 2 && t.card(0) == 0);
        return number;
    }

    private void signal(String name) throws IOException {
        Command.of("kill", "-" + name, Long.toString(watch().process().orElseThrow().pid())).succeed();
    }

    /** The next that fits; what does not is passed over. */
    private Told next(Predicate<Told> wanted) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        for (long left = LONG.toNanos(); left > 0; left = end - System.nanoTime()) {
            @Nullable
            Told t = told.poll(left, TimeUnit.NANOSECONDS);
            if (t != null && wanted.test(t)) {
                return t;
            }
        }
        throw new AssertionError("It was never told");
    }

    private VirtualReaders readers() {
        return fixture.orElseThrow();
    }

    private ReaderWatch watch() {
        return watch.orElseThrow();
    }
}
