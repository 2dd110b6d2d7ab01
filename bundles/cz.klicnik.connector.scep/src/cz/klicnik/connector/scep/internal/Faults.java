/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * Faults of one authority.
 *
 * @param where its address
 */
record Faults(String where) {

    /** Its answer cannot be used. */
    FaultException answer(String reason, String message) {
        return new FaultException(FaultCode.CA_ANSWER, Fault.NAME, where, Fault.REASON, reason, Fault.MESSAGE, message);
    }

    /** Its answer cannot be used. */
    FaultException answer(String reason, Exception cause) {
        return new FaultException(Fault.of(FaultCode.CA_ANSWER, Fault.NAME, where, Fault.REASON, reason, Fault.MESSAGE,
                String.valueOf(cause.getMessage())), cause);
    }

    /** What a token said, wherever the libraries have put it; else that a key could not do it. */
    static FaultException key(Exception e) {
        return FaultException.within(e).orElseGet(() -> new FaultException(
                Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, Scep.SIGNATURE + ": " + e.getMessage()), e));
    }
}
