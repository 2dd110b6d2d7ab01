/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.OptionalLong;

/**
 * Room on a token, in bytes. Built by {@link #of(long, long)} from what {@code CK_TOKEN_INFO} says: an unavailable value
 * ({@code CK_UNAVAILABLE_INFORMATION}, all bits set) is absent; a free 0 is unknown only where the total is 0 or
 * unavailable, otherwise the token is full.
 *
 * @param total absent when unknown
 * @param free absent when unknown
 */
public record Memory(OptionalLong total, OptionalLong free) {

    /** Nothing is known. */
    public static final Memory UNKNOWN = new Memory(OptionalLong.empty(), OptionalLong.empty());

    /**
     * Interprets the two values of {@code CK_TOKEN_INFO}; unavailable is -1, or 0xFFFFFFFF from a library whose
     * {@code CK_ULONG} has 32 bits.
     */
    public static Memory of(long total, long free) {
        OptionalLong knownTotal = available(total) && total != 0 ? OptionalLong.of(total) : OptionalLong.empty();
        boolean freeKnown = available(free) && (free != 0 || knownTotal.isPresent());
        return new Memory(knownTotal, freeKnown ? OptionalLong.of(free) : OptionalLong.empty());
    }

    private static boolean available(long value) {
        return value >= 0 && value != 0xFFFFFFFFL;
    }
}
