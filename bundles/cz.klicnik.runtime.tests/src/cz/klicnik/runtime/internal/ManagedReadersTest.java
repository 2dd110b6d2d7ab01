/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.ReaderStatus.Card;
import cz.klicnik.pkcs11.host.protocol.FromReaders.Reader;
import cz.klicnik.testing.Await;

/** What the registry makes of readers and cards, with drivers and readers made by hand. */
class ManagedReadersTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ATR = "3b8580018073c821100e";

    private final FakeReaders readers = new FakeReaders();
    private final FakeDriver driver = new FakeDriver("driver");
    private final FakeDriver missing = new FakeDriver("missing");
    private Optional<DriverManager> manager = Optional.empty();
    @TempDir
    private Path folder = Path.of(".");

    @AfterEach
    void close() {
        manager.ifPresent(DriverManager::close);
    }

    @Test
    void a_card_whose_driver_shows_a_token_is_served_and_left_alone() throws Exception {
        driver.serials.put(1L, "S1");
        start();
        readers.see(new Reader("Reader 1", 7));
        ReaderStatus served = reader(Card.SERVED);
        assertEquals(List.of("driver"), served.servedBy());
        manager().awaitSettled(LONG);
        assertEquals(List.of(), readers.asked, "nobody connects to it");
    }

    @Test
    void a_card_that_nobody_serves_is_named_with_its_atr_and_the_driver_that_is_missing() throws Exception {
        missing.openFault = Optional.of(Fault.of(FaultCode.LIBRARY_MISSING));
        start();
        readers.see(new Reader("bit4id miniLector 00 00", 7));
        ReaderStatus seen = reader(Card.NOT_SERVED);
        assertEquals(List.of("missing"), seen.candidates());
        Await.within(LONG).until("the ATR is asked for", () -> readers.asked.equals(List.of(7L)));
        readers.answer("bit4id miniLector 00 00", 7, ATR);
        assertEquals(Optional.of(Bytes.ofHex(ATR)), await(s -> s.pcsc().readers().getFirst().atr().isPresent()).pcsc()
                .readers().getFirst().atr());
        assertEquals(List.of(7L), readers.asked, "once");
    }

    @Test
    void an_atr_speaks_louder_than_the_name_of_the_reader() throws Exception {
        start();
        readers.see(new Reader("bit4id miniLector 00 00", 7));
        Await.within(LONG).until("the ATR is asked for", () -> readers.asked.equals(List.of(7L)));
        readers.answer("bit4id miniLector 00 00", 7, "3bff1122");
        assertEquals(List.of("byAtr", "missing"), await(s -> s.pcsc().readers().getFirst().atr().isPresent()).pcsc()
                .readers().getFirst().candidates());
    }

    @Test
    void nobody_is_said_to_serve_or_not_while_a_driver_is_starting() throws Exception {
        driver.opening = new CountDownLatch(1);
        driver.serials.put(1L, "S1");
        start();
        readers.see(new Reader("Reader 1", 7));
        reader(Card.LOOKING);
        driver.opening.countDown();
        reader(Card.SERVED);
        assertEquals(List.of(), readers.asked);
    }

    @Test
    void a_token_that_is_slower_than_its_reader_is_looked_for_twice() throws Exception {
        driver.serials.put(1L, "");
        start();
        readers.see(new Reader("Reader 1", 0));
        manager().awaitSettled(LONG);
        int before = driver.listings.get();
        readers.see(new Reader("Reader 1", 7));
        Await.within(LONG).until("the first look", () -> driver.listings.get() > before);
        driver.serials.put(1L, "S1");
        assertEquals(Card.SERVED, reader(Card.SERVED).card(), "though the driver told of nothing");
    }

    @Test
    void a_card_that_no_driver_recognizes_is_not_served_though_a_slot_has_it() throws Exception {
        driver.serials.put(1L, FakeDriver.UNRECOGNIZED);
        start();
        readers.see(new Reader("Reader 1", 7));
        assertEquals(List.of(), reader(Card.NOT_SERVED).servedBy());
    }

    @Test
    void a_card_that_is_pulled_is_forgotten_with_its_atr() throws Exception {
        start();
        readers.see(new Reader("Reader 1", 7));
        reader(Card.NOT_SERVED);
        readers.answer("Reader 1", 7, ATR);
        readers.see(new Reader("Reader 1", 0));
        assertEquals(Optional.empty(), reader(Card.NONE).atr());
        readers.see(new Reader("Reader 1", 8));
        assertEquals(Optional.empty(), reader(Card.NOT_SERVED).atr(), "another card, perhaps");
        Await.within(LONG).until("the ATR is asked for", () -> readers.asked.equals(List.of(7L, 8L)));
    }

    @Test
    void a_card_without_an_answer_says_why() throws Exception {
        start();
        readers.see(new Reader("Reader 1", 7));
        reader(Card.NOT_SERVED);
        readers.refuse("Reader 1", 7, Fault.of(FaultCode.CARD_MUTE, Fault.NAME, "Reader 1"));
        MachineState state = await(s -> s.pcsc().readers().getFirst().fault().isPresent());
        assertEquals(FaultCode.CARD_MUTE, state.pcsc().readers().getFirst().fault().orElseThrow().code());
    }

    @Test
    void a_service_that_ends_takes_the_readers_along_and_nothing_else() throws Exception {
        driver.serials.put(1L, "S1");
        start();
        readers.see(new Reader("Reader 1", 7));
        reader(Card.SERVED);
        readers.lose(Service.NOT_RUNNING, "SCARD_E_NO_SERVICE");
        PcscStatus gone = await(s -> s.pcsc().service() == Service.NOT_RUNNING).pcsc();
        assertEquals(new PcscStatus(Service.NOT_RUNNING, "SCARD_E_NO_SERVICE", List.of()), gone);
        assertTrue(manager().state().driver("driver").orElseThrow().slots().getFirst().token().isPresent());
    }

    @Test
    void a_listing_waits_for_the_first_word_about_readers_but_not_for_ever() throws Exception {
        start();
        assertEquals(Service.NOT_ASKED, manager().awaitSettled(LONG).pcsc().service());
    }

    @Test
    void the_watch_ends_with_the_registry() throws Exception {
        start();
        manager().close();
        assertTrue(readers.closed);
    }

    @Test
    void a_token_in_a_slot_that_names_no_reader_is_given_the_card_that_is_left() throws Exception {
        driver.serials.put(1L, "S1");
        start();
        readers.see(new Reader("Some reader 00 00", 7), new Reader("Other reader 00 00", 8));
        MachineState state = await(s -> s.pcsc().readers().size() == 2
                && s.pcsc().readers().get(1).card() == Card.NOT_SERVED);
        assertEquals(List.of("driver"), state.pcsc().readers().getFirst().servedBy());
    }

    private void start() {
        DriverManager made = new DriverManager(
                List.of(driver.declared(profile("driver", List.of(), List.of())),
                        missing.declared(profile("missing", List.of("BIT4ID", "[broken"), List.of())),
                        new FakeDriver("byAtr").declared(profile("byAtr", List.of(), List.of("^3bff")))),
                path -> driver.declared(Probe.ON_DEMAND), new UserFolders(folder, folder.resolve("state")),
                List.of(), Clock.systemUTC(), Duration.ofMillis(50), Optional.of(readers));
        manager = Optional.of(made);
        made.start();
    }

    private static DriverProfile profile(String id, List<String> byReader, List<String> byAtr) {
        return new DriverProfile(id, "fake", LocalizedText.same(id), new Pkcs11Library(List.of("/fake/" + id)),
                Map.of(), byReader, byAtr, Optional.empty(), Optional.of(URI.create("https://example.org/")), true,
                Probe.UNASKED, Quirks.STANDARD);
    }

    private DriverManager manager() {
        return manager.orElseThrow();
    }

    private ReaderStatus reader(Card card) {
        return await(s -> s.pcsc().readers().stream().anyMatch(r -> r.card() == card)).pcsc().readers().stream()
                .filter(r -> r.card() == card).findFirst().orElseThrow();
    }

    private MachineState await(Predicate<MachineState> wanted) {
        return Await.within(LONG).until("the picture", () -> manager().state(), wanted);
    }
}
