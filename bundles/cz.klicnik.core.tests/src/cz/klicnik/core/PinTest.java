/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

class PinTest {

    @Test
    void takingWipesTheCallersCharacters() {
        char[] typed = "1234".toCharArray();
        try (Pin pin = Pin.taking(typed)) {
            assertArrayEquals(new char[4], typed);
            assertEquals(4, pin.length());
        }
    }

    @Test
    void takingUtf8WipesTheCallersBytesAndKeepsCzechLetters() {
        byte[] read = "čtyři".getBytes(StandardCharsets.UTF_8);
        try (Pin pin = Pin.takingUtf8(read)) {
            assertArrayEquals(new byte[7], read);
            assertEquals(5, pin.length());
            assertEquals("čtyři", pin.<String>withUtf8(b -> new String(b, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theLentBytesAreWipedAlsoWhenTheCallThrows() {
        AtomicReference<byte[]> lent = new AtomicReference<>(new byte[0]);
        try (Pin pin = Pin.taking("1234".toCharArray())) {
            assertThrows(IllegalArgumentException.class, () -> pin.withUtf8(b -> {
                lent.set(b);
                throw new IllegalArgumentException("on purpose");
            }));
        }
        assertArrayEquals(new byte[4], lent.get());
    }

    @Test
    void theLentCharactersAreACopyThatIsWiped() {
        try (Pin pin = Pin.taking("1234".toCharArray())) {
            char[] lent = pin.withCharacters(c -> c);
            assertArrayEquals(new char[4], lent);
            assertEquals(4, pin.length(), "the PIN itself is still there");
        }
    }

    @Test
    void aClosedPinGivesNothingAway() {
        Pin pin = Pin.taking("1234".toCharArray());
        pin.close();
        assertThrows(IllegalStateException.class, pin::length);
        assertThrows(IllegalStateException.class, () -> pin.withUtf8(b -> b.length));
        assertThrows(IllegalStateException.class, pin::copy);
    }

    @Test
    void aCopyLivesOnItsOwn() {
        Pin pin = Pin.taking("1234".toCharArray());
        Pin copy = pin.copy();
        pin.close();
        assertEquals(4, copy.length());
        copy.close();
    }

    @Test
    void itsTextShowsNothing() {
        try (Pin pin = Pin.taking("1234".toCharArray())) {
            assertFalse(pin.toString().contains("1"));
        }
    }
}
