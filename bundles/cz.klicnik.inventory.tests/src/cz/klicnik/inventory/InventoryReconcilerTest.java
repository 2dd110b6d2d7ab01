/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.inventory;

import static cz.klicnik.testing.pictures.Pictures.certificate;
import static cz.klicnik.testing.pictures.Pictures.data;
import static cz.klicnik.testing.pictures.Pictures.driver;
import static cz.klicnik.testing.pictures.Pictures.emptySlot;
import static cz.klicnik.testing.pictures.Pictures.machine;
import static cz.klicnik.testing.pictures.Pictures.privateKey;
import static cz.klicnik.testing.pictures.Pictures.publicKey;
import static cz.klicnik.testing.pictures.Pictures.slot;
import static cz.klicnik.testing.pictures.Pictures.token;
import static cz.klicnik.testing.pictures.Pictures.unreachable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.model.Certificate;
import cz.klicnik.inventory.model.Driver;
import cz.klicnik.inventory.model.Entry;
import cz.klicnik.inventory.model.Inventory;
import cz.klicnik.inventory.model.InventoryFactory;
import cz.klicnik.inventory.model.LooseKey;
import cz.klicnik.inventory.model.Other;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Token;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.pki.TokenView;
import cz.klicnik.testing.pictures.Pictures;

/** The test's own thread plays the UI thread: it runs what the reconciler hands over. */
class InventoryReconcilerTest {

    private static final Bytes DER_A = Bytes.ofHex("0a");
    private static final Bytes DER_B = Bytes.ofHex("0b");

    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final List<InventoryChange> changes = new ArrayList<>();
    private final AtomicInteger analysed = new AtomicInteger();
    private Function<TokenContents, TokenView> analyzer = c -> new TokenAnalyzer().analyze(c, Pictures.AT);
    private final InventoryReconciler reconciler = new InventoryReconciler(inventory, c -> {
        analysed.incrementAndGet();
        return analyzer.apply(c);
    }, ui::add, failures::add);

    InventoryReconcilerTest() {
        reconciler.addListener(changes::add);
    }

    @AfterEach
    void close() {
        reconciler.close();
    }

    @Test
    void a_picture_becomes_drivers_slots_tokens_and_objects() throws InterruptedException {
        show(machine(driver("a", slot("a", 1, token("T", "1"), LoginState.USER, certificate(1, "c", "01", DER_A),
                privateKey(2, "lonely", "77"), data(3, "note")), emptySlot("a", 2)), driver("b")));
        assertEquals(List.of("a", "b"), inventory.getDrivers().stream().map(Driver::getId).toList());
        assertEquals(2, inventory.getDrivers().get(0).getSlots().size());
        assertNull(inventory.getDrivers().get(0).getSlots().get(1).getToken());
        List<Entry> entries = onlyToken().getEntries();
        assertInstanceOf(Certificate.class, entries.get(0));
        assertInstanceOf(LooseKey.class, entries.get(1));
        assertInstanceOf(Other.class, entries.get(2));
        assertEquals("lonely", entries.get(1).getKeys().get(0).getRecord().label());
    }

    @Test
    void a_reader_stays_the_same_while_its_card_changes() throws InterruptedException {
        show(Pictures.withReaders(machine(driver("a")), Pictures.lonelyReader("R 00 00", "3b00"),
                Pictures.lonelyReader("S 00 00", "3b00")));
        Reader first = inventory.getReaders().get(0);
        show(Pictures.withReaders(machine(driver("a")), Pictures.lonelyReader("R 00 00", "3b01")));
        assertEquals(List.of(first), inventory.getReaders());
        assertEquals("3b01", first.getStatus().atr().orElseThrow().hex());
    }

