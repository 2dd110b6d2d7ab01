/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "Jan Novák,Jan Novák", "../../etc/passwd,_.._etc_passwd",
            "a\\b:c*d?,a_b_c_d_",
            ".hidden,hidden", "\"  x . \",x", "\"\",key", "...,key", "CON,keyCON", "nul.txt,keynul.txt",
            "console,console",
            "🔑 klíč,_ klíč" })
    void a_label_becomes_a_name_that_every_system_takes(String label, String name) {
        assertEquals(name, FileNames.of(label));
    }

    @Test
    void a_long_label_is_cut() {
        assertTrue(FileNames.of("ž".repeat(5000)).length() <= 60);
    }

    @Test
    void a_name_is_free_when_no_file_has_it_with_any_extension_or_case(@TempDir Path folder) throws Exception {
        assertEquals("Jan", FileNames.free(folder, "Jan"));
        Files.createFile(folder.resolve("jan.CER"));
        Files.createFile(folder.resolve("Jan-2.txt"));
        assertEquals("Jan-3", FileNames.free(folder, "Jan"));
    }
}
