/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cz.klicnik.connector.training.TrainingConnector;
import cz.klicnik.core.LocalizedText;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorProfile.AskedDetail;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Detail;
import cz.klicnik.runtime.CaConnectors;

/** One connector: the training authority in a folder. */
record TrainingOnly(Path folder, Map<String, String> more) implements CaConnectors {

    private static final ConnectorProfile PROFILE = new ConnectorProfile("training", LocalizedText.same("Training"),
            LocalizedText.same(""), "test", List.of(), List.of(new AskedDetail(Detail.CERTIFICATE_TYPE, false)));

    @Override
    public List<ConnectorProfile> profiles() {
        return List.of(PROFILE);
    }

    @Override
    public List<Fault> unusable() {
        return List.of();
    }

    @Override
    public ConnectorProfile profile(String id) throws FaultException {
        if (!id.equals(PROFILE.id())) {
            throw new FaultException(FaultCode.CONNECTOR_NOT_FOUND, Fault.NAME, id, Fault.CANDIDATES, PROFILE.id());
        }
        return PROFILE;
    }

    @Override
    public CaConnector connector(String id) throws FaultException {
        profile(id);
        return new TrainingConnector();
    }

    @Override
    public CaAccess access(String id, Fetcher fetcher, Secrets asked) throws FaultException {
        return new CaAccess(new ConnectorSettings(id, values(id), asked), fetcher, Clock.systemUTC());
    }

    @Override
    public Map<String, String> values(String id) throws FaultException {
        profile(id);
        Map<String, String> values = new HashMap<>(more);
        values.put(TrainingConnector.FOLDER, folder.toString());
        return values;
    }

    @Override
    public void save(String id, Map<String, String> values) {
        throw new AssertionError("Commands set nothing");
    }

    @Override
    public Set<String> keptSecrets(String id) {
        return Set.of();
    }

    @Override
    public void saveSecret(String id, String name, Pin secret) {
        throw new AssertionError("Commands set nothing");
    }
}