    @Test
    void the_same_objects_stay_the_same_when_a_token_is_read_again_with_new_handles() throws InterruptedException {
        show(one(certificate(1, "c", "01", DER_A), certificate(2, "d", "02", DER_B)));
        Token token = onlyToken();
        List<Entry> before = List.copyOf(token.getEntries());
        show(one(certificate(77, "renamed", "01", DER_A), certificate(78, "d", "02", DER_B)));
        assertSame(token, onlyToken());
        assertEquals(before, token.getEntries());
        Certificate renamed = (Certificate) token.getEntries().get(0);
        assertEquals("renamed", renamed.getRecord().object().label());
        assertEquals(Set.of(), lastChange().structure(), "nothing came or went");
    }

    @Test
    void only_what_changed_is_told() throws InterruptedException {
        show(one(certificate(1, "c", "01", DER_A), certificate(2, "d", "02", DER_B)));
        EObject first = onlyToken().getEntries().get(0);
        EObject second = onlyToken().getEntries().get(1);
        show(one(certificate(1, "c", "01", DER_A), certificate(2, "e", "02", DER_B)));
        assertFalse(lastChange().values().contains(first));
        assertTrue(lastChange().values().contains(second));
        int told = changes.size();
        show(one(certificate(1, "c", "01", DER_A), certificate(2, "e", "02", DER_B)));
        assertEquals(told, changes.size(), "the same picture again changes nothing");
    }

    @Test
    void what_comes_goes_or_moves_is_a_change_of_its_parent() throws InterruptedException {
        show(one(certificate(1, "c", "01", DER_A)));
        Entry kept = onlyToken().getEntries().get(0);
        show(one(certificate(2, "d", "02", DER_B), certificate(1, "c", "01", DER_A)));
        assertEquals(2, onlyToken().getEntries().size());
        assertSame(kept, onlyToken().getEntries().get(1));
        assertEquals(Set.of(onlyToken()), lastChange().structure());
        show(one(certificate(2, "d", "02", DER_B)));
        assertEquals(1, onlyToken().getEntries().size());
        assertNull(kept.getToken());
    }

    @Test
    void a_login_that_reveals_a_private_half_keeps_the_pair() throws InterruptedException {
        show(one(publicKey(1, "k", "05")));
        Entry pair = onlyToken().getEntries().get(0);
        show(machine(driver("a", slot("a", 1, token("T", "1"), LoginState.USER, publicKey(1, "k", "05"),
                privateKey(2, "k", "05")))));
        assertEquals(List.of(pair), onlyToken().getEntries());
        assertEquals(2, pair.getKeys().size());
    }

    @Test
    void twins_are_kept_apart() throws InterruptedException {
        show(one(certificate(1, "c", "01", DER_A), certificate(2, "c", "01", DER_A)));
        List<Entry> twins = List.copyOf(onlyToken().getEntries());
        assertEquals(2, twins.size());
        assertNotSame(twins.get(0), twins.get(1));
        show(one(certificate(3, "c", "01", DER_A), certificate(4, "c", "01", DER_A)));
        assertEquals(twins, onlyToken().getEntries());
    }

    @Test
    void another_token_in_the_slot_is_another_object() throws InterruptedException {
        show(one(certificate(1, "c", "01", DER_A)));
        Token first = onlyToken();
        show(machine(driver("a", slot("a", 1, token("T", "2"), LoginState.PUBLIC))));
        assertNotSame(first, onlyToken());
        show(machine(driver("a", emptySlot("a", 1))));
        assertNull(inventory.getDrivers().get(0).getSlots().get(0).getToken());
    }

    @Test
    void a_token_whose_driver_is_away_keeps_its_last_known_objects() throws InterruptedException {
        SlotStatus slot = slot("a", 1, token("T", "1"), LoginState.PUBLIC, certificate(1, "c", "01", DER_A));
        show(machine(driver("a", slot)));
        Entry before = onlyToken().getEntries().get(0);
        show(machine(driver("a", unreachable(slot, FaultCode.HOST_DIED))));
        assertEquals(List.of(before), onlyToken().getEntries());
        assertEquals(Freshness.STALE, onlyToken().getSlot().getStatus().freshness());
    }

