/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.OptionalInt;

/**
 * What is known of a secret's tries: what the token says of them, and what was counted here, because the flags of some
 * tokens never change.
 *
 * @param told by the token's flags
 * @param failed tries since the last good one that failed or whose outcome is unknown, as counted on this computer;
 *        absent where the record of them was damaged
 * @param toldMoves whether this token was seen to tell of a failed try in its flags: then it can be believed when it says
 *        that all is well again
 * @param limit how many wrong tries lock it, 0 where none ever does; absent where the driver does not know
 */
public record PinTries(PinState told, OptionalInt failed, boolean toldMoves, OptionalInt limit) {

    /** Nothing is known, for example because there is no token. */
    public static final PinTries UNKNOWN = told(PinState.UNKNOWN);

    /** The fewest tries that tokens of the field allow: taken where the driver does not know. */
    private static final int FEWEST = 3;

    /** By the token's flags alone. */
    public static PinTries told(PinState state) {
        return new PinTries(state, OptionalInt.of(0), false, OptionalInt.empty());
    }

    /**
     * How it stands, the worse of the token's word and our own count. Where neither can be trusted it is the final try:
     * then nothing is sent without a confirmation.
     */
    public PinState state() {
        return switch (told) {
        case LOCKED, NOT_SET, FINAL_TRY -> told;
        case OK -> toldMoves ? PinState.OK : counted();
        case LOW, UNKNOWN -> counted();
        };
    }

    /** Whether no number of wrong tries ever locks it. */
    public boolean unlimited() {
        return limit.orElse(FEWEST) == 0;
    }

    /** How many tries are left, where that can be said. */
    public OptionalInt remaining() {
        if (told == PinState.LOCKED) {
            return OptionalInt.of(0);
        }
        if (told == PinState.FINAL_TRY) {
            return OptionalInt.of(1);
        }
        boolean otherProgram = told == PinState.LOW && failed.orElse(0) == 0;
        if (limit.isEmpty() || unlimited() || failed.isEmpty() || otherProgram || told == PinState.NOT_SET) {
            return OptionalInt.empty();
        }
        int spent = told == PinState.OK && toldMoves ? 0 : failed.getAsInt();
        return OptionalInt.of(Math.max(1, limit.getAsInt() - spent));
    }

    private PinState counted() {
        if (unlimited()) {
            return told;
        }
        if (failed.isEmpty()) {
            return PinState.FINAL_TRY;
        }
        int count = failed.getAsInt();
        if (count == 0) {
            return told;
        }
        return count >= limit.orElse(FEWEST) - 1 ? PinState.FINAL_TRY : PinState.LOW;
    }
}
