/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.protocol;

/** A message from the console to the process that watches the readers. */
public sealed interface ToReaders {

    /** Asks for a card's ATR: {@link FromReaders.Atr}, unless the card is gone. */
    record AskAtr(String reader, long card) implements ToReaders {
    }
}
