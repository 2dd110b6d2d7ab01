/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.util.Optional;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.FaultException;

/** Where the PIN of a key comes from that asks for each use (CKA_ALWAYS_AUTHENTICATE). */
@FunctionalInterface
public interface KeyPins {

    /** Nobody can be asked. */
    KeyPins NONE = Optional::empty;

    /**
     * Asks for the PIN of one use. May block for as long as a person thinks.
     *
     * @return closed after that use; empty when the person declined, which ends all use of the key
     */
    Optional<Pin> ask() throws FaultException;
}
