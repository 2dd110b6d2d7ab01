/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.trace.TraceRecord;
import cz.klicnik.runtime.trace.CallTrace;
import cz.klicnik.runtime.trace.TraceExport;
import cz.klicnik.runtime.trace.TraceFormat;

/** The switch, the memory and the files of the trace. */
class TraceBookTest {

    private final TraceBook book = new TraceBook(5);
    private final FakeHost one = new FakeHost(11, "cz.klicnik.driver.one");
    private final FakeHost two = new FakeHost(12, "cz.klicnik.driver.two", "shared");
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void it_is_off_until_it_is_switched_on_for_all_drivers_also_later_ones() {
        book.started(one);
        assertEquals(List.of(), one.told, "nothing is said while it is off");
        assertFalse(book.on());
        book.switchAll(true);
        assertEquals(List.of(true), one.told);
        book.started(two);
        assertEquals(List.of(true), two.told);
        book.started(two);
        book.switchAll(true);
        assertEquals(List.of(true), two.told, "said once");
        book.switchAll(false);
        assertEquals(List.of(true, false), one.told);
        FakeHost restarted = new FakeHost(13, "cz.klicnik.driver.one");
        book.ended(one);
        book.switchAll(true);
        assertEquals(List.of(true, false), one.told, "a host that has ended is told nothing");
        book.started(restarted);
        assertEquals(List.of(true), restarted.told);
    }

    @Test
    void one_driver_is_traced_alone_and_with_it_who_shares_its_library() {
        book.started(one);
        book.started(two);
        book.switchDriver("shared", true);
        assertEquals(List.of(), one.told);
        assertEquals(List.of(true), two.told);
        assertTrue(book.traces("shared"));
        assertFalse(book.traces("cz.klicnik.driver.one"));
        book.switchDriver("shared", false);
        assertEquals(List.of(true, false), two.told);
        book.switchAll(true);
        book.switchDriver("cz.klicnik.driver.one", false);
        assertEquals(List.of(true, false), one.told);
    }

    @Test
    void the_oldest_records_go_and_the_order_stays() {
        book.traced(one, LongStream.rangeClosed(1, 8).mapToObj(n -> one.returned(n, "CKR_OK")).toList());
        assertEquals(LongStream.rangeClosed(4, 8).mapToObj(n -> one.returned(n, "CKR_OK")).toList(), book.records());
        book.clear();
        assertEquals(List.of(), book.records());
        book.traced(one, List.of(one.returned(9, "CKR_OK")));
        assertEquals(List.of(one.returned(9, "CKR_OK")), book.records());
    }

    @Test
    void the_end_of_a_call_takes_the_place_of_its_beginning() {
        book.traced(one, List.of(one.underWay(1), one.returned(2, "CKR_OK")));
        book.traced(two, List.of(two.underWay(1)));
        book.traced(one, List.of(one.returned(1, "CKR_DEVICE_ERROR")));
        book.traced(two, List.of(two.neverReturned(1)));
        assertEquals(List.of(one.returned(1, "CKR_DEVICE_ERROR"), one.returned(2, "CKR_OK"), two.neverReturned(1)),
                book.records());
        book.clear();
        book.traced(one, List.of(one.underWay(3)));
        book.traced(one, LongStream.rangeClosed(4, 8).mapToObj(n -> one.returned(n, "CKR_OK")).toList());
        book.traced(one, List.of(one.returned(3, "CKR_OK")));
        assertEquals(one.returned(3, "CKR_OK"), book.records().getLast(), "its beginning is forgotten already");
    }

    @Test
    void listeners_are_told_of_every_record_and_of_a_clearing() {
        List<List<TraceRecord>> told = new ArrayList<>();
        book.addListener(told::add);
        book.traced(one, List.of(one.lost(3)));
        book.clear();
        assertEquals(List.of(List.of(one.lost(3)), List.of()), told);
    }

