/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;

/** A message from the process that watches the readers to the console. */
public sealed interface FromReaders {

    /** The first message. Its form never changes. The version is {@link FromHost#VERSION}. */
    record Hello(int version) implements FromReaders {
    }

    /** The readers, each time that something about them is different. */
    record Seen(List<Reader> readers) implements FromReaders {
    }

    /** The service does not answer. It goes on being asked. */
    record NoService(String reason) implements FromReaders {
    }

    /** The service can never be asked from here. */
    record Unavailable(String reason) implements FromReaders {
    }

    /**
     * What a card answered to a reset.
     *
     * @param card as in the question
     * @param atr absent where there is a fault, or the card is gone
     */
    record Atr(String reader, long card, Optional<Bytes> atr, Optional<Fault> fault) implements FromReaders {
    }

    /**
     * A reader.
     *
     * @param card 0 when it is empty; otherwise a number that no other card has had, so that a card which was put in
     *        unseen has another number than the one before
     */
    record Reader(String name, long card) {
    }
}
