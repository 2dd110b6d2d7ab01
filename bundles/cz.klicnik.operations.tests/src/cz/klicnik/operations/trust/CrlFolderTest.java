/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.testing.OpenSslAuthority;

class CrlFolderTest {

    private static final URI ADDRESS = URI.create("http://crl.example.org/1.crl");
    /** openssl's lists of the tests are good for 30 days. */
    private static final Duration GOOD = Duration.ofDays(29);

    private final Path folder;
    private final OpenSslAuthority root = OpenSslAuthority.root("Root", OpenSslAuthority.AUTHORITY);
    private final List<Fault> log = new ArrayList<>();
    private Instant now = Instant.now();

    CrlFolderTest(@TempDir Path parent) throws IOException {
        folder = parent.resolve("state").resolve("lists");
    }

    @AfterEach
    void close() throws IOException {
        root.close();
    }

    @Test
    void a_list_is_there_after_a_restart_until_its_time_is_over() throws Exception {
        Bytes list = list();
        lists().keep(ADDRESS, list);
        assertEquals(Optional.of(list), lists().list(ADDRESS), "another process");
        assertEquals(Optional.empty(), lists().list(URI.create("http://crl.example.org/2.crl")));
        now = now.plus(GOOD);
        assertEquals(Optional.of(list), lists().list(ADDRESS));
        now = now.plus(Duration.ofDays(2));
        assertEquals(Optional.empty(), lists().list(ADDRESS));
        now = now.minus(GOOD);
        assertEquals(Optional.empty(), lists().list(ADDRESS), "it is gone for good, whatever the clock says");
        assertEquals(0, files().size());
        assertEquals(List.of(), log, "that a list has grown old is no fault");
    }

    @Test
    void a_list_that_is_old_already_is_not_kept() throws Exception {
        Bytes list = list();
        now = now.plus(Duration.ofDays(31));
        lists().keep(ADDRESS, list);
        assertFalse(Files.exists(folder));
    }

    @Test
    void only_the_user_can_read_what_is_kept() throws Exception {
        lists().keep(ADDRESS, list());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())));
    }

    @Test
    void a_damaged_file_is_told_and_deleted_and_a_new_list_takes_its_place() throws Exception {
        Bytes list = list();
        lists().keep(ADDRESS, list);
        Path file = files().getFirst();
        for (byte[] damage : List.of(new byte[0], "<html>".getBytes(), new byte[] { 0x30, (byte) 0x84 })) {
            Files.write(file, damage);
            log.clear();
            assertEquals(Optional.empty(), lists().list(ADDRESS));
            assertEquals(FaultCode.FILE_UNUSABLE, log.getFirst().code());
            assertEquals(file.toString(), log.getFirst().detail(Fault.PATH).orElseThrow());
            assertFalse(Files.exists(file));
        }
        lists().keep(ADDRESS, list);
        assertEquals(Optional.of(list), lists().list(ADDRESS));
    }

    @Test
    void a_folder_that_cannot_be_used_is_told_and_nothing_fails() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");
        lists().keep(ADDRESS, list());
        assertEquals(FaultCode.FILE_PROBLEM, log.getFirst().code());
        assertEquals(Optional.empty(), lists().list(ADDRESS));
    }

    @Test
    void together_they_take_no_more_room_than_allowed_and_what_was_not_used_for_longest_goes() throws Exception {
        Bytes list = list();
        CrlFolder small = new CrlFolder(folder, 2L * list.length() + 10, clock(), log::add);
        for (int i = 1; i <= 3; i++) {
            now = now.plusSeconds(10);
            small.keep(URI.create("http://crl.example.org/" + i), list);
            now = now.plusSeconds(10);
            small.list(URI.create("http://crl.example.org/1"));
        }
        assertEquals(2, files().size());
        assertTrue(small.list(URI.create("http://crl.example.org/1")).isPresent(), "it was used all the time");
        assertTrue(small.list(URI.create("http://crl.example.org/2")).isEmpty());
        assertTrue(small.list(URI.create("http://crl.example.org/3")).isPresent());
        new CrlFolder(folder, 10, clock(), log::add).keep(ADDRESS, list);
        assertEquals(2, files().size(), "one that is larger than all the room is not kept");
    }

    private CrlFolder lists() {
        return new CrlFolder(folder, 1 << 20, clock(), log::add);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(@Nullable ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private Bytes list() throws IOException {
        return Bytes.of(root.revocationList());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
