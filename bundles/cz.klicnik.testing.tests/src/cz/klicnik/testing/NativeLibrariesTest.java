/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NativeLibrariesTest {

    private final NativeLibraries libraries = new NativeLibraries();
    private final Path folder;

    NativeLibrariesTest() throws IOException {
        folder = Files.createTempDirectory("klicnik-libraries");
    }

    @AfterEach
    void close() throws IOException {
        Folders.delete(folder);
    }

    private static Command load(Path library) {
        return Command.of("sh", "-c", "pkcs11-tool --module \"$1\" -L; exit $?", "sh", library.toString());
    }

    @Test
    void what_has_been_compiled_is_not_compiled_again() throws IOException {
        NativeLibraries fresh = new NativeLibraries(folder);
        Path first = fresh.notPkcs11();
        FileTime time = Files.getLastModifiedTime(first);
        assertEquals(first, new NativeLibraries(folder).notPkcs11());
        assertEquals(time, Files.getLastModifiedTime(first));
    }

    @Test
    void bad_libraries_are_bad_each_in_its_way() throws IOException {
        assertEquals(128 + 11, load(libraries.crashOnLoad()).run().exit());
        assertEquals(1, load(libraries.notPkcs11()).run().exit());
        assertThrows(IllegalStateException.class,
                () -> load(libraries.hangOnLoad()).within(Duration.ofMillis(300)).run());
        assertThrows(IllegalStateException.class,
                () -> load(libraries.hangInInitialize()).within(Duration.ofMillis(300)).run());
    }

    @Test
    void files_that_are_no_libraries_for_this_machine_are_refused_by_the_loader() throws IOException {
        String empty = load(libraries.emptyFile(folder)).run().err();
        assertTrue(empty.contains("file too short"), empty);
        String text = load(libraries.textFile(folder)).run().err();
        assertTrue(text.contains("invalid ELF header") || text.contains("file too short"), text);
        String intel = load(libraries.elf32(folder)).run().err();
        assertTrue(intel.contains("wrong ELF class: ELFCLASS32"), intel);
        String arm = load(libraries.elfAarch64(folder)).run().err();
        assertTrue(arm.contains("cannot open shared object file"), arm);
    }
}
