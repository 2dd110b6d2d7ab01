/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.driver.files.internal.BackedUpFiles.Change;
import cz.klicnik.driver.files.internal.BackedUpFiles.Check;
import cz.klicnik.driver.files.internal.FolderFiles.Stamp;

/** Changes of files that fail at each of their steps. */
class BackedUpFilesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final Check NONE = (written, change) -> assertTrue(Files.exists(written));

    @TempDir
    private Path folder = Path.of("");
    private final FailingDisk disk = new FailingDisk();

    @Test
    void the_old_file_is_kept_under_the_time_of_the_change() throws Exception {
        write("a.p12", "old");
        files().make(List.of(replace("a.p12", "new")), NONE);
        files().make(List.of(replace("a.p12", "newer")), NONE);
        files().make(List.of(remove("a.p12")), NONE);
        assertEquals(Map.of("backup/a-20261125-120000-000.p12", "old", "backup/a-20261125-120000-001.p12", "new",
                "backup/a-20261125-120000-002.p12", "newer"), contents());
    }

    @Test
    void only_the_newest_backups_of_a_file_are_kept() throws Exception {
        write("a.p12", "0");
        write("a-b.p12", "other");
        Files.createDirectory(path("backup"));
        write("backup/a-99999999-999999-999.p12", "of a person");
        files().make(List.of(replace("a-b.p12", "another")), NONE);
        for (int i = 1; i <= BackedUpFiles.KEPT + 3; i++) {
            files().make(List.of(replace("a.p12", String.valueOf(i))), NONE);
        }
        List<String> kept = contents().entrySet().stream().filter(e -> e.getKey().startsWith("backup/a-2"))
                .map(Map.Entry::getValue).toList();
        assertEquals(List.of("3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), kept);
        assertTrue(contents().containsValue("other") && contents().containsValue("of a person"));
    }

    @Test
    void whichever_step_fails_all_files_are_as_before_or_as_they_were_to_be() throws Exception {
        int failed = 0;
        for (int n = 1; failed == n - 1; n++) {
            reset();
            disk.fail(n);
            try {
                files().make(changes(), NONE);
                assertTrue(files("a.p12", "new a") && files("b.cer", "new b") && !Files.exists(path("c.p12"))
                        && files("d.p12", "new d"), () -> contents().toString());
            } catch (FaultException e) {
                failed++;
                assertEquals(FaultCode.TOKEN_FULL, e.fault().code());
                assertEquals(FailingDisk.FULL, e.fault().detail(Fault.MESSAGE).orElseThrow());
                assertTrue(files("a.p12", "old a") && files("b.cer", "old b") && files("c.p12", "old c")
                        && !Files.exists(path("d.p12")), "step " + n + ": " + contents());
            }
            disk.heal();
            files().cleanUp();
            assertEquals(List.of(), contents().keySet().stream().filter(k -> k.contains("tmp")).toList());
        }
        assertTrue(failed > 12, failed + " steps failed");
    }

    @Test
    void whenever_the_process_dies_each_file_is_whole_and_what_it_was_is_kept() throws Exception {
        reset();
        disk.heal();
        files().make(changes(), NONE);
        int all = disk.steps();
        for (int n = 1; n <= all; n++) {
            reset();
            disk.crash(n);
            try {
                files().make(changes(), NONE);
            } catch (FaultException dead) {
                assertEquals(FaultCode.TOKEN_FULL, dead.fault().code());
            }
            disk.heal();
            files().cleanUp();
            for (String name : List.of("a.p12", "b.cer", "c.p12")) {
                String letter = name.substring(0, 1);
                boolean old = files(name, "old " + letter);
                boolean made = files(name, "new " + letter) || letter.equals("c") && !Files.exists(path(name));
                assertTrue(old || made && contents().containsValue("old " + letter), "step " + n + ": " + contents());
            }
            assertEquals(List.of(), contents().keySet().stream().filter(k -> k.contains("tmp")).toList());
        }
    }

    @Test
    void a_file_that_somebody_else_changed_meanwhile_is_left_alone() throws Exception {
        write("a.p12", "old");
        Change change = replace("a.p12", "ours");
        Change fresh = new Change(path("new.p12"), Optional.empty(), change.content());
        write("a.p12", "longer of another program");
        write("new.p12", "of another program");
        for (Change each : List.of(change, fresh)) {
            assertEquals(FaultCode.TOKEN_IN_USE, fault(each).code());
        }
        assertEquals(Map.of("a.p12", "longer of another program", "new.p12", "of another program"), contents());
    }

    @Test
    void what_does_not_pass_the_check_changes_nothing() throws Exception {
        write("a.p12", "old");
        Check strict = (written, change) -> {
            throw new FaultException(FaultCode.WRITTEN_DIFFERS);
        };
        assertEquals(FaultCode.WRITTEN_DIFFERS, assertThrows(FaultException.class,
                () -> files().make(List.of(replace("a.p12", "new")), strict)).fault().code());
        assertEquals(Map.of("a.p12", "old"), contents());
    }

    @Test
    void a_link_is_not_replaced_by_a_file() throws Exception {
        write("real.p12", "old");
        Files.createSymbolicLink(path("link.p12"), path("real.p12"));
        assertEquals(FaultCode.FILE_PROBLEM, fault(replace("link.p12", "new")).code());
        assertTrue(Files.isSymbolicLink(path("link.p12")));
    }

    @Test
    void a_folder_that_went_is_told() throws Exception {
        write("a.p12", "old");
        Change change = replace("a.p12", "new");
        Files.delete(path("a.p12"));
        Files.delete(folder);
        assertEquals(FaultCode.FILE_PROBLEM, fault(change).code());
        Files.createDirectory(folder);
    }

    private Fault fault(Change change) {
        return assertThrows(FaultException.class, () -> files().make(List.of(change), NONE)).fault();
    }

    private void reset() throws IOException {
        disk.heal();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> !f.equals(folder)).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        write("a.p12", "old a");
        write("b.cer", "old b");
        write("c.p12", "old c");
    }

    private List<Change> changes() throws IOException {
        return List.of(replace("a.p12", "new a"), replace("b.cer", "new b"), remove("c.p12"),
                new Change(path("d.p12"), Optional.empty(), Optional.of(bytes("new d"))));
    }

    private BackedUpFiles files() {
        return new BackedUpFiles(folder, disk, NOON);
    }

    private Change replace(String name, String content) throws IOException {
        return new Change(path(name), Optional.of(Stamp.of(path(name))), Optional.of(bytes(content)));
    }

    private Change remove(String name) throws IOException {
        return new Change(path(name), Optional.of(Stamp.of(path(name))), Optional.empty());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(path(name), content);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private boolean files(String name, String content) {
        return content.equals(contents().get(name));
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return contents;
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
