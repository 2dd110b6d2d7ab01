/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.AttributeWriting;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.pki.Pkcs12;
import cz.klicnik.testing.Await;

/** Processes that write to the same files at the same time. */
class TwoConsolesTest {

    private static final List<String> NAMES = List.of("first", "second");
    private static final int KEYS = 4;

    @TempDir
    private Path folder = Path.of("");
    @TempDir
    private Path outside = Path.of("");
    private final List<Process> processes = new ArrayList<>();

    /** One file with keys for each of the two. */
    @BeforeEach
    void makeKeys() throws Exception {
        List<Pkcs12.Key> keys = new ArrayList<>();
        for (String name : NAMES) {
            for (int i = 0; i < KEYS; i++) {
                keys.add(new Pkcs12.Key(name + " " + i, Bytes.empty(),
                        TestFolder.pkcs8("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")));
            }
        }
        try (Pin pin = TestFolder.pin(TestFolder.PASSWORD)) {
            Files.write(folder.resolve("shared.p12"), Pkcs12.encode(keys, List.of(), pin).toArray());
        }
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void two_processes_that_write_to_one_file_lose_nothing_of_each_other() throws Exception {
        for (String name : NAMES) {
            processes.add(start(name));
        }
        for (Process process : processes) {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), this::said);
            assertEquals(0, process.exitValue(), this::said);
        }
        Map<String, Integer> expected = new TreeMap<>();
        for (String name : NAMES) {
            expected.put("made by " + name, KEYS);
            for (int i = 0; i < KEYS; i++) {
                expected.put("renamed " + name + " " + i, 1);
            }
        }
        assertEquals(expected, labels());
    }

    @Test
    void a_process_that_is_killed_while_it_writes_leaves_whole_files_and_no_lock() throws Exception {
        Process process = start("first");
        processes.add(process);
        Path made = folder.resolve("made by first.p12");
        Await.within(Duration.ofMinutes(1)).until("the first key is made",
                () -> Files.exists(made) || !process.isAlive());
        process.destroyForcibly().waitFor();
        assertTrue(Files.exists(made), this::said);
        Files.write(folder.resolve(".klicnik-left-over.tmp"), new byte[1]);
        try (TestFolder mine = TestFolder.existing(folder); TokenSession session = mine.connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            TestFolder.can(session, KeyGeneration.class).generate(KeySpec.EC_P256, "mine", Bytes.empty());
            assertTrue(TestFolder.read(session).objects().stream().allMatch(o -> o.problem().isEmpty()));
            assertEquals(List.of(), mine.names().stream().filter(n -> n.endsWith(".tmp")).toList());
        }
        assertEquals(2 * KEYS, labels().keySet().stream().filter(l -> l.contains(" ") && !l.contains("made")).count());
    }

    @Test
    void a_console_sees_what_another_one_has_written_and_adds_to_it() throws Exception {
        try (TestFolder one = TestFolder.existing(folder);
                TestFolder other = TestFolder.existing(folder);
                TokenSession first = one.connect();
                TokenSession second = other.connect()) {
            TestFolder.login(first, TestFolder.PASSWORD);
            TestFolder.login(second, TestFolder.PASSWORD);
            long handle = TestFolder.read(first).objects().get(0).handle();
            long next = TestFolder.read(second).objects().get(1).handle();
            TestFolder.can(first, AttributeWriting.class).label(handle, "by the first");
            TestFolder.can(second, AttributeWriting.class).label(next, "by the second");
            List<String> labels = TestFolder.read(first).objects().stream().map(o -> o.label()).toList();
            assertEquals(List.of("by the first", "by the second"), labels.subList(0, 2));
        }
    }

    private Map<String, Integer> labels() throws Exception {
        Map<String, Integer> labels = new TreeMap<>();
        try (TestFolder mine = TestFolder.existing(folder); TokenSession session = mine.connect()) {
            TestFolder.login(session, TestFolder.PASSWORD);
            TestFolder.read(session).objects().forEach(o -> labels.merge(o.label(), 1, Integer::sum));
        }
        return labels;
    }

    private Process start(String name) throws Exception {
        return OtherConsole.start(folder, name, outside.resolve(name + ".out"));
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        for (String name : NAMES) {
            try {
                Path out = outside.resolve(name + ".out");
                said.append(Files.exists(out) ? Files.readString(out) : "");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return said.toString();
    }
}
