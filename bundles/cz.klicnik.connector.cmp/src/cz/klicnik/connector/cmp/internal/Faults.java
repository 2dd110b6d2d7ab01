/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/**
 * What can be wrong with an authority and its answers.
 *
 * @param where its address
 */
record Faults(String where) {

    /** No message of CMP, or one that does not belong here. */
    FaultException garbage(String message) {
        return answer("GARBAGE", message);
    }

    /** The same, with what a decoder says. */
    FaultException garbage(RuntimeException cause) {
        return new FaultException(Fault.of(FaultCode.CA_ANSWER, Fault.NAME, where, Fault.REASON, "GARBAGE",
                Fault.MESSAGE, String.valueOf(cause.getMessage())), cause);
    }

    FaultException signature(String message) {
        return answer("SIGNATURE", message);
    }

    FaultException unprotected(Status status) {
        return answer("UNPROTECTED", status.line());
    }

    FaultException otherTransaction(String message) {
        return answer("OTHER_TRANSACTION", message);
    }

    FaultException answer(String reason, String message) {
        return new FaultException(FaultCode.CA_ANSWER, Fault.NAME, where, Fault.REASON, reason, Fault.MESSAGE,
                message);
    }

    FaultException notAccepted(Status status) {
        return new FaultException(FaultCode.CA_AUTHENTICATION, Fault.NAME, where, Fault.MESSAGE, status.line());
    }

    FaultException refused(Status status) {
        return new FaultException(FaultCode.CA_REFUSED, Fault.NAME, where, Fault.MESSAGE,
                status.words().isEmpty() ? "PKIStatus " + status.code() : status.words(), Fault.FOUND, status.codes());
    }
}
