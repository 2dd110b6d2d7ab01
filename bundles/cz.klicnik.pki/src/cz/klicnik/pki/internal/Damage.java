/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** How bytes are not what they should be, by the names that {@link FaultCode#OBJECT_UNREADABLE} gives as its reason. */
public enum Damage {
    /** They end before the end that they announce. */
    TRUNCATED,
    /** There are more of them than anything of the kind has. */
    TOO_LARGE,
    /** Something stands behind the end. */
    FOLLOWED,
    /** A point in time is none that the standard allows. */
    TIME,
    /** Something else stands where something should be. */
    STRUCTURE;

    /** @param message where it is, in English, for people who read ASN.1 */
    public FaultException fault(String message) {
        return new FaultException(FaultCode.OBJECT_UNREADABLE, Fault.MESSAGE, message, Fault.REASON, name());
    }
}