    @Test
    void text_has_a_line_for_each_call_in_columns() throws IOException {
        Path file = folder.resolve("trace.txt");
        TraceExport.write(file, all(), TraceFormat.of(file));
        assertEquals(List.of(
                "# process 11: driver cz.klicnik.driver.one, library /usr/lib/libtoken.so",
                "2026-05-04T10:11:12.000345Z     1.235 ms  CKR_DEVICE_ERROR             C_CreateObject         "
                        + "one/11                       Login #3             session=1 template={CKA_LABEL=\"a \\\"b\"} => object=7",
                "2026-05-04T10:11:12.000345Z               NEVER_RETURNED               C_CreateObject         "
                        + "one/11                       Login #3             session=1 template={CKA_LABEL=\"a \\\"b\"} => "
                        + "reason=HOST_DIED",
                "2026-05-04T10:11:12.000345Z               UNDER_WAY                    C_CreateObject         "
                        + "one/11                       Login #3             session=1 template={CKA_LABEL=\"a \\\"b\"}",
                "2026-05-04T10:11:12.000345Z               LOST                                                "
                        + "one/11                                            calls=4"),
                Files.readAllLines(file));
    }

    @Test
    void json_has_an_object_a_line() throws IOException {
        Path file = folder.resolve("trace.jsonl");
        TraceExport.write(file, all(), TraceFormat.of(file));
        List<String> lines = Files.readAllLines(file);
        String head = "{\"time\":\"2026-05-04T10:11:12.000345Z\",\"driver\":\"cz.klicnik.driver.one\","
                + "\"library\":\"/usr/lib/libtoken.so\",\"process\":11,";
        String call = "\"thread\":\"Login #3\",\"function\":\"C_CreateObject\",\"arguments\":{\"session\":\"1\","
                + "\"template\":\"{CKA_LABEL=\\\"a \\\\\\\"b\\\"}\"},";
        assertEquals(head + "\"number\":1," + call + "\"state\":\"RETURNED\",\"nanoseconds\":1234567,"
                + "\"result\":\"CKR_DEVICE_ERROR\",\"outputs\":{\"object\":\"7\"}}", lines.get(0));
        assertEquals(head + "\"number\":2," + call + "\"state\":\"NEVER_RETURNED\",\"reason\":\"HOST_DIED\"}",
                lines.get(1));
        assertEquals(head + "\"number\":3," + call + "\"state\":\"UNDER_WAY\"}", lines.get(2));
        assertEquals(head + "\"lost\":4}", lines.get(3));
        assertEquals(4, lines.size());
    }

    @Test
    void an_export_is_whole_or_nothing_and_for_its_owner_only() throws IOException {
        Path file = folder.resolve("trace.txt");
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        TraceExport.write(file, all(), TraceFormat.TEXT);
        assertEquals("rw-------", permissions(file));
        assertThrows(IOException.class,
                () -> TraceExport.write(folder.resolve("absent/trace.txt"), all(), TraceFormat.TEXT));
        Path directory = Files.createDirectories(folder.resolve("full/child"));
        assertThrows(IOException.class, () -> TraceExport.write(directory.getParent(), all(), TraceFormat.TEXT));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("full", "trace.txt"),
                    files.map(f -> f.getFileName().toString()).sorted().toList(), "nothing half is left");
        }
    }

    @Test
    void a_followed_file_has_each_record_at_once_and_is_for_its_owner_only() throws IOException {
        Path file = folder.resolve("trace.txt");
        Files.writeString(file, "before\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (CallTrace.TraceFile followed = book.follow(file, TraceFormat.TEXT)) {
            assertEquals("rw-------", permissions(file));
            book.traced(one, List.of(one.returned(1, "CKR_OK")));
            assertEquals(2, Files.readAllLines(file).size());
            book.traced(two, List.of(two.lost(2)));
            assertEquals(4, Files.readAllLines(file).size());
        }
        book.traced(one, List.of(one.returned(2, "CKR_OK")));
        assertEquals(4, Files.readAllLines(file).size());
        assertThrows(IOException.class, () -> book.follow(folder, TraceFormat.TEXT));
        assertThrows(IOException.class, () -> book.follow(folder.resolve("absent/file"), TraceFormat.TEXT));
    }

    @Test
    void a_full_disk_is_told_when_the_file_is_closed() throws IOException {
        CallTrace.TraceFile full = book.follow(Path.of("/dev/full"), TraceFormat.TEXT);
        book.traced(one, List.of(one.returned(1, "CKR_OK")));
        book.traced(one, List.of(one.returned(2, "CKR_OK")));
        assertTrue(full.problem().isPresent());
        assertThrows(IOException.class, full::close);
    }

    private List<TraceRecord> all() {
        return List.of(one.returned(1, "CKR_DEVICE_ERROR"), one.neverReturned(2), one.underWay(3), one.lost(4));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
