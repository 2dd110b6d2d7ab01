/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.JournalCheck.Finding;
import cz.klicnik.operations.journal.JournalCheck.Problem;

class FileJournalTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:15:30.123Z");
    private static final Who WHO = new Who("novák", "pc-1", 4711);

    private final Path folder;

    FileJournalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void gives_back_every_kind_of_event_as_it_was_written() throws FaultException {
        FileJournal journal = journal();
        List<Event> written = JournalSamples.events();
        for (Event event : written) {
            journal.append(event);
        }
        List<JournalEntry> read = journal().entries();
        assertEquals(written, read.stream().map(JournalEntry::event).toList());
        assertEquals(IntStream.rangeClosed(1, written.size()).mapToObj(i -> (long) i).toList(),
                read.stream().map(JournalEntry::number).toList());
        JournalEntry last = read.get(read.size() - 1);
        assertEquals(List.of(NOW, "novák", "pc-1", 4711L),
                List.of(last.at(), last.user(), last.host(), last.process()));
        assertEquals(new JournalCheck(written.size(), List.of()), journal.verify());
    }

    @Test
    void nothing_is_there_before_the_first_line() throws FaultException {
        assertEquals(List.of(), journal().entries());
        assertEquals(new JournalCheck(0, List.of()), journal().verify());
        assertFalse(Files.exists(folder.resolve("journal")));
    }

    @Test
    void only_its_owner_may_read_it() throws FaultException, IOException {
        journal().append(step(1));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(journal().file())));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))));
    }

    @Test
    void another_writer_s_lines_are_read_before_the_next_one_is_chained() throws FaultException {
        FileJournal one = journal();
        FileJournal other = journal();
        one.append(step(1));
        other.append(step(2));
        one.append(step(3));
        assertEquals(new JournalCheck(3, List.of()), journal().verify());
    }

    @Test
    void a_line_that_was_changed_is_told_and_so_is_one_taken_out_or_put_in() throws FaultException, IOException {
        List<String> lines = fourLines();
        List<String> changed = new ArrayList<>(lines);
        changed.set(1, changed.get(1).replace("\"step\":2", "\"step\":7"));
        assertEquals(List.of(new Finding(2, Problem.CHANGED)), verified(changed));
        List<String> taken = new ArrayList<>(lines);
        taken.remove(1);
        assertEquals(List.of(new Finding(2, Problem.CHANGED), new Finding(2, Problem.GAP)), verified(taken));
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(2, lines.get(1));
        assertEquals(List.of(new Finding(3, Problem.CHANGED), new Finding(3, Problem.GAP)), verified(doubled));
        assertEquals(List.of(new Finding(4, Problem.CUT)), verified(lines.subList(0, 3)));
    }

    @Test
    void a_line_that_was_made_unreadable_stays_told_after_others_were_added() throws FaultException, IOException {
        List<String> lines = new ArrayList<>(fourLines());
        lines.set(3, "garbage");
        write(lines);
        journal().append(step(5));
        assertFalse(journal().verify().intact());
    }

    @Test
    void a_line_that_a_crash_cut_off_at_any_byte_does_no_harm() throws FaultException, IOException {
        List<String> lines = fourLines();
        byte[] last = lines.get(3).getBytes(StandardCharsets.UTF_8);
        String whole = String.join("\n", lines.subList(0, 3)) + "\n";
        for (int length = 1; length < last.length; length += 7) {
            Files.writeString(journal().file(), whole);
            Files.writeString(folder.resolve("journal/journal.head"), "3 x\n");
            Files.write(journal().file(), Arrays.copyOf(last, length), StandardOpenOption.APPEND);
            assertTrue(journal().verify().intact(), "cut at " + length);
            JournalEntry next = journal().append(step(9));
            assertEquals(4, next.number());
            assertEquals(List.of(new Finding(4, Problem.TORN)), journal().verify().findings());
            assertEquals(List.of(1L, 2L, 3L, 4L), journal().entries().stream().map(JournalEntry::number).toList());
        }
    }

    @Test
    void a_whole_line_without_its_end_counts() throws FaultException, IOException {
        List<String> lines = fourLines();
        Files.writeString(journal().file(), String.join("\n", lines));
        assertEquals(5, journal().append(step(5)).number());
        assertEquals(new JournalCheck(5, List.of()), journal().verify());
    }

    @Test
    void a_newer_program_s_lines_are_kept_and_told() throws FaultException, IOException {
        List<String> lines = fourLines();
        write(lines.stream().map(l -> l.replace("stepIntended", "somethingNew")).toList());
        assertEquals(new Event.Foreign("plan", "somethingNew"), journal().entries().get(0).event());
        assertTrue(journal().verify().findings().contains(new Finding(1, Problem.FOREIGN)));
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_clear_fault() throws IOException {
        Files.writeString(folder.resolve("journal"), "a file");
        FaultException e = assertThrows(FaultException.class, () -> journal().append(step(1)));
        assertEquals(FaultCode.FILE_PROBLEM, e.fault().code());
    }

    @Test
    void consoles_at_once_do_not_corrupt_it() throws Exception {
        List<Process> consoles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            consoles.add(console(40));
        }
        FileJournal own = journal();
        for (int i = 0; i < 40; i++) {
            own.append(step(i));
        }
        for (Process console : consoles) {
            console.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertEquals(0, console.waitFor());
        }
        assertEquals(new JournalCheck(160, List.of()), journal().verify());
        assertEquals(160, journal().entries().size());
    }

    @Test
    void what_was_confirmed_before_a_kill_is_there_after_it() throws Exception {
        Process console = console(1_000_000);
        long confirmed = 0;
        try (BufferedReader lines = console.inputReader()) {
            while (confirmed < 25) {
                confirmed = Long.parseLong(lines.readLine());
            }
            console.destroyForcibly().waitFor();
        }
        assertTrue(journal().entries().size() >= confirmed);
        journal().append(step(1));
        assertTrue(journal().verify().intact());
    }

    private List<Finding> verified(List<String> lines) throws FaultException, IOException {
        write(lines);
        return journal().verify().findings();
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(journal().file(), String.join("\n", lines) + "\n");
    }

    private List<String> fourLines() throws FaultException, IOException {
        for (int i = 1; i <= 4; i++) {
            journal().append(step(i));
        }
        return Files.readAllLines(journal().file());
    }

    private static Event step(int number) {
        return new Event.StepIntended("plan", number);
    }

    private FileJournal journal() {
        return new FileJournal(folder.resolve("journal"), Clock.fixed(NOW, ZoneOffset.UTC), WHO);
    }

    private Process console(int lines) throws IOException, URISyntaxException {
        List<String> path = new ArrayList<>();
        for (Class<?> anchor : List.of(JournalWriterMain.class, FileJournal.class, Bytes.class, JsonFactory.class)) {
            path.add(Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        // the class files of a project that is open in the build are in a folder of their own
        path.addAll(path.stream().map(p -> p + File.separator + "target" + File.separator + "classes").toList());
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, path), JournalWriterMain.class.getName(),
                folder.resolve("journal").toString(), Integer.toString(lines))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
