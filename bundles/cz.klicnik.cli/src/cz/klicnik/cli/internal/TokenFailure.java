/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.presentation.Circumstances;

/** A fault of one token, with all that helps to explain it. */
final class TokenFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient InspectedToken token;
    private final transient Fault fault;

    TokenFailure(InspectedToken token, FaultException cause) {
        super(cause);
        this.token = token;
        this.fault = cause.fault();
    }

    Fault fault() {
        return fault;
    }

    /** What the fault happened in. */
    Circumstances around() {
        return Circumstances.of(token.driver(), token.slot());
    }
}
