/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens that are exchanged, and a library that cannot lock. */
final class ShimTokensTest {

    private final ShimFixture fixture;
    private final long slot;
    private final long other;

    ShimTokensTest() throws IOException {
        fixture = new ShimFixture();
        slot = fixture.token.slot();
        other = fixture.other.slot();
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    private List<Long> slots() throws IOException {
        return new TokenTool(fixture.libraries, fixture.shim.library(), Map.of()).slots().stream()
                .map(TokenTool.Slot::id).toList();
    }

    @Test
    void another_token_is_in_the_slot_with_its_own_name_and_objects() throws IOException {
        List<Long> before = slots();
        fixture.shim.tell("exchange " + slot + " " + other);
        assertEquals("Second", fixture.seen(slot).label());
        assertEquals(fixture.other.serial(), fixture.seen(slot).serial());
        assertEquals(before.stream().filter(id -> id != other).toList(), slots());
        assertEquals("destroyed 0", fixture.asUser("destroy CKA_CLASS=ulong:1").getLast());
        fixture.shim.tell();
        assertEquals(before, slots());
        assertEquals("destroyed 1", fixture.asUser("destroy CKA_CLASS=ulong:1").getLast());
    }

    @Test
    void an_exchange_without_a_moment_of_absence_ends_the_sessions() throws IOException {
        fixture.shim.tell("exchange-during C_FindObjectsInit 1 " + other);
        assertEquals("C_FindObjectsInit: CKR_SESSION_HANDLE_INVALID",
                fixture.failureAsUser("destroy CKA_CLASS=ulong:1"));
        assertEquals("destroyed 1", new TokenTool(fixture.libraries, fixture.behind)
                .run(List.of("open " + slot + " user " + SoftHsm.PIN, "destroy CKA_CLASS=ulong:1")).getLast());
    }

    @Test
    void an_exchanged_token_counts_its_own_tries() throws IOException {
        fixture.shim.tell("pin-tries * 3", "exchange " + slot + " " + other);
        fixture.failure("open " + slot + " user 9999");
        assertEquals(0x10000, fixture.seen(slot).flags() & 0x10000);
        fixture.shim.takeBack("exchange " + slot + " " + other);
        assertEquals(0, fixture.seen(slot).flags() & 0x10000);
        assertEquals(0x10000, fixture.seen(other).flags() & 0x10000);
    }

    @Test
    void a_library_that_cannot_lock_serves_one_thread() throws IOException {
        fixture.shim.tell("cannot-lock");
        assertTrue(slots().contains(slot));
        assertEquals(1, fixture.shim.counts().of("C_Initialize"));
        fixture.shim.resetCounts();
        // p11tool asks for locking by the system first; refused, it tries without
        Command.of("p11tool", "--provider", fixture.shim.library().toString(), "--list-tokens").succeed();
        assertEquals(2, fixture.shim.counts().of("C_Initialize"));
    }

    @Test
    void calls_that_overlap_are_counted() throws IOException {
        slots();
        assertEquals(0, fixture.shim.counts().overlaps());
        fixture.shim.tell("delay C_GetTokenInfo 200");
        fixture.run("overlap " + slot);
        assertEquals(1, fixture.shim.counts().overlaps());
    }

    @Test
    void faults_meet_every_function_that_a_session_offers() throws IOException {
        String[][] calls = { { "C_SetPIN", "set-pin 1111 2222" }, { "C_InitPIN", "init-pin 1111" },
                { "C_CreateObject", "create CKA_CLASS=ulong:0" }, { "C_DestroyObject", "destroy CKA_CLASS=ulong:1" },
                { "C_GenerateKeyPair", "pairs 1 New" }, { "C_SignInit", "sign CKM_ECDSA CKA_CLASS=ulong:3" },
                { "C_Sign", "sign CKM_ECDSA CKA_CLASS=ulong:3" }, { "C_FindObjects", "destroy CKA_CLASS=ulong:1" },
                { "C_FindObjectsFinal", "destroy CKA_CLASS=ulong:1" } };
        for (String[] call : calls) {
            fixture.shim.tell("fail " + call[0] + " CKR_DEVICE_ERROR");
            assertEquals(call[0] + ": CKR_DEVICE_ERROR", fixture.failureAsUser(call[1]));
        }
        fixture.shim.tell("fail C_InitToken CKR_DEVICE_ERROR");
        assertEquals("C_InitToken: CKR_DEVICE_ERROR", fixture.failure("init-token " + slot + " 87654321 New"));
    }
}
