/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenObject;

class SnapshotsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_saved_is_loaded_but_for_secrets() throws Exception {
        Path file = saved();
        Snapshot saved = SavedSample.snapshot();
        assertEquals(new Snapshot(saved.origin(), saved.picture().withoutSecrets()), Snapshots.load(file));
    }

    @Test
    void a_file_holds_no_secret_in_any_form() throws Exception {
        String text = Files.readString(saved());
        String secret = new String(SavedSample.SECRET.toArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("DEADBEEF"), "bytes are not written as the test expects:\n" + text);
        assertFalse(text.contains(secret));
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains(SavedSample.SECRET.hex()), text);
        assertFalse(text.contains(java.util.Base64.getEncoder().encodeToString(SavedSample.SECRET.toArray())));
    }

    @Test
    void that_there_is_a_secret_stays_known() throws Exception {
        Snapshot loaded = Snapshots.load(saved());
        TokenObject key = loaded.picture().contents().objects().get(1);
        List<Attribute> sheet = loaded.picture().attributes(key);
        assertEquals(List.of("CKA_SENSITIVE", "CKA_PRIVATE_EXPONENT", "CKA_PRIME_1", "0x80000001"),
                sheet.stream().map(Attribute::name).toList());
        assertEquals(
                List.of(Attribute.State.READ, Attribute.State.SENSITIVE, Attribute.State.SENSITIVE,
                        Attribute.State.SENSITIVE),
                sheet.stream().map(Attribute::state).toList());
    }

    @Test
    void a_file_of_version_1_0_stays_readable() throws Exception {
        Path kept = folder.resolve("kept" + Snapshots.EXTENSION);
        try (InputStream in = Objects.requireNonNull(SnapshotsTest.class.getResourceAsStream("snapshot-1.0.xmi"))) {
            Files.copy(in, kept);
        }
        Snapshot saved = SavedSample.snapshot();
        assertEquals(new Snapshot(saved.origin(), saved.picture().withoutSecrets()), Snapshots.load(kept));
    }

    @Test
    void only_the_owner_may_read_a_snapshot_and_nothing_else_is_left() throws Exception {
        Path file = folder.resolve("a" + Snapshots.EXTENSION);
        Files.writeString(file, "something older that everybody may read");
        Snapshots.save(SavedSample.snapshot(), file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(file), files());
    }

    @Test
    void what_cannot_be_saved_says_so_and_leaves_the_folder_as_it_was() throws Exception {
        Path file = Files.createDirectories(folder.resolve("a").resolve("b")).getParent();
        FaultException e = assertThrows(FaultException.class, () -> Snapshots.save(SavedSample.snapshot(), file));
        assertEquals(FaultCode.FILE_PROBLEM, e.fault().code());
        assertEquals(List.of(file), files());
    }

    @Test
    void a_file_is_meant_as_a_snapshot_by_its_name_or_by_how_it_begins() throws Exception {
        Path renamed = Files.copy(saved(), folder.resolve("attachment.xml"));
        assertTrue(Snapshots.isMeantAsOne(renamed));
        assertTrue(Snapshots.isMeantAsOne(folder.resolve("whatever" + Snapshots.EXTENSION)), "also a damaged one");
        assertFalse(Snapshots.isMeantAsOne(Files.writeString(folder.resolve("other.xml"), "<html/>")));
        assertEquals(FaultCode.FILE_PROBLEM, assertThrows(FaultException.class,
                () -> Snapshots.isMeantAsOne(folder.resolve("none"))).fault().code());
    }

    @Test
    void the_file_behind_a_token_is_known_by_its_slot() {
        SlotInfo slot = SavedSample.snapshot().picture().contents().slot();
        Path elsewhere = folder.resolve("mail").resolve("a.xml").toAbsolutePath();
        assertEquals(folder.resolve("snapshots").resolve("a.klicnik-snapshot").toAbsolutePath(),
                ShownSnapshots.file(described(slot, "a.klicnik-snapshot"), folder));
        assertEquals(elsewhere, ShownSnapshots.file(described(slot, elsewhere.toString()), folder));
    }

    private static SlotInfo described(SlotInfo slot, String description) {
        return new SlotInfo(slot.id(), description, "", true, false, false, slot.hardwareVersion(),
                slot.firmwareVersion());
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_of_the_file() {
        FaultException e = assertThrows(FaultException.class, () -> Snapshots.load(folder.resolve("none")));
        assertEquals(FaultCode.FILE_PROBLEM, e.fault().code());
    }

    private Path saved() throws FaultException {
        Path file = folder.resolve("token" + Snapshots.EXTENSION);
        Snapshots.save(SavedSample.snapshot(), file);
        return file;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
