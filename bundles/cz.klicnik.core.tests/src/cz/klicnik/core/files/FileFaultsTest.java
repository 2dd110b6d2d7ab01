/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;

class FileFaultsTest {

    private final Path file;

    FileFaultsTest(@TempDir Path folder) {
        this.file = folder.resolve("token");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_from_other_problems() throws Exception {
        IOException full;
        try (FileChannel channel = PrivateFiles.openEmpty(Path.of("/dev/full"))) {
            full = assertThrows(IOException.class, () -> PrivateFiles.append(channel, new byte[1]));
        }
        Fault fault = FileFaults.writing(file, full).fault();
        assertEquals(FaultCode.DISK_FULL, fault.code());
        assertEquals(file.toString(), fault.detail(Fault.PATH).orElseThrow());
        assertEquals(full.getMessage(), fault.detail(Fault.MESSAGE).orElseThrow());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_can_only_be_read_is_told_from_other_problems() throws Exception {
        // nobody may write there, not even a superuser
        Path below = Path.of("/proc/self/token");
        IOException refused = assertThrows(IOException.class, () -> PrivateFiles.create(below, new byte[1]));
        Fault fault = FileFaults.writing(Path.of("/proc/self"), below, refused).fault();
        assertEquals(FaultCode.FOLDER_PROTECTED, fault.code());
    }

    @Test
    void the_systems_reason_is_told_without_the_path_else_the_kind_of_exception() {
        assertEquals("Too many links",
                FileFaults.message(new FileSystemException(file.toString(), "other", "Too many links")));
        assertEquals("NoSuchFileException", FileFaults.message(new NoSuchFileException(file.toString())));
        assertEquals("Broken pipe", FileFaults.message(new IOException("Broken pipe")));
        assertEquals("IOException", FileFaults.message(new IOException()));
    }

    @Test
    void a_file_without_a_folder_is_a_problem_of_the_file() {
        Path below = file.resolve("below");
        IOException e = assertThrows(IOException.class, () -> PrivateFiles.create(below, new byte[1]));
        assertEquals(FaultCode.FILE_PROBLEM, FileFaults.writing(below, e).fault().code());
        assertEquals(FaultCode.FILE_PROBLEM, FileFaults.of(below, e).fault().code());
    }
}