    @Test
    void contents_are_decoded_once() throws InterruptedException {
        SlotStatus slot = slot("a", 1, token("T", "1"), LoginState.PUBLIC, certificate(1, "c", "01", DER_A));
        show(machine(driver("a", slot)));
        show(machine(driver("a", slot), driver("b")));
        assertEquals(1, analysed.get());
        reconciler.analyseAgain();
        commit();
        assertEquals(2, analysed.get());
    }

    @Test
    void a_token_that_cannot_be_decoded_is_shown_without_objects_and_told_once() throws InterruptedException {
        analyzer = c -> {
            throw new IllegalStateException("cannot");
        };
        SlotStatus slot = slot("a", 1, token("T", "1"), LoginState.PUBLIC, certificate(1, "c", "01", DER_A));
        show(machine(driver("a", slot)));
        show(machine(driver("a", slot), driver("b")));
        assertEquals(List.of(), onlyToken().getEntries());
        assertEquals(1, failures.size());
    }

    @Test
    void a_burst_of_pictures_becomes_few_commits_and_the_last_one_arrives() throws InterruptedException {
        long begin = System.nanoTime();
        int commits = 0;
        MachineState last = one(certificate(1, "1999", "01", DER_A));
        for (int i = 0; i < 2000; i++) {
            reconciler.accept(i == 1999 ? last : one(certificate(1, String.valueOf(i), "01", DER_A)));
            for (Optional<Runnable> task = Optional.ofNullable(ui.poll()); task.isPresent(); task =
                    Optional.ofNullable(ui.poll())) {
                task.get().run();
                commits++;
            }
        }
        while (inventory.getDrivers().isEmpty() || !shown().equals("1999")) {
            commit();
            commits++;
        }
        long intervals = Duration.ofNanos(System.nanoTime() - begin).dividedBy(InventoryReconciler.PACE);
        assertTrue(commits <= intervals + 1, commits + " commits in " + intervals + " intervals");
    }

    @Test
    void nothing_happens_to_the_model_off_the_ui_thread() throws InterruptedException {
        CountDownLatch decoded = new CountDownLatch(1);
        Function<TokenContents, TokenView> real = analyzer;
        analyzer = c -> {
            decoded.countDown();
            return real.apply(c);
        };
        reconciler.accept(one(certificate(1, "c", "01", DER_A)));
        assertTrue(decoded.await(20, TimeUnit.SECONDS));
        assertTrue(inventory.getDrivers().isEmpty());
        commit();
        assertEquals(1, onlyToken().getEntries().size());
    }

    @Test
    void a_window_that_is_gone_ends_the_feeding() throws InterruptedException {
        CountDownLatch refused = new CountDownLatch(1);
        try (InventoryReconciler closing = new InventoryReconciler(inventory, analyzer, task -> {
            refused.countDown();
            throw new RejectedExecutionException();
        }, failures::add)) {
            closing.accept(one());
            assertTrue(refused.await(20, TimeUnit.SECONDS));
            closing.accept(one());
            closing.analyseAgain();
        }
        assertTrue(inventory.getDrivers().isEmpty());
        assertEquals(List.of(), failures);
    }

    private static MachineState one(TokenObject... objects) {
        return machine(driver("a", slot("a", 1, token("T", "1"), LoginState.PUBLIC, objects)));
    }

    private void show(MachineState state) throws InterruptedException {
        reconciler.accept(state);
        commit();
    }

    private void commit() throws InterruptedException {
        Optional.ofNullable(ui.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("nothing was handed to the UI thread")).run();
    }

    private Token onlyToken() {
        return inventory.getDrivers().get(0).getSlots().get(0).getToken();
    }

    private String shown() {
        return ((Certificate) onlyToken().getEntries().get(0)).getRecord().object().label();
    }

    private InventoryChange lastChange() {
        return changes.get(changes.size() - 1);
    }
}
