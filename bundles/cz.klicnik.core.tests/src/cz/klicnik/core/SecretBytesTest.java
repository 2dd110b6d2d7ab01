/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SecretBytesTest {

    @Test
    void the_array_it_was_made_of_is_wiped() {
        byte[] given = { 1, 2, 3 };
        try (SecretBytes secret = SecretBytes.taking(given)) {
            assertArrayEquals(new byte[3], given);
            assertEquals(3, secret.length());
            assertArrayEquals(new byte[] { 1, 2, 3 }, secret.<byte[]>withBytes(byte[]::clone));
        }
    }

    @Test
    void what_was_lent_is_wiped_after_the_call() {
        try (SecretBytes secret = SecretBytes.taking(new byte[] { 7 })) {
            byte[] kept = secret.withBytes(lent -> lent);
            assertEquals(0, kept[0]);
        }
    }

    @Test
    void a_closed_one_lends_nothing_and_none_shows_itself() {
        SecretBytes secret = SecretBytes.taking(new byte[] { 65, 66 });
        assertFalse(secret.toString().contains("65") || secret.toString().contains("AB"));
        secret.close();
        assertThrows(IllegalStateException.class, () -> secret.withBytes(b -> b.length));
    }
}
