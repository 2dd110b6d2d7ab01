/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.TokenIdentity;

class TokenNamesTest {

    private static final TokenIdentity TOKEN = new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "2444134000011914");
    private static final TokenIdentity OTHER = new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "2444134000011915");

    private final List<String> log = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_name_stays_with_its_token_until_it_is_taken_away() throws Exception {
        TokenNames names = names();
        assertTrue(names.isEmpty());
        names.name(TOKEN, "  Kancelář starosty ");
        names.name(OTHER, "Podatelna");
        assertEquals(Optional.of("Kancelář starosty"), names().of(TOKEN));
        names.name(TOKEN, " ");
        assertEquals(Optional.empty(), names().of(TOKEN));
        assertEquals(Optional.of("Podatelna"), names().of(OTHER));
        assertEquals(List.of(), log);
    }

    @Test
    void two_consoles_keep_each_others_names() throws Exception {
        TokenNames one = names();
        TokenNames two = names();
        one.name(TOKEN, "One");
        two.name(OTHER, "Two");
        assertEquals(Optional.of("One"), two.of(TOKEN));
        assertEquals(Optional.of("Two"), names().of(OTHER));
    }

    @Test
    void what_another_console_names_is_told_to_one_that_watches() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (TokenNames one = names()) {
            names().name(OTHER, "Before");
            one.watch(() -> told.add(one.of(OTHER).orElse("-")));
            assertEquals("Before", told.poll(10, TimeUnit.SECONDS));
            names().name(OTHER, "After");
            assertEquals("After", told.poll(10, TimeUnit.SECONDS));
            Files.writeString(folder.resolve("something else"), "");
            names().name(OTHER, " ");
            assertEquals("-", told.poll(10, TimeUnit.SECONDS), "what is no name is not told of");
        }
        assertEquals(List.of(), log);
    }

    @Test
    void nothing_that_cannot_be_seen_or_has_no_room_is_kept() throws Exception {
        TokenNames names = names();
        names.name(TOKEN, "a\nb\u202ec" + "x".repeat(100));
        assertEquals("a bc" + "x".repeat(TokenNames.LONGEST - 4), names.of(TOKEN).orElseThrow());
    }

    @Test
    void a_token_that_is_like_others_gets_no_name() {
        TokenIdentity weak = new TokenIdentity("f", "Maker", "Model", "0000");
        FaultException e = assertThrows(FaultException.class, () -> names().name(weak, "x"));
        assertEquals(FaultCode.TOKEN_WEAK, e.fault().code());
    }

    @Test
    void a_damaged_file_is_told_of_and_put_aside_by_the_next_name() throws Exception {
        Path file = folder.resolve("token-names");
        for (String damaged : List.of("", "something else\n", "klicnik token-names 1\na b c\n",
                "klicnik token-names 1\n%zz b c d e\n")) {
            Files.writeString(file, damaged);
            TokenNames names = names();
            assertEquals(1, log.size(), damaged);
            log.clear();
            names.name(TOKEN, "New");
            assertEquals(damaged, Files.readString(folder.resolve("token-names.damaged")));
            assertEquals(Optional.of("New"), names().of(TOKEN));
        }
    }

    @Test
    void a_name_that_cannot_be_kept_is_told() throws IOException {
        Path protectedFolder = Files.createDirectory(folder.resolve("file"));
        Files.writeString(protectedFolder.resolve("in-the-way"), "");
        TokenNames names = names(protectedFolder.resolve("in-the-way"));
        FaultException e = assertThrows(FaultException.class, () -> names.name(TOKEN, "x"));
        assertEquals(FaultCode.FILE_PROBLEM, e.fault().code());
        assertEquals(Optional.empty(), names.of(TOKEN));
    }

    @Test
    void only_their_owner_reads_the_names() throws Exception {
        names().name(TOKEN, "x");
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("token-names"))));
    }

    private TokenNames names() {
        return names(folder);
    }

    private TokenNames names(Path there) {
        return new TokenNames(there, (message, e) -> log.add(message));
    }
}
