/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.driver.Quirks.Timing;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.pkcs11.host.internal.HostConnection;
import cz.klicnik.testing.Await;
import cz.klicnik.testing.NativeLibraries;
import cz.klicnik.testing.Shim;
import cz.klicnik.testing.SoftHsm;

class BadLibraryTest {

    private static final List<Path> PARENTS = Stream
            .of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/tmp"), System.getProperty("java.io.tmpdir"), "/tmp")
            .distinct().map(Path::of).filter(Files::isDirectory).toList();

    private final NativeLibraries libraries = new NativeLibraries();
    private final Driver driver = new Driver();
    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void nothing_is_left_behind() {
        Await.within(Duration.ofSeconds(3)).until("the private folders are deleted", () -> {
            try {
                return privateFolders().isEmpty();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertFalse(driver.lost.isDone(), "what never opened is not lost");
    }

    @Test
    void each_bad_file_says_what_it_is() throws Exception {
        assertEquals(FaultCode.LIBRARY_MISSING, opening(folder.resolve("absent.so")).code());
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY, opening(libraries.emptyFile(folder)).code());
        assertEquals(FaultCode.LIBRARY_NOT_A_LIBRARY, opening(libraries.textFile(folder)).code());
        assertEquals(FaultCode.LIBRARY_WRONG_ARCHITECTURE, opening(libraries.elf32(folder)).code());
        assertEquals(FaultCode.LIBRARY_NOT_PKCS11, opening(libraries.notPkcs11()).code());
    }

    @Test
    void a_library_that_crashes_when_it_is_loaded_is_named_with_the_signal() throws Exception {
        Fault fault = opening(libraries.crashOnLoad());
        assertEquals(FaultCode.HOST_DIED, fault.code());
        assertEquals("1 (SIGSEGV)", fault.detail(Fault.EXIT).orElseThrow());
        assertTrue(fault.detail(Fault.MESSAGE).orElseThrow().startsWith("crash_on_load.so"),
                fault::toString);
    }

    @Test
    void a_library_whose_loading_hangs_is_given_up_in_time() throws Exception {
        hangs(libraries.hangOnLoad(), "load");
    }

    @Test
    void a_library_that_hangs_in_C_Initialize_is_given_up_in_time() throws Exception {
        hangs(libraries.hangInInitialize(), "C_Initialize");
    }

    @Test
    void a_library_that_does_not_initialise_says_why() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); Shim shim = Shim.over(libraries, hsm)) {
            shim.tell("fail C_Initialize CKR_DEVICE_ERROR");
            Fault fault = opening(shim.library());
            assertEquals(FaultCode.INITIALIZE_FAILED, fault.code());
            assertEquals("CKR_DEVICE_ERROR", fault.detail(Fault.RV_NAME).orElseThrow());
        }
    }

    @Test
    void a_library_that_gives_no_functions_says_why() throws Exception {
        Path alone = java.nio.file.Files.copy(libraries.shim(), folder.resolve("alone.so"));
        Fault fault = opening(alone);
        assertEquals(FaultCode.PKCS11, fault.code());
        assertEquals("C_GetFunctionList", fault.detail(Fault.FUNCTION).orElseThrow());
    }

    @Test
    void a_library_that_ends_the_process_is_told_by_its_exit_value() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); Shim shim = Shim.over(libraries, hsm)) {
            shim.tell("exit C_GetInfo");
            Fault fault = opening(shim.library());
            assertEquals(FaultCode.HOST_DIED, fault.code());
            assertEquals("7", fault.detail(Fault.EXIT).orElseThrow());
        }
    }

    @Test
    void what_a_library_prints_does_not_disturb_the_conversation() throws Exception {
        try (SoftHsm hsm = new SoftHsm(libraries); Shim shim = Shim.printing(libraries, hsm)) {
            hsm.initToken("Talkative");
            shim.tell("print-stdout \"I am called\"");
            try (HostConnection connection = driver.open(shim.library(), Timing.STANDARD)) {
                assertEquals(2, connection.slots().size());
            }
            assertTrue(driver.printed.contains("Hello from the vendor's library"), driver.printed::toString);
            assertTrue(driver.printed.contains("I am called"), driver.printed::toString);
        }
    }

    private void hangs(Path library, String function) {
        long start = System.nanoTime();
        Fault fault = assertThrows(FaultException.class, () -> driver.open(library, Driver.SHORT).close()).fault();
        assertEquals(FaultCode.DEADLINE, fault.code());
        assertEquals(function, fault.detail(Fault.FUNCTION).orElseThrow());
        assertEquals("1.5", fault.detail(Fault.SECONDS).orElseThrow());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 4000, "took too long");
    }

    private Fault opening(Path library) {
        return assertThrows(FaultException.class, () -> driver.open(library, Timing.STANDARD).close()).fault();
    }

    private static Set<Path> privateFolders() throws IOException {
        String ours = "kl" + ProcessHandle.current().pid() + "-";
        Set<Path> folders = new TreeSet<>();
        for (Path parent : PARENTS) {
            try (Stream<Path> all = Files.list(parent)) {
                all.filter(p -> p.getFileName().toString().startsWith(ours)).forEach(folders::add);
            }
        }
        return folders;
    }
}
