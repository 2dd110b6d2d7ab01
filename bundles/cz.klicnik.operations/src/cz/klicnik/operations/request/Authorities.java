/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.request;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;

/** The connectors to authorities, with their settings. Thread-safe; blocks for the disk. */
public interface Authorities {

    /** @throws FaultException CONNECTOR_NOT_FOUND, or why it could not be made */
    CaConnector connector(String id) throws FaultException;

    /** How it reaches its authority. */
    CaAccess access(String id) throws FaultException;
}
