/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusualSecretTest {

    private final UnusualSecret secret = new UnusualSecret();
    @TempDir
    private Path folder = Path.of("");

    @Test
    void it_is_found_in_every_encoding_wherever_it_stands() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (int before : new int[] { 0, 1, (1 << 20) - 5, (1 << 20) + 3 }) {
                Path file = Files.writeString(folder.resolve("f"), "x".repeat(before) + new String(secret.reveal())
                        + "y", charset);
                assertTrue(secret.in(file).size() >= 2, charset + " after " + before);
            }
        }
    }

    @Test
    void what_is_left_of_it_is_found_too() throws IOException {
        assertEquals(1, secret.in(Files.writeString(folder.resolve("f"), new String(secret.reveal(), 0, 9))).size());
        assertEquals(1, secret.in(Files.writeString(folder.resolve("f"), new String(secret.reveal(), 4, 8))).size());
        assertEquals(0, secret.in(Files.writeString(folder.resolve("f"), new String(secret.reveal(), 0, 7))).size());
    }

    @Test
    void a_heap_is_searched_for_what_somebody_keeps_and_the_secret_itself_hides() throws IOException {
        UnusualSecret hidden = new UnusualSecret();
        char[] kept = secret.reveal();
        byte[] bytes = new String(hidden.reveal()).getBytes(StandardCharsets.ISO_8859_1);
        Path dump = HeapDump.ofThisProcess(folder);
        assertTrue(secret.in(dump).stream().anyMatch(f -> f.startsWith("UTF-16BE")), secret.in(dump)::toString);
        assertTrue(hidden.in(dump).stream().anyMatch(f -> f.startsWith("UTF-8")), hidden.in(dump)::toString);
        assertEquals(List.of(), new UnusualSecret().in(dump));
        assertEquals(12, kept.length + bytes.length - 12);
    }
}
