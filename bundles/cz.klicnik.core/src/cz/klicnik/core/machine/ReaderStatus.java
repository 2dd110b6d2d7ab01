/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.machine;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;

/**
 * A reader that the system has (PC/SC), whatever driver serves it or none.
 *
 * @param name as PC/SC has it, for example {@code bit4id miniLector EVO 00 00}
 * @param atr what the card in it answers to a reset; asked only of a card that no driver serves
 * @param servedBy drivers that talk to the card in it, by the profile's id
 * @param candidates drivers that would serve the card, judged by the reader's name or the ATR, and do not; by the profile's
 *        id, best first
 * @param fault why the card in it has no ATR: CARD_MUTE or CARD_IN_USE
 */
public record ReaderStatus(String name, Card card, Optional<Bytes> atr, List<String> servedBy, List<String> candidates,
        Optional<Fault> fault) {

    public ReaderStatus {
        servedBy = List.copyOf(servedBy);
        candidates = List.copyOf(candidates);
    }

    /** What is known of the card in a reader. */
    public enum Card {
        /** There is none. */
        NONE,
        /** It was put in a moment ago, or a driver is still looking. */
        LOOKING,
        /** At least one driver talks to it. */
        SERVED,
        /** No driver that runs talks to it. */
        NOT_SERVED
    }
}
