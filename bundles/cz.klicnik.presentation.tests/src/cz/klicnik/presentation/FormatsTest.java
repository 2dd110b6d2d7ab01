/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.model.Memory;
import cz.klicnik.pki.Validity;

class FormatsTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final Formats en = new Formats(new Messages(Locale.ENGLISH), PRAGUE);
    private final Formats cs = new Formats(new Messages(Locale.of("cs")), PRAGUE);

    @Test
    void dates_are_written_as_the_language_does_in_the_users_zone() {
        Instant instant = Instant.parse("2026-06-11T22:30:00Z");
        assertEquals("12. 6. 2026", cs.date(instant));
        assertEquals("12 Jun 2026", en.date(instant));
        assertEquals("12. 6. 2026 0:30", cs.dateTime(instant));
        assertEquals("12 Jun 2026 00:30", en.dateTime(instant));
    }

    @Test
    void memory_tells_free_full_and_unknown_apart() {
        assertEquals("41 of 80 kB free", en.memory(Memory.of(80000, 41168)));
        assertEquals("volno 41 z 80 kB", cs.memory(Memory.of(80000, 41168)).replace('\u00a0', ' '));
        assertEquals("512 B of 80 kB free", en.memory(Memory.of(80000, 512)));
        assertEquals("full (80 kB)", en.memory(Memory.of(80000, 0)));
        assertEquals("memory unknown", en.memory(Memory.of(0, 0)));
        assertEquals("memory unknown", en.memory(Memory.of(-1, -1)));
        assertEquals("80 kB in all, free memory unknown", en.memory(Memory.of(80000, -1)));
        assertEquals("41 kB free", en.memory(Memory.of(-1, 41168)));
        assertEquals("volné místo neznámé", cs.memory(Memory.UNKNOWN));
    }

    @Test
    void validity_says_what_is_left() {
        assertEquals("valid, 200 days left", en.validity(Validity.VALID, 200));
        assertEquals("expiring, 1 day left", en.validity(Validity.EXPIRING, 1));
        assertEquals("less than a day left", en.validity(Validity.EXPIRING, 0));
        assertEquals("expired 3 days ago", en.validity(Validity.EXPIRED, -3));
        assertEquals("expired less than a day ago", en.validity(Validity.EXPIRED, 0));
        assertEquals("brzy vyprší, zbývá 6 dní", cs.validity(Validity.EXPIRING, 6));
        assertEquals("brzy vyprší, zbývají 3 dny", cs.validity(Validity.EXPIRING, 3));
        assertEquals("prošlý před 1 dnem", cs.validity(Validity.EXPIRED, -1));
        assertEquals("prošlý před 5 dny", cs.validity(Validity.EXPIRED, -5));
        assertEquals("not yet valid", en.validity(Validity.NOT_YET_VALID, 400));
    }
}
