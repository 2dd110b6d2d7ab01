/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.windows.internal;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Makes faults of what Java and Windows throw. */
final class StoreFaults {

    private StoreFaults() {
    }

    /** @param step what was tried, as the detail "function" */
    static FaultException of(String step, Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new FaultException(Fault.of(FaultCode.STORE_FAILED, Fault.FUNCTION, step, Fault.MESSAGE, message), e);
    }

    static FaultException noSuchObject(long handle) {
        return new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, Long.toString(handle));
    }
}
