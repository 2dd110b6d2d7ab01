/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Answer.HandedOff;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.operations.execute.RequestSteps;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.renew.KeyPlace;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;

/**
 * Certificate requests from the first plan to the installed certificate: the OSGi service that the screens and the command line
 * renew and install through. What uses keys of a token, or writes to it, is a plan for {@link PlanRunner}; what needs no token
 * is done here. Reads and writes files, some of it talks to tokens or authorities: never on the UI thread. Thread-safe.
 */
public interface Enrollment {

    /**
     * Lets connectors reach their authorities. Until then everything that needs the network is NETWORK_OFF.
     *
     * @param network makes the way to it when it is first needed
     * @param asked passwords that a person enters for once, by their names; they come before those that are kept
     */
    void reach(Supplier<Fetcher> network, Secrets asked);

    /**
     * Everything that the journal of requests knows, the latest first. What a token that was read shows of them and nobody has
     * come to write down, because the program ended before, is written down now.
     *
     * @throws FaultException FILE_PROBLEM
     */
    RequestJournal.Known requests() throws FaultException;

    /** A request that was planned here, or that the journal knows. */
    Optional<CertificateRequest> request(String id) throws FaultException;

    /** The certificates of all tokens as they were read last, with why those are not renewed that cannot be. */
    List<RenewalCandidate> candidates() throws FaultException;

    /**
     * What keys a token makes; asks it for its mechanisms.
     *
     * @throws FaultException TOKEN_GONE where it is not there, or was not read
     */
    KeyPlace place(SlotKey slot) throws FaultException;

    /**
     * Plans a new key and the request for the certificate that follows a candidate. Nothing is kept before the plan is run.
     *
     * @throws FaultException CONNECTOR_NOT_FOUND, CA_SETTINGS, OBJECT_UNREADABLE
     */
    PlannedRequest renew(KeyPlace place, RenewalCandidate candidate, String connector, Choice choice)
            throws FaultException;

    /**
     * Plans a new key and a request for a certificate that follows none.
     *
     * @param subject DER of the Name: typed, or an old certificate's
     * @param extensions DER of each Extension
     * @param name of the holder
     */
    PlannedRequest ask(KeyPlace place, Bytes subject, List<Bytes> extensions, String name, String connector,
            Choice choice) throws FaultException;

    /**
     * Plans what is still to be done for a request up to the authority's answer, always with the same key; an empty plan where
     * nothing is. It runs on the request's token.
     */
    Plan goOn(String request) throws FaultException;

    /**
     * What came of going on with a request without its token.
     *
     * @param request as it stands now
     * @param tokenNeeded whether keys are needed for it: then {@link #goOn} has the plan, and nothing was done
     * @param fault why it has not gone on
     */
    record Asked(CertificateRequest request, boolean tokenNeeded, Optional<Fault> fault) {
    }

    /**
     * Goes on with a request as far as that needs no token: sends it again where no answer has come, or asks whether it has
     * been decided. Nothing happens where nothing is to be done.
     *
     * @throws FaultException REQUEST_NOT_FOUND, FILE_PROBLEM; what the authority says is in the result
     */
    Asked goOnWithoutToken(String request, IProgressMonitor monitor) throws FaultException;

    /** The same with each request that was sent, or may have been, and has no answer. */
    List<Asked> askAll(IProgressMonitor monitor) throws FaultException;

    /** The certificates that have come and are on no token yet. */
    List<IssuedMatch> issued() throws FaultException;

    /**
     * Looks for the keys of certificates that a person brings, on every token and in the journal. One that answers a request is
     * kept with it.
     *
     * @param certificates DER, with the path upwards among them, or not
     * @throws FaultException FILE_PROBLEM; OBJECT_UNREADABLE where one is no certificate
     */
    List<IssuedMatch> brought(List<Bytes> certificates) throws FaultException;

    /** Plans the installation of a match that can be installed. */
    Plan install(IssuedMatch match) throws FaultException;

    /** Gives a request up. Its key is a leftover then; one that never had a key is forgotten. */
    void abandon(String request) throws FaultException;

    /** Notes the number by which the authority knows a request. */
    void note(String request, String number) throws FaultException;

    /**
     * Plans a revocation, for the token that the certificate is on.
     *
     * @throws FaultException NOT_SUPPORTED where the connector cannot; TOKEN_GONE
     */
    Plan revoke(SlotKey slot, Revocation revocation, String connector) throws FaultException;

    /** The files that a person carries to the authority, where they were made in this process; sending again makes them anew. */
    Optional<HandedOff> documents(String request);

    /** What plans do with requests; for whoever runs plans. */
    RequestSteps steps();

    /** Which keys belong to requests; likewise. */
    KeyRequests.Source keys();
}
