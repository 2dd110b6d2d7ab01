/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.training.TrainingConnector;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.runtime.CaConnectors;

/** The training authority as the only one that there is, with everything that goes wrong on the way to one. */
final class ScriptedAuthority implements CaConnectors, CaConnector {

    static final String ID = "scripted";

    final Map<String, String> settings = new HashMap<>();
    /** Every message that has reached it. */
    final List<Bytes> sent = new ArrayList<>();
    /** What becomes of its answers on the way. */
    UnaryOperator<Answer> way = answer -> answer;
    /** Whether the connection ends before the answer comes. */
    boolean lost;
    private final TrainingConnector authority = new TrainingConnector();

    ScriptedAuthority(Path folder) {
        settings.put(TrainingConnector.FOLDER, folder.toString());
    }

    @Override
    public Abilities abilities(ConnectorSettings with) {
        return authority.abilities(with);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings with) {
        return authority.signatures(phase, renewal, with);
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return authority.prepare(order, keys, access, monitor);
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        sent.add(submission.prepared().message());
        return arrived(authority.send(submission, keys, access, monitor));
    }

    @Override
    public Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return arrived(authority.poll(submission, keys, access, monitor));
    }

    private Answer arrived(Answer answer) throws FaultException {
        if (lost) {
            throw new FaultException(FaultCode.NETWORK_FAILED, Fault.NAME, "https://ca.example", Fault.MESSAGE,
                    "reset");
        }
        return way.apply(answer);
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        authority.test(access, monitor);
    }

    @Override
    public List<ConnectorProfile> profiles() {
        return List.of();
    }

    @Override
    public List<Fault> unusable() {
        return List.of();
    }

    @Override
    public ConnectorProfile profile(String id) throws FaultException {
        throw new FaultException(FaultCode.CONNECTOR_NOT_FOUND, Fault.NAME, id);
    }

    @Override
    public CaConnector connector(String id) throws FaultException {
        if (!id.equals(ID)) {
            throw new FaultException(FaultCode.CONNECTOR_NOT_FOUND, Fault.NAME, id);
        }
        return this;
    }

    @Override
    public CaAccess access(String id, Fetcher fetcher, Secrets asked) {
        return new CaAccess(new ConnectorSettings(id, settings, asked), fetcher, Clock.systemUTC());
    }

    @Override
    public Map<String, String> values(String id) {
        return settings;
    }

    @Override
    public void save(String id, Map<String, String> values) {
        settings.putAll(values);
    }

    @Override
    public Set<String> keptSecrets(String id) {
        return Set.of();
    }

    @Override
    public void saveSecret(String id, String name, Pin secret) {
        throw new UnsupportedOperationException(name);
    }
}
