/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;

/** A connector that somebody declared, with the way to make it. */
record DeclaredConnector(ConnectorProfile profile, Maker maker) {

    /** Loads the class when it is asked. */
    @FunctionalInterface
    interface Maker {
        /** @throws FaultException DRIVER_FAILED */
        CaConnector make() throws FaultException;
    }
}
