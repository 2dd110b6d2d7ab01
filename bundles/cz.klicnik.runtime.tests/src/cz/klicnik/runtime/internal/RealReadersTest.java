/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.DriverProfile.Pkcs11Library;
import cz.klicnik.core.driver.DriverProfile.Probe;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.ReaderStatus.Card;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.machine.SlotStatus.Freshness;
import cz.klicnik.pkcs11.host.DriverHostLauncher;
import cz.klicnik.pkcs11.host.HostLog;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;
import cz.klicnik.testing.TestToken;
import cz.klicnik.testing.VirtualCard;
import cz.klicnik.testing.VirtualReaders;

/** The registry over a real PC/SC service with virtual readers, and real libraries. */
class RealReadersTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ATR = "3b8580018073c821100e";

    private final NativeLibraries libraries = new NativeLibraries();
    private Optional<DriverManager> manager = Optional.empty();
    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void assume() {
        Optional<String> reason = VirtualReaders.unavailable();
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
    }

    @AfterEach
    void close() {
        manager.ifPresent(DriverManager::close);
    }

    @Test
    void a_card_without_a_driver_is_named_with_its_atr_and_the_missing_driver_and_is_not_touched() throws Exception {
        try (VirtualReaders readers = new VirtualReaders(libraries, "bit4id TokenME")) {
            start(readers, driver("missing", Path.of("/nowhere/libbit4xpki.so"), "bit4id"));
            await(s -> s.pcsc().readers().size() == VirtualReaders.READERS);
            try (VirtualCard card = readers.insert(0, ATR)) {
                ReaderStatus reader = reader(readers, r -> r.atr().isPresent());
                assertEquals(new ReaderStatus("bit4id TokenME 00 00", Card.NOT_SERVED,
                        Optional.of(Bytes.ofHex(ATR)), List.of(), List.of("missing"), Optional.empty()), reader);
                assertEquals(1, card.powerUps(), "by the service itself");
                assertEquals(0, card.commands());
            }
            reader(readers, r -> r.card() == Card.NONE);
        }
    }

    @Test
    void a_module_that_lists_every_reader_does_not_serve_a_card_that_it_does_not_know() throws Exception {
        Path opensc = Path.of("/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so");
        assumeTrue(java.nio.file.Files.exists(opensc), "OpenSC is not installed (Debian: opensc-pkcs11)");
        try (VirtualReaders readers = new VirtualReaders(libraries, "Virtual PCD")) {
            start(readers, driver("opensc", opensc, "nothing", readers.environment()));
            try (VirtualCard card = readers.insert(0, "3bff11223344")) {
                // the service tells of the card before the module has listed its slots
                await(s -> s.driver("opensc").orElseThrow().slots().stream()
                        .anyMatch(slot -> slot.slot().description().startsWith("Virtual PCD 00 00")));
                assertEquals(List.of(), reader(readers, r -> r.card() == Card.NOT_SERVED).servedBy());
            }
        }
    }

    @Test
    void a_token_that_was_exchanged_while_its_module_saw_no_absence_is_noticed_by_its_reader() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries)) {
            TestToken first = hsm.initToken("First");
            TestToken second = hsm.initToken("Second");
            try (Shim shim = Shim.over(libraries, hsm);
                    VirtualReaders readers = new VirtualReaders(libraries, description(first))) {
                start(readers, driver("shim", shim.library(), "nothing"));
                VirtualCard card = readers.insert(0, ATR);
                reader(readers, r -> r.card() == Card.SERVED);
                assertEquals("First", manager().awaitSettled(LONG).driver("shim").orElseThrow().slots().stream()
                        .filter(s -> s.slot().id() == first.slot()).findFirst().flatMap(SlotStatus::token)
                        .orElseThrow().label());
                shim.tell("exchange " + first.slot() + " " + second.slot());
                card.close();
                try (VirtualCard other = readers.insert(0, ATR)) {
                    SlotStatus shown = await(s -> slot(s, first).flatMap(SlotStatus::contents)
                            .filter(c -> c.token().label().equals("Second")).isPresent())
                            .driver("shim").orElseThrow().slots().stream()
                            .filter(s -> s.slot().id() == first.slot()).findFirst().orElseThrow();
                    assertEquals(second.serial(), shown.identity().orElseThrow().serial());
                    assertEquals(Freshness.FRESH, shown.freshness());
                }
            }
        }
    }

    @Test
    void a_service_that_starts_later_and_ends_again_is_told_as_it_is() throws Exception {
        try (VirtualReaders readers = new VirtualReaders(libraries, "Reader")) {
            readers.stopService();
            start(readers);
            await(s -> s.pcsc().service() == Service.NOT_RUNNING);
            readers.startService();
            await(s -> s.pcsc().readers().size() == VirtualReaders.READERS);
            readers.stopService();
            assertEquals(List.of(), await(s -> s.pcsc().service() == Service.NOT_RUNNING).pcsc().readers());
        }
    }

    private void start(VirtualReaders readers, DriverProfile... profiles) {
        DriverHostLauncher launcher = new DriverHostLauncher(HostLog.NONE);
        Pkcs11Opener.Factory openers = new Pkcs11Opener.Factory(new LibraryLocator(List.of()), launcher::open);
        DriverManager made = new DriverManager(List.of(profiles).stream()
                .map(p -> new DeclaredDriver(p, openers.of(p), List.of(), Optional.empty())).toList(),
                new LibraryByHand(openers)::of, new UserFolders(folder, folder.resolve("state")), List.of(),
                Clock.systemUTC(), Duration.ofMillis(500),
                Optional.of(ReaderSource.ofThisSystem(readers.environment(), System.err::println)));
        manager = Optional.of(made);
        made.start();
    }

    private static DriverProfile driver(String id, Path library, String reader) {
        return driver(id, library, reader, Map.of());
    }

    private static DriverProfile driver(String id, Path library, String reader, Map<String, String> environment) {
        return new DriverProfile(id, id, LocalizedText.same(id), new Pkcs11Library(List.of(library.toString())),
                environment, List.of(reader), List.of(), Optional.empty(), Optional.empty(), false, Probe.UNASKED,
                Quirks.STANDARD);
    }

    /** SoftHSM's name for a slot, which the readers are called by, so that they belong together. */
    private static String description(TestToken token) {
        return "SoftHSM slot ID 0x" + Long.toHexString(token.slot());
    }

    private static Optional<SlotStatus> slot(MachineState state, TestToken token) {
        return state.driver("shim").flatMap(
                d -> d.slots().stream().filter(s -> s.slot().id() == token.slot()).findFirst());
    }

    private DriverManager manager() {
        return manager.orElseThrow();
    }

    private MachineState state() {
        return manager().state();
    }

    /** The first reader, when it is as wanted. */
    private ReaderStatus reader(VirtualReaders readers, Predicate<ReaderStatus> wanted) {
        return await(s -> s.pcsc().readers().stream().anyMatch(r -> r.name().equals(readers.reader(0))
                && wanted.test(r))).pcsc().readers().getFirst();
    }

    private MachineState await(Predicate<MachineState> wanted) {
        return Await.within(LONG).until("the picture", this::state, wanted);
    }
}
