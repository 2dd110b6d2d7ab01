/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.requests;

import java.util.function.Supplier;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.operations.request.Authorities;
import cz.klicnik.runtime.CaConnectors;

/** The connectors of extensions, as far as the user lets them reach the network. */
final class Reach implements Authorities {

    private final CaConnectors connectors;
    private volatile Opened opened = new Opened(() -> Fetcher.OFF, Secrets.NONE);

    private record Opened(Supplier<Fetcher> network, Secrets asked) {
    }

    Reach(CaConnectors connectors) {
        this.connectors = connectors;
    }

    void open(Supplier<Fetcher> network, Secrets asked) {
        opened = new Opened(network, asked);
    }

    @Override
    public CaConnector connector(String id) throws FaultException {
        return connectors.connector(id);
    }

    @Override
    public CaAccess access(String id) throws FaultException {
        Opened now = opened;
        return connectors.access(id, (request, monitor) -> now.network().get().fetch(request, monitor), now.asked());
    }

    ConnectorSettings settings(String id) throws FaultException {
        return access(id).settings();
    }
}
