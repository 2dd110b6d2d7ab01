/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.List;
import java.util.Set;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ModuleInfo;

/**
 * A driver that serves. All methods may be called from several threads and may block up to the deadline of their kind,
 * so never on the UI thread.
 */
public interface DriverConnection extends AutoCloseable {

    /** What the library says about itself; read once when it was opened. */
    ModuleInfo module();

    /**
     * The slots and the tokens in them, now. A token that cannot be read is there with its fault and does not spoil the
     * list.
     */
    List<SlotReading> slots() throws FaultException;

    /**
     * The slots, asking as few tokens as possible who they are, since each question is work for a card: those in the given
     * slots, and those of whom it is known that they came, went or may have been exchanged since the last listing. What
     * was last known stands in for the others. A driver whose questions cost nothing may ask them all.
     *
     * @param anew slots whose tokens are asked in any case; one that does not exist is no error
     */
    default List<SlotReading> slots(Set<Long> anew) throws FaultException {
        return slots();
    }

    /**
     * Starts a conversation with the token in a slot.
     *
     * @throws FaultException TOKEN_GONE when there is none
     */
    TokenSession connect(long slotId) throws FaultException;

    /** Ends everything. Never throws, never blocks for longer than two seconds. */
    @Override
    void close();
}
