/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.renew;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.Abilities;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.Order;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;

/** A connector of which only plans are made: one that asks for a signature of both keys, and of whom nothing is asked. */
public final class PlainConnector implements CaConnector {

    public static final ConnectorSettings SETTINGS =
            new ConnectorSettings("plain", Map.of(), ConnectorSettings.Secrets.NONE);

    public Set<Ability> can = EnumSet.of(Ability.RENEW, Ability.ENROL);
    public Duration usually = Duration.ofDays(1);
    public Optional<Fault> refused = Optional.empty();

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        return new Abilities(can, Set.of(KeySpec.RSA_2048, KeySpec.RSA_4096, KeySpec.EC_P256), usually);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        return phase == Phase.PREPARE ? new Signatures(1, renewal ? 1 : 0) : Signatures.NONE;
    }

    @Override
    public Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        return refused;
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        throw new FaultException(FaultCode.NETWORK_OFF);
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        throw new FaultException(FaultCode.NETWORK_OFF);
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        throw new FaultException(FaultCode.NETWORK_OFF);
    }
}
