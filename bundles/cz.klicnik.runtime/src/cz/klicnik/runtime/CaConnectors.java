/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;

/**
 * The connectors to certification authorities that bundles declare at {@code cz.klicnik.runtime.caConnectors}, and their
 * settings: an OSGi service. What an administrator has set for the computer ({@code MachineFolder}, {@code connectors/ID.properties})
 * holds where the user has set nothing. Passwords are kept by {@code org.eclipse.equinox.security}. Reads and writes files, so
 * never on the UI thread; thread-safe.
 */
public interface CaConnectors {

    /** All that can be used, ours first, in a stable order. */
    List<ConnectorProfile> profiles();

    /** Those that are declared wrongly: DRIVER_DECLARATION. */
    List<Fault> unusable();

    /** @throws FaultException CONNECTOR_NOT_FOUND */
    ConnectorProfile profile(String id) throws FaultException;

    /**
     * The connector itself; its class is loaded when it is first asked for.
     *
     * @throws FaultException CONNECTOR_NOT_FOUND; DRIVER_FAILED when its class cannot be made
     */
    CaConnector connector(String id) throws FaultException;

    /**
     * With what a connector is called: its settings as they hold now.
     *
     * @param asked passwords that a person gave for this once; they come before those that are kept
     * @throws FaultException CONNECTOR_NOT_FOUND, FILE_PROBLEM
     */
    CaAccess access(String id, Fetcher fetcher, Secrets asked) throws FaultException;

    /**
     * What holds for a connector, with the standard values where nothing is set; no passwords.
     *
     * @throws FaultException CONNECTOR_NOT_FOUND, FILE_PROBLEM
     */
    Map<String, String> values(String id) throws FaultException;

    /**
     * Keeps what a person has set. What equals the value that would hold anyway is not kept.
     *
     * @throws FaultException CONNECTOR_NOT_FOUND; CA_SETTINGS for a name that the connector does not know, or a value that does
     *         not fit its kind; DISK_FULL, FILE_PROBLEM
     */
    void save(String id, Map<String, String> values) throws FaultException;

    /** Which of a connector's passwords are kept. */
    Set<String> keptSecrets(String id) throws FaultException;

    /** Keeps a password, which stays the caller's; an empty one forgets it. */
    void saveSecret(String id, String name, Pin secret) throws FaultException;
}
