/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.Optional;

import cz.klicnik.core.fault.FaultException;

/**
 * One new login within a plan, after another program has reset the card: with the PIN that was right at the plan's beginning,
 * and never a second time.
 */
@FunctionalInterface
public interface Renewal {

    /** There is none. */
    Renewal NONE = Optional::empty;

    /**
     * Opens the conversation anew where it has ended with the reset, and looks whose token it is and how its PIN stands. No PIN
     * is sent.
     *
     * @return what logs in; empty where nothing must: there is no PIN that was right, it was used for this already, a try with
     *         it has failed since, or the person would have to enter it on the reader
     * @throws FaultException TOKEN_GONE for another token or none, and whatever else keeps it from being asked
     */
    Optional<Login> prepare() throws FaultException;

    /** A login, to be made at most once. */
    @FunctionalInterface
    interface Login {

        /** @throws FaultException as a login does: PIN_INCORRECT when somebody has changed the PIN meanwhile */
        void make() throws FaultException;
    }
}
