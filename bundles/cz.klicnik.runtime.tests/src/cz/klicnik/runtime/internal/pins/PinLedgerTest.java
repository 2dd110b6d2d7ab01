/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenIdentity;

class PinLedgerTest {

    private static final TokenIdentity ONE = new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "2444134000011914");
    private static final TokenIdentity OTHER = new TokenIdentity("bit4id", "Bit4id", "JS2048 (LB)", "");

    private final List<String> logged = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("");

    private PinLedger ledger() {
        return new PinLedger(folder.resolve("state"), (message, cause) -> logged.add(message));
    }

    private Path file() {
        return folder.resolve("state").resolve("pin-tries");
    }

    @Test
    void a_try_is_on_the_disk_before_it_is_made_and_survives_a_restart() throws Exception {
        ledger().begin(ONE, PinKind.USER, PinState.OK);
        assertEquals(OptionalInt.of(1), failed(ledger(), ONE, PinKind.USER));
        ledger().begin(ONE, PinKind.USER, PinState.OK);
        assertEquals(OptionalInt.of(2), failed(ledger(), ONE, PinKind.USER));
    }

    @Test
    void each_token_and_each_of_its_secrets_has_a_count_of_its_own() throws Exception {
        PinLedger ledger = ledger();
        ledger.begin(ONE, PinKind.USER, PinState.OK);
        ledger.begin(ONE, PinKind.PUK, PinState.UNKNOWN);
        ledger.begin(ONE, PinKind.PUK, PinState.UNKNOWN);
        assertEquals(OptionalInt.of(1), failed(ledger, ONE, PinKind.USER));
        assertEquals(OptionalInt.of(2), failed(ledger, ONE, PinKind.PUK));
        assertEquals(OptionalInt.of(0), failed(ledger, ONE, PinKind.KEY));
        assertEquals(OptionalInt.of(0), failed(ledger, OTHER, PinKind.USER));
    }

    @Test
    void a_right_pin_clears_the_count_and_one_that_was_not_sent_leaves_it() throws Exception {
        PinLedger ledger = ledger();
        ledger.begin(ONE, PinKind.USER, PinState.OK).refused(PinState.OK);
        ledger.begin(ONE, PinKind.USER, PinState.OK).notSent();
        assertEquals(OptionalInt.of(1), failed(ledger(), ONE, PinKind.USER));
        ledger.begin(ONE, PinKind.USER, PinState.OK).accepted();
        assertEquals(OptionalInt.of(0), failed(ledger(), ONE, PinKind.USER));
    }

    @Test
    void a_token_that_tells_of_failed_tries_starts_anew_when_it_says_that_all_is_well() throws Exception {
        PinLedger ledger = ledger();
        ledger.begin(ONE, PinKind.USER, PinState.OK).refused(PinState.LOW);
        assertEquals(PinState.OK, ledger.tries(ONE, PinKind.USER, PinState.OK, OptionalInt.empty()).state());
        ledger.begin(ONE, PinKind.USER, PinState.OK);
        assertEquals(OptionalInt.of(1), failed(ledger, ONE, PinKind.USER));
    }

    @Test
    void a_damaged_file_is_told_put_aside_and_means_unknown() throws Exception {
        ledger().begin(ONE, PinKind.USER, PinState.OK);
        String good = Files.readString(file());
        for (String bad : List.of("", "x", good.substring(0, good.length() - 1), good.replace("USER", "LOSER"),
                good.replace(" 1 ", " -1 "), good.replace("end 1", "end 2"),
                good.replace("pin-tries 1", "pin-tries 2"))) {
            Files.writeString(file(), bad);
            logged.clear();
            PinLedger ledger = ledger();
            assertEquals(OptionalInt.empty(), failed(ledger, ONE, PinKind.USER), bad);
            assertEquals(OptionalInt.empty(), failed(ledger, OTHER, PinKind.USER), bad);
            ledger.begin(OTHER, PinKind.USER, PinState.OK).accepted();
            assertEquals(1, logged.size(), bad);
            assertEquals(bad, Files.readString(file().resolveSibling("pin-tries.damaged")));
            assertEquals(OptionalInt.of(0), failed(ledger(), OTHER, PinKind.USER), "the right PIN was entered since");
            assertEquals(OptionalInt.empty(), failed(ledger(), ONE, PinKind.USER), "still unknown after a restart");
        }
    }

    @Test
    void where_it_cannot_be_written_nothing_may_be_sent() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        FaultException fault = assertThrows(FaultException.class,
                () -> ledger().begin(ONE, PinKind.USER, PinState.OK));
        assertEquals(FaultCode.FILE_PROBLEM, fault.fault().code());
    }

    @Test
    @EnabledOnOs({ OS.LINUX, OS.MAC })
    void only_its_owner_can_read_it() throws Exception {
        ledger().begin(ONE, PinKind.USER, PinState.OK);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
    }

    @Test
    void consoles_that_count_at_once_lose_no_try() throws Exception {
        int tries = 20;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<PinLedger> consoles = List.of(ledger(), ledger(), ledger(), ledger());
            List<Future<Boolean>> all = threads.invokeAll(IntStream.range(0, tries)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        consoles.get(i % 4).begin(ONE, PinKind.USER, PinState.OK);
                        return true;
                    }).toList());
            for (Future<Boolean> one : all) {
                assertTrue(one.get());
            }
        }
        assertEquals(OptionalInt.of(tries), failed(ledger(), ONE, PinKind.USER));
    }

    @Test
    void what_is_written_is_read_again_whatever_a_token_calls_itself() throws IOException {
        TokenIdentity odd = new TokenIdentity("f", "a b\n%\u0000+", "", "čšž end 1");
        TryRecord record = new TryRecord(java.util.Map.of(new TryRecord.Key(odd, PinKind.SECURITY_OFFICER),
                new TryRecord.Tries(7, true)), true);
        assertEquals(Optional.of(record), TryRecord.read(record.write()));
        assertFalse(Files.exists(file()));
    }

    private static OptionalInt failed(PinLedger ledger, TokenIdentity token, PinKind kind) {
        PinTries tries = ledger.triesNow(token, kind, PinState.OK, OptionalInt.empty());
        return tries.failed();
    }
}
