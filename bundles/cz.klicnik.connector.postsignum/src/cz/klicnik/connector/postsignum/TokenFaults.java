/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.postsignum;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Finds what a token said in what the libraries made of it. */
final class TokenFaults {

    private TokenFaults() {
    }

    /** @param what that failed, where no token said anything */
    static FaultException of(Exception e, String what) {
        return FaultException.within(e).orElseGet(() -> new FaultException(
                Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, what + ": " + e.getMessage()), e));
    }
}
