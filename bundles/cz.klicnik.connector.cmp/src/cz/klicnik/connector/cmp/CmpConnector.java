/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.connector.cmp.internal.CmpClient;
import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.Fault;
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
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;

/**
 * Speaks CMP (RFC 9810, profile RFC 9483) over HTTP. A first certificate is asked for with a password, a renewal is signed with
 * the old certificate's key ({@link CmpSettings}). Answers count only where a password or a trusted certificate vouches for them.
 *
 * <p>When the answer to a request is lost, the identical message is sent again. An authority that has it already says so
 * (transactionIdInUse, duplicateCertReq) and is asked what has become of it from then on; one that has forgotten it takes it as
 * new.
 */
public final class CmpConnector implements CaConnector {

    @Override
    public Abilities abilities(ConnectorSettings settings) {
        return new Abilities(EnumSet.complementOf(EnumSet.of(Ability.HAND_OFF)), EnumSet.allOf(KeySpec.class),
                Duration.ZERO);
    }

    @Override
    public Signatures signatures(Phase phase, boolean renewal, ConnectorSettings settings) {
        int old = renewal && CmpClient.signs(settings) ? 1 : 0;
        return switch (phase) {
        case PREPARE -> new Signatures(1, old);
        case SEND -> Signatures.NONE;
        case POLL, CONFIRM -> new Signatures(0, old);
        case REVOKE -> new Signatures(0, 1);
        };
    }

    @Override
    public Optional<Fault> refuses(Bytes renewed, ConnectorSettings settings) {
        return CmpClient.refuses(renewed, settings);
    }

    @Override
    public Prepared prepare(Order order, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return new CmpClient(access, monitor).prepare(order, keys);
    }

    @Override
    public Answer send(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return new CmpClient(access, monitor).send(submission);
    }

    @Override
    public Answer poll(Submission submission, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        return new CmpClient(access, monitor).poll(submission, keys);
    }

    @Override
    public void confirm(Submission submission, Bytes certificate, SigningKeys keys, CaAccess access,
            IProgressMonitor monitor) throws FaultException {
        new CmpClient(access, monitor).confirm(submission, certificate, keys);
    }

    @Override
    public List<Bytes> caCertificates(CaAccess access, IProgressMonitor monitor) throws FaultException {
        return new CmpClient(access, monitor).authorities();
    }

    @Override
    public void revoke(Revocation revocation, SigningKeys keys, CaAccess access, IProgressMonitor monitor)
            throws FaultException {
        new CmpClient(access, monitor).revoke(revocation, keys);
    }

    @Override
    public void test(CaAccess access, IProgressMonitor monitor) throws FaultException {
        new CmpClient(access, monitor).test();
    }
}
