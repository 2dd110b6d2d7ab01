/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.Version;
import cz.klicnik.core.driver.Capability;
import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.DriverContext;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.driver.SlotReading;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.snapshot.Snapshot;
import cz.klicnik.snapshot.Snapshots;
import cz.klicnik.testing.Await;

class SnapshotDriverTest {

    private static final OptionalLong NONE = OptionalLong.empty();
    private static final Instant AT = Instant.parse("2026-11-25T14:52:10Z");

    @TempDir
    private Path data = Path.of("");
    private final Await await = Await.within(Duration.ofSeconds(30));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<DriverConnection> open = new ArrayList<>();
    private final List<Path> singles = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        open.forEach(DriverConnection::close);
    }

    @Test
    void a_snapshot_is_a_token_that_tells_what_it_is_and_can_only_be_read() throws Exception {
        save("a", LoginState.USER, 2);
        DriverConnection driver = open();
        SlotReading slot = driver.slots().get(0);
        assertEquals("a" + Snapshots.EXTENSION, slot.slot().description());
        TokenInfo token = slot.token().orElseThrow();
        assertEquals("Office @ 2026-11-25 14:52Z", token.label());
        assertTrue(token.has(TokenFlag.WRITE_PROTECTED));
        assertFalse(token.has(TokenFlag.LOGIN_REQUIRED));
        try (TokenSession session = driver.connect(slot.slot().id())) {
            TokenContents contents = session.read(new NullProgressMonitor());
            assertEquals(new TokenIdentity("snapshot", "m", "model", "4711"), contents.identity());
            assertEquals(slot.identity("snapshot"), Optional.of(contents.identity()));
            assertTrue(contents.identity().saved());
            assertEquals(LoginState.NOT_REQUIRED, session.loginState());
            assertEquals(2, contents.objects().size());
            assertEquals(List.of("CKA_LABEL"), session.capability(Capability.RawAttributes.class).orElseThrow()
                    .attributes(1).stream().map(Attribute::name).toList());
            assertEquals("CKM_X",
                    session.capability(Capability.Mechanisms.class).orElseThrow().mechanisms().get(0).name());
            assertTrue(session.capability(Capability.AttributeWriting.class).isEmpty());
            assertTrue(session.capability(Capability.KeyGeneration.class).isEmpty());
            assertTrue(session.capability(Capability.CertificateImport.class).isEmpty());
            assertTrue(session.capability(Capability.Initialisation.class).isEmpty());
            try (Pin pin = Pin.taking("123456".toCharArray())) {
                assertEquals(FaultCode.NOT_SUPPORTED, assertThrows(FaultException.class,
                        () -> session.login(UserRole.USER, pin)).fault().code());
            }
        }
    }

    @Test
    void what_nobody_had_seen_without_a_login_stays_unknown() throws Exception {
        save("a", LoginState.PUBLIC, 1);
        DriverConnection driver = open();
        try (TokenSession session = driver.connect(driver.slots().get(0).slot().id())) {
            assertEquals(LoginState.PUBLIC, session.read(new NullProgressMonitor()).login());
        }
    }

    @Test
    void a_damaged_file_spoils_only_its_own_slot() throws Exception {
        save("good", LoginState.USER, 1);
        Files.writeString(folder().resolve("bad" + Snapshots.EXTENSION), "<html/>");
        Files.writeString(folder().resolve("notes.txt"), "something else");
        List<SlotReading> slots = open().slots();
        assertEquals(2, slots.size());
        assertEquals(Optional.of(FaultCode.SNAPSHOT_DAMAGED), slots.get(0).fault().map(Fault::code));
        assertTrue(slots.get(1).token().isPresent());
    }

    @Test
    void a_file_that_comes_changes_and_goes_is_noticed() throws Exception {
        DriverConnection driver = open();
        assertEquals(List.of(), driver.slots());
        save("a", LoginState.USER, 1);
        await.until("the file is told of", () -> told.contains("slots"));
        long slot = driver.slots().get(0).slot().id();
        TokenSession session = driver.connect(slot);
        assertEquals(1, session.read(new NullProgressMonitor()).objects().size());
        told.clear();
        save("a", LoginState.USER, 3);
        await.until("the change is told of", () -> told.contains("contents " + slot));
        assertEquals(3, session.read(new NullProgressMonitor()).objects().size());
        told.clear();
        Files.delete(folder().resolve("a" + Snapshots.EXTENSION));
        await.until("the end is told of", () -> told.contains("slots"));
        assertEquals(List.of(), driver.slots());
        assertEquals(FaultCode.TOKEN_GONE, assertThrows(FaultException.class,
                () -> session.read(new NullProgressMonitor())).fault().code());
        assertEquals(FaultCode.TOKEN_GONE,
                assertThrows(FaultException.class, () -> driver.connect(slot)).fault().code());
    }

    @Test
    void a_file_that_a_person_opened_is_shown_where_it_lies_under_whatever_name() throws Exception {
        save("a", LoginState.USER, 1);
        DriverConnection driver = open();
        long first = driver.slots().get(0).slot().id();
        Path elsewhere = Files.createDirectory(data.resolve("mail"));
        Path opened = Files.copy(folder().resolve("a" + Snapshots.EXTENSION), elsewhere.resolve("attachment.xml"));
        singles.add(opened);
        singles.add(folder().resolve("a" + Snapshots.EXTENSION));
        assertEquals(List.of("a" + Snapshots.EXTENSION, opened.toString()),
                driver.slots().stream().map(s -> s.slot().description()).toList(), "none of them twice");
        assertEquals(first, driver.slots().get(0).slot().id());
        long second = driver.slots().get(1).slot().id();
        told.clear();
        save("a", LoginState.USER, 3);
        Files.move(folder().resolve("a" + Snapshots.EXTENSION), opened, StandardCopyOption.REPLACE_EXISTING);
        await.until("the change of the opened file is told of", () -> told.contains("contents " + second));
        assertEquals(List.of(opened.toString()), driver.slots().stream().map(s -> s.slot().description()).toList());
        singles.clear();
        assertEquals(List.of(), driver.slots(), "taken back");
        assertTrue(Files.exists(opened));
    }

    @Test
    void nothing_is_said_after_the_end() throws Exception {
        save("a", LoginState.USER, 1);
        DriverConnection driver = open();
        TokenSession session = driver.connect(driver.slots().get(0).slot().id());
        driver.close();
        assertEquals(FaultCode.TOKEN_GONE,
                assertThrows(FaultException.class, session::loginState).fault().code());
        assertTrue(session.capability(Capability.RawAttributes.class).isEmpty());
    }

    private Path folder() {
        return data.resolve("snapshots");
    }

    private void save(String name, LoginState login, int objects) throws Exception {
        Files.createDirectories(folder());
        Version version = new Version(1, 0);
        TokenInfo info = new TokenInfo("Office", "m", "model", "4711", TokenFlag.of(0x404), 0x404, PinState.OK,
                PinState.OK, 4, 8, Memory.UNKNOWN, Memory.UNKNOWN, new SessionCounts(NONE, NONE, NONE, NONE), version,
                version, Optional.empty());
        SlotInfo slot = new SlotInfo(3, "reader", "m", true, true, true, version, version);
        List<TokenObject> all = new ArrayList<>();
        for (int i = 1; i <= objects; i++) {
            all.add(new TokenObject.Data(i, "note", Bytes.empty(), "", Bytes.empty(), Trilean.NO, Trilean.YES,
                    Optional.empty()));
        }
        TokenPicture picture = new TokenPicture(
                new TokenContents(new TokenIdentity("softhsm", "m", "model", "4711"), slot, info, login, all, List.of(),
                        AT),
                Map.of(1L, List.of(new Attribute(3, "CKA_LABEL", Attribute.State.READ, Bytes.ofHex("41"),
                        Attribute.Format.TEXT))),
                List.of(new MechanismInfo(7, "CKM_X", 0, 0, Set.of())));
        Snapshots.save(new Snapshot(new Snapshot.Origin(AT, "", "test", "d", "l", ""), picture),
                folder().resolve(name + Snapshots.EXTENSION));
    }

    private DriverConnection open() throws FaultException {
        DriverConnection driver = new SnapshotDriver().open(new Context());
        open.add(driver);
        return driver;
    }

    private final class Context implements DriverContext {

        @Override
        public DriverProfile profile() {
            return new DriverProfile("cz.klicnik.driver.snapshot", "snapshot", LocalizedText.same("snapshots"),
                    new DriverProfile.JavaDriver("cz.klicnik.driver.snapshot", SnapshotDriver.class.getName()),
                    Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), false,
                    DriverProfile.Probe.UNASKED, Quirks.STANDARD);
        }

        @Override
        public Path dataFolder() {
            return data;
        }

        @Override
        public List<Path> folders() {
            return Stream.concat(Stream.of(folder()), singles.stream()).toList();
        }

        @Override
        public void slotsChanged() {
            told.add("slots");
        }

        @Override
        public void contentsChanged(long slotId) {
            told.add("contents " + slotId);
        }

        @Override
        public void lost(Fault reason) {
            told.add("lost");
        }
    }
}
