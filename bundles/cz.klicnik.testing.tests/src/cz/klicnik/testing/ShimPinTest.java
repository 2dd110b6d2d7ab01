/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PINs that the shim counts. Each command is a process of its own: the count outlives them. */
final class ShimPinTest {

    private static final long LOW = 0x10000;
    private static final long FINAL = 0x20000;
    private static final long LOCKED = 0x40000;
    private static final long OFFICER_LOW = 0x100000;

    private final ShimFixture fixture;
    private final String wrong;
    private final String right;

    ShimPinTest() throws IOException {
        fixture = new ShimFixture();
        wrong = "open " + fixture.token.slot() + " user 9999";
        right = "open " + fixture.token.slot() + " user " + SoftHsm.PIN;
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    private long flags() throws IOException {
        return fixture.seen(fixture.token.slot()).flags() & (LOW | FINAL | LOCKED | OFFICER_LOW);
    }

    @Test
    void wrong_PINs_lock_and_the_right_one_does_not_help_any_more() throws IOException {
        fixture.shim.tell("pin-tries * 3");
        assertEquals(0, flags());
        assertEquals("C_Login: CKR_PIN_INCORRECT", fixture.failure(wrong));
        assertEquals(LOW, flags());
        assertEquals("C_Login: CKR_PIN_INCORRECT", fixture.failure(wrong));
        assertEquals(LOW | FINAL, flags());
        assertEquals("C_Login: CKR_PIN_INCORRECT", fixture.failure(wrong));
        assertEquals(LOW | LOCKED, flags());
        assertEquals("C_Login: CKR_PIN_LOCKED", fixture.failure(right));
    }

    @Test
    void a_good_login_starts_the_count_again() throws IOException {
        fixture.shim.tell("pin-tries * 3");
        fixture.failure(wrong);
        fixture.run(right);
        assertEquals(0, flags());
        fixture.failure(wrong);
        assertEquals(LOW, flags());
    }

    @Test
    void the_security_officer_unblocks_and_has_a_count_of_his_own() throws IOException {
        fixture.shim.tell("pin-tries * 2");
        fixture.failure(wrong);
        fixture.failure(wrong);
        assertEquals(LOW | LOCKED, flags());
        fixture.run("open " + fixture.token.slot() + " so " + SoftHsm.SO_PIN, "init-pin 222222");
        assertEquals(0, flags());
        fixture.run("open " + fixture.token.slot() + " user 222222");
        assertEquals("C_Login: CKR_PIN_INCORRECT",
                fixture.failure("open " + fixture.token.slot() + " so 99999999"));
        assertEquals(OFFICER_LOW, flags());
    }

    @Test
    void a_wrong_old_PIN_costs_a_try_too() throws IOException {
        fixture.shim.tell("pin-tries * 3");
        assertEquals("C_SetPIN: CKR_PIN_INCORRECT", fixture.failure(right, "set-pin 9999 1111"));
        assertEquals(LOW, flags());
    }

    @Test
    void silent_flags_never_change() throws IOException {
        fixture.shim.tell("pin-tries * 1 silent");
        fixture.failure(wrong);
        assertEquals(0, flags());
        assertEquals("C_Login: CKR_PIN_LOCKED", fixture.failure(right));
    }

    @Test
    void a_PUK_in_a_public_session_sets_the_PIN_and_unblocks() throws IOException {
        fixture.shim.tell("pin-tries * 2", "puk * 55555555 " + SoftHsm.PIN);
        fixture.failure(wrong);
        fixture.failure(wrong);
        String open = "open " + fixture.token.slot() + " public";
        assertEquals("C_SetPIN: CKR_PIN_INCORRECT", fixture.failure(open, "set-pin " + SoftHsm.PIN + " 222222"));
        fixture.run(open, "set-pin 55555555 222222");
        assertEquals(0, flags());
        fixture.run("open " + fixture.token.slot() + " user 222222");
        fixture.run(open, "set-pin 55555555 333333");
        fixture.run("open " + fixture.token.slot() + " user 333333");
    }

    @Test
    void three_wrong_PUKs_and_the_PUK_is_dead() throws IOException {
        fixture.shim.tell("puk * 55555555 " + SoftHsm.PIN);
        String open = "open " + fixture.token.slot() + " public";
        for (int i = 0; i < 3; i++) {
            assertEquals("C_SetPIN: CKR_PIN_INCORRECT", fixture.failure(open, "set-pin 11111111 222222"));
        }
        assertEquals("C_SetPIN: CKR_PIN_LOCKED", fixture.failure(open, "set-pin 55555555 222222"));
    }

    @Test
    void a_login_can_be_lost_in_the_middle() throws IOException {
        fixture.shim.tell("logout-during C_CreateObject 1");
        assertEquals("C_CreateObject: CKR_USER_NOT_LOGGED_IN",
                fixture.failureAsUser("create CKA_CLASS=ulong:0 CKA_TOKEN=true CKA_PRIVATE=true CKA_VALUE=hex:00"));
    }

    @Test
    void objects_show_some_time_after_the_login() throws IOException {
        fixture.shim.tell("late-objects * 600000");
        assertEquals("destroyed 0", fixture.asUser("destroy CKA_CLASS=ulong:1").getLast());
        fixture.shim.tell("late-objects * 0");
        assertEquals("destroyed 1", fixture.asUser("destroy CKA_CLASS=ulong:1").getLast());
    }
}
