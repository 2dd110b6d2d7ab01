/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.request;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.enrollment.Answer;
import cz.klicnik.enrollment.CaAccess;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.Prepared;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.enrollment.SigningKeys;
import cz.klicnik.enrollment.Submission;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.Received;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.execute.KeysAtHand;
import cz.klicnik.operations.execute.MadeKey;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.RequestSteps;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.pki.PublicKeys;

/**
 * Does what plans say of requests: every step forward is on the disk before the next thing happens, so that a request goes on
 * after whatever stops it, with the same key. Thread-safe; blocks for the disk and for the network.
 */
public final class RequestWork implements RequestSteps {

    private final RequestJournal journal;
    private final Authorities authorities;
    private final Clock clock;
    /** Requests of plans that nobody has run yet. */
    private final Map<String, CertificateRequest> drafts = new ConcurrentHashMap<>();
    /** What a person is to carry to an authority, as long as this process lives; it can be made again. */
    private final Map<String, Answer.HandedOff> handedOff = new ConcurrentHashMap<>();

    public RequestWork(RequestJournal journal, Authorities authorities, Clock clock) {
        this.journal = journal;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** A request whose plan may be run or not: it is kept on the disk only when it is. */
    public void draft(CertificateRequest request) {
        drafts.put(request.id(), request);
    }

    /** A request that was planned here, or that the journal knows; empty where neither is so. */
    public Optional<CertificateRequest> request(String id) throws FaultException {
        return journal.read().request(id).or(() -> Optional.ofNullable(drafts.get(id)));
    }

    /** The files that a person carries to the authority; empty where they were not made in this process. */
    public Optional<Answer.HandedOff> documents(String id) {
        return Optional.ofNullable(handedOff.get(id));
    }

    @Override
    public void require(Plan plan) throws FaultException {
        for (Step step : plan.steps()) {
            switch (step.action()) {
            case Action.GenerateKey g -> planned(g);
            case Action.AskAuthority a -> {
                known(a.request());
                authorities.connector(a.connector());
            }
            case Action.RevokeCertificate r -> authorities.connector(r.connector());
            default -> {
                // is about no request
            }
            }
        }
    }

    /** From now on the key may be there. */
    private void planned(Action.GenerateKey generate) throws FaultException {
        Optional<CertificateRequest> kept = journal.read().request(generate.request());
        if (kept.isPresent()) {
            if (kept.get().key().subjectPublicKeyInfo().isPresent() || kept.get().state() != RequestState.PLANNED) {
                throw new FaultException(FaultCode.OBJECT_EXISTS, Fault.NAME, generate.label());
            }
            return;
        }
        journal.add(Optional.ofNullable(drafts.get(generate.request()))
                .orElseThrow(() -> new FaultException(FaultCode.REQUEST_NOT_FOUND, Fault.NAME, generate.request())));
    }

    @Override
    public void made(String request, MadeKey key) throws FaultException {
        journal.update(request, r -> r.keyMade(key.subjectPublicKeyInfo(), key.id(), clock.instant()));
        drafts.remove(request);
    }

    @Override
    public void ask(Action.AskAuthority action, KeysAtHand keys, IProgressMonitor monitor) throws FaultException {
        CertificateRequest request = known(action.request());
        CaConnector connector = authorities.connector(action.connector());
        CaAccess access = authorities.access(action.connector());
        SigningKeys signing = keys(request, action.signatures(), keys);
        switch (action.phase()) {
        case PREPARE -> prepare(request, connector, signing, access, monitor);
        case SEND -> {
            Submission submission = submission(request);
            journal.update(request.id(), r -> r.now(RequestState.SENDING, "", clock.instant()));
            answered(request, connector.send(submission, signing, access, monitor));
        }
        case POLL -> answered(request, connector.poll(submission(request), signing, access, monitor));
        case CONFIRM -> confirm(request, connector, signing, access, monitor);
        case REVOKE -> throw new IllegalArgumentException("Revoking has an action of its own");
        }
    }

    @Override
    public void revoke(Action.RevokeCertificate action, KeysAtHand keys, IProgressMonitor monitor)
            throws FaultException {
        SigningKeys signing = action.signatures().none() ? SigningKeys.NONE
                : keys.keys(Optional.empty(), Optional.of(action.der()));
        authorities.connector(action.connector()).revoke(new Revocation(action.der(), action.reason()), signing,
                authorities.access(action.connector()), monitor);
    }

    private static SigningKeys keys(CertificateRequest request, Signatures signatures, KeysAtHand keys)
            throws FaultException {
        if (signatures.none()) {
            return SigningKeys.NONE;
        }
        Optional<MadeKey> fresh = request.key().subjectPublicKeyInfo().filter(info -> signatures.fresh() > 0)
                .map(info -> new MadeKey(info, request.key().id()));
        return keys.keys(fresh, request.wanted().renewed().filter(c -> signatures.old() > 0));
    }

    /** One that was made is sent as it is; only where the authority has said no, another one is made for the same key. */
    private void prepare(CertificateRequest request, CaConnector connector, SigningKeys keys, CaAccess access,
            IProgressMonitor monitor) throws FaultException {
        if (request.state() == RequestState.KEY_MADE || request.state() == RequestState.REFUSED) {
            Prepared prepared = connector.prepare(request.order().orElseThrow(() -> missing(request.id())), keys,
                    access, monitor);
            journal.update(request.id(), r -> r.prepared(prepared, clock.instant()));
        }
    }

    private void confirm(CertificateRequest request, CaConnector connector, SigningKeys keys, CaAccess access,
            IProgressMonitor monitor) throws FaultException {
        Optional<Received> received = request.received().filter(Received::unconfirmed);
        if (received.isPresent()) {
            Received kept = received.get();
            connector.confirm(submission(request), kept.certificate(), keys, access, monitor);
            journal.update(request.id(),
                    r -> r.received(new Received(kept.certificate(), kept.others(), false)));
        }
    }

    private void answered(CertificateRequest request, Answer answer) throws FaultException {
        switch (answer) {
        case Answer.Issued issued -> issued(request, issued);
        case Answer.Waiting waiting -> journal.update(request.id(), r -> {
            CertificateRequest told = r.memo(waiting.memo()).askAfter(waiting.askAfter());
            return waiting.number().map(told::number).orElse(told).now(RequestState.WAITING, "", clock.instant());
        });
        case Answer.Refused refused -> {
            journal.update(request.id(), r -> r.now(RequestState.REFUSED,
                    (refused.code() + " " + refused.reason()).strip(), clock.instant()));
            throw new FaultException(FaultCode.CA_REFUSED, Fault.NAME, request.wanted().connector(), Fault.MESSAGE,
                    refused.reason(), Fault.FOUND, refused.code());
        }
        case Answer.HandedOff off -> {
            handedOff.put(request.id(), off);
            journal.update(request.id(), r -> r.now(RequestState.HANDED_OFF, "", clock.instant()));
        }
        }
    }

    /** What is not for this key is kept from the journal: the request stays as it was, and can be asked for again. */
    private void issued(CertificateRequest request, Answer.Issued issued) throws FaultException {
        Bytes key = request.key().subjectPublicKeyInfo().orElseThrow(() -> missing(request.id()));
        if (!PublicKeys.same(key, issued.certificate())) {
            throw new FaultException(FaultCode.CA_ANSWER, Fault.NAME, request.wanted().connector(), Fault.REASON,
                    "OTHER_KEY");
        }
        journal.update(request.id(), r -> r.memo(issued.memo())
                .received(new Received(issued.certificate(), issued.others(), issued.confirm()))
                .now(RequestState.ISSUED, issued.note(), clock.instant()));
    }

    /** A certificate that a person has brought is kept before anything is done with it. */
    public CertificateRequest brought(String request, Bytes certificate, List<Bytes> others) throws FaultException {
        return journal.update(request, r -> r.state() == RequestState.ISSUED || r.state() == RequestState.INSTALLED ? r
                : r.received(new Received(certificate, others, false))
                        .now(RequestState.ISSUED, "", clock.instant()));
    }

    @Override
    public void ended(Outcome outcome) throws FaultException {
        for (Step step : outcome.plan().steps()) {
            if (step.action() instanceof Action.GenerateKey g && !acted(step, outcome)) {
                forget(g.request());
            }
        }
        for (StepResult result : outcome.results()) {
            if (result.state() == StepState.VERIFIED) {
                switch (result.step().action()) {
                case Action.WriteCertificate w -> installed(w.der());
                case Action.Delete d -> gone(d.object(), outcome.plan());
                default -> {
                    // is the end of no request
                }
                }
            }
        }
    }

    /** A step that failed has left the token as it was. */
    private static boolean acted(Step step, Outcome outcome) {
        return outcome.results().stream().anyMatch(
                r -> r.step().number() == step.number() && r.state() != StepState.FAILED);
    }

    private void forget(String request) throws FaultException {
        Optional<CertificateRequest> kept = journal.read().request(request);
        if (kept.filter(r -> r.state() == RequestState.PLANNED).isPresent() && drafts.containsKey(request)) {
            journal.discard(request);
        }
    }

    private void installed(Bytes certificate) throws FaultException {
        for (CertificateRequest request : journal.read().requests()) {
            if (request.state() != RequestState.INSTALLED && request.key().subjectPublicKeyInfo()
                    .filter(info -> PublicKeys.same(info, certificate)).isPresent()) {
                journal.update(request.id(), r -> Adoption.installed(r, certificate, clock.instant()));
            }
        }
    }

    /** Without its key a request has no sense any more. */
    private void gone(ObjectRef object, Plan plan) throws FaultException {
        if (object.kind() != ObjectKind.PRIVATE_KEY) {
            return;
        }
        for (CertificateRequest request : journal.read().requests()) {
            boolean over = request.state() == RequestState.INSTALLED || request.state() == RequestState.ABANDONED;
            if (!over && request.key().token().equals(plan.token()) && RequestedKeys.means(request.key(), object)) {
                journal.update(request.id(), r -> r.now(RequestState.ABANDONED, "", clock.instant()));
            }
        }
    }

    private CertificateRequest known(String id) throws FaultException {
        return request(id).orElseThrow(() -> missing(id));
    }

    private static Submission submission(CertificateRequest request) throws FaultException {
        return request.submission().orElseThrow(() -> missing(request.id()));
    }

    private static FaultException missing(String id) {
        return new FaultException(FaultCode.REQUEST_NOT_FOUND, Fault.NAME, id);
    }
}
