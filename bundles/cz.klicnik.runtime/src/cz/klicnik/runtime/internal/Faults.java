/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Makes a fault of whatever was thrown, so that nothing gets lost. */
final class Faults {

    private Faults() {
    }

    static Fault of(Throwable thrown) {
        Throwable t = thrown;
        while ((t instanceof CompletionException || t instanceof ExecutionException) && t.getCause() != null) {
            t = t.getCause();
        }
        if (t instanceof FaultException f) {
            return f.fault();
        }
        return Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, t.toString());
    }
}
