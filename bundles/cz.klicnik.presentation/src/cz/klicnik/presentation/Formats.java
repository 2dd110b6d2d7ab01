/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pki.Validity;

/** Dates, days, memory and other amounts, as the user's language writes them. */
public final class Formats {

    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateTime;

    /**
     * By the system's clock.
     *
     * @param zone in which points in time are shown
     */
    public Formats(Messages messages, ZoneId zone) {
        this(messages, Clock.system(zone));
    }

    /**
     * @param clock tells what day it is; points in time are shown in its zone
     */
    public Formats(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        ZoneId zone = clock.getZone();
        // own patterns: those of the platform depend on the locale data that a Java runtime was built with
        date = DateTimeFormatter.ofPattern(messages.text("Date_pattern"), messages.locale()).withZone(zone);
        dateTime = DateTimeFormatter.ofPattern(messages.text("DateTime_pattern"), messages.locale()).withZone(zone);
    }

    /** A day, for example "12. 6. 2026". */
    public String date(Instant instant) {
        return date.format(instant);
    }

    /** A day of the calendar. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** The day that it is now, in the zone in which points in time are shown. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a point in time is past. */
    public boolean ended(Instant instant) {
        return clock.instant().isAfter(instant);
    }

    /** A day and the time in minutes. */
    public String dateTime(Instant instant) {
        return dateTime.format(instant);
    }

    /** "6 days". */
    public String days(long days) {
        return messages.text("Days", days);
    }

    /**
     * A certificate's state with what is left of it, for example "valid, 6 days left" or "expired 3 days ago".
     *
     * @param daysLeft whole days rounded towards zero
     */
    public String validity(Validity validity, long daysLeft) {
        return switch (validity) {
        case VALID, EXPIRING -> daysLeft < 1 ? messages.text("Validity_lastDay")
                : messages.text("Validity_daysLeft", new Words(messages).of(validity), daysLeft);
        case EXPIRED -> messages.text("Validity_expiredDaysAgo", -daysLeft);
        case NOT_YET_VALID -> new Words(messages).of(validity);
        };
    }

    /** Room on a token, for example "41 of 80 kB free", "full" or "memory unknown". */
    public String memory(Memory memory) {
        OptionalLong free = memory.free();
        OptionalLong total = memory.total();
        if (free.isEmpty()) {
            return total.isEmpty() ? messages.text("Memory_unknown")
                    : messages.text("Memory_freeUnknown", bytes(total.getAsLong()));
        }
        if (free.getAsLong() == 0) {
            return total.isEmpty() ? messages.text("Memory_full")
                    : messages.text("Memory_fullOf", bytes(total.getAsLong()));
        }
        if (total.isEmpty()) {
            return messages.text("Memory_free", bytes(free.getAsLong()));
        }
        boolean sameUnit = unit(free.getAsLong()).equals(unit(total.getAsLong()));
        return messages.text("Memory_freeOf",
                sameUnit ? messages.text("Number", scaled(free.getAsLong())) : bytes(free.getAsLong()),
                bytes(total.getAsLong()));
    }

    /** Room for public and private objects; said once where both are the same. */
    public String memory(TokenInfo token) {
        return token.publicMemory().equals(token.privateMemory()) ? memory(token.publicMemory())
                : messages.text("Memory_publicAndPrivate", memory(token.publicMemory()),
                        memory(token.privateMemory()));
    }

    /** The PIN's allowed length, for example "4 to 8 characters"; empty when the token does not say. */
    public Optional<String> pinLength(TokenInfo token) {
        return pinLength(token.minimumPinLength(), token.maximumPinLength());
    }

    /** The same by the two limits; 0 where there is none. */
    public Optional<String> pinLength(int minimum, int maximum) {
        if (minimum <= 0 && maximum <= 0) {
            return Optional.empty();
        }
        if (maximum <= 0) {
            return Optional.of(messages.text("PinLength_atLeast", minimum));
        }
        return Optional.of(minimum <= 0 ? messages.text("PinLength_atMost", maximum)
                : messages.text("PinLength_between", minimum, maximum));
    }

    /** An amount of bytes, rounded down, for example "80 kB" (1 kB is 1000 bytes). */
    public String bytes(long bytes) {
        return messages.text("Memory_unit_" + unit(bytes), scaled(bytes));
    }

    private static String unit(long bytes) {
        return bytes < 1000 ? "B" : bytes < 10_000_000 ? "kB" : "MB";
    }

    private static long scaled(long bytes) {
        return bytes < 1000 ? bytes : bytes < 10_000_000 ? bytes / 1000 : bytes / 1_000_000;
    }
}
