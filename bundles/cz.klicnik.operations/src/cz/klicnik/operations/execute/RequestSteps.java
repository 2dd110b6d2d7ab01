/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;

/**
 * What the steps of a plan do that is no token's business: the journal of requests, and the connectors to authorities. Blocks;
 * thread-safe.
 */
public interface RequestSteps {

    /** Where nothing is asked of any authority. */
    RequestSteps NONE = new RequestSteps() {
        @Override
        public void require(Plan plan) throws FaultException {
            for (var step : plan.steps()) {
                if (step.action() instanceof Action.GenerateKey g) {
                    throw missing(g.request());
                }
            }
        }

        @Override
        public void made(String request, MadeKey key) throws FaultException {
            throw missing(request);
        }

        @Override
        public void ask(Action.AskAuthority action, KeysAtHand keys, IProgressMonitor monitor) throws FaultException {
            throw missing(action.request());
        }

        @Override
        public void revoke(Action.RevokeCertificate action, KeysAtHand keys, IProgressMonitor monitor)
                throws FaultException {
            throw new FaultException(FaultCode.CONNECTOR_NOT_FOUND, Fault.NAME, action.connector());
        }

        private FaultException missing(String request) {
            return new FaultException(FaultCode.REQUEST_NOT_FOUND, Fault.NAME, request);
        }
    };

    /**
     * Before anything begins: looks whether the plan's requests are as far as the plan says, and keeps those on the disk whose
     * key is about to be made.
     *
     * @throws FaultException REQUEST_NOT_FOUND, CONNECTOR_NOT_FOUND; OBJECT_EXISTS where the request has its key already; faults of the
     *         disk: nothing must begin
     */
    void require(Plan plan) throws FaultException;

    /** The key of a request was made and read back; returns when that is on the disk. */
    void made(String request, MadeKey key) throws FaultException;

    /**
     * Does a part of getting a certificate, and keeps what came of it.
     *
     * @param keys of the token, for as long as this lasts
     * @throws FaultException those of {@code CaConnector}; CA_REFUSED where the authority says no
     */
    void ask(Action.AskAuthority action, KeysAtHand keys, IProgressMonitor monitor) throws FaultException;

    /** Has a certificate revoked. */
    void revoke(Action.RevokeCertificate action, KeysAtHand keys, IProgressMonitor monitor) throws FaultException;

    /**
     * A plan is over: what it has written or deleted may be the end of a request.
     *
     * @throws FaultException of the disk: the next reading of the token tells it again
     */
    default void ended(Outcome outcome) throws FaultException {
        // then nothing has become of any request
    }
}
