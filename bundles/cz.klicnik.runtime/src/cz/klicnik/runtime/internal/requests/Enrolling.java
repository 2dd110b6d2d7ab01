/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.net.Fetcher;
import cz.klicnik.enrollment.Abilities.Ability;
import cz.klicnik.enrollment.Answer.HandedOff;
import cz.klicnik.enrollment.CaConnector;
import cz.klicnik.enrollment.ConnectorSettings;
import cz.klicnik.enrollment.ConnectorSettings.Secrets;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.enrollment.requests.FileRequestJournal;
import cz.klicnik.enrollment.requests.Received;
import cz.klicnik.enrollment.requests.RequestJournal;
import cz.klicnik.enrollment.requests.RequestState;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.KeysAtHand;
import cz.klicnik.operations.execute.RequestSteps;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.KeyRequests.Ahead;
import cz.klicnik.operations.install.InstallPlanner;
import cz.klicnik.operations.install.IssuedMatch;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.renew.KeyPlace;
import cz.klicnik.operations.renew.RenewalCandidate;
import cz.klicnik.operations.renew.RequestPlanner;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import cz.klicnik.operations.renew.RequestPlanner.PlannedRequest;
import cz.klicnik.operations.request.Adoption;
import cz.klicnik.operations.request.GoingOn;
import cz.klicnik.operations.request.RequestWork;
import cz.klicnik.operations.request.RequestedKeys;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.runtime.CaConnectors;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.TokenRegistry;

/** Requests in the user's data folder, with the registry's tokens. */
public final class Enrolling implements Enrollment {

    private final TokenReadings tokens;
    private final Reach reach;
    private final RequestJournal journal;
    private final RequestWork work;
    private final Clock clock;
    /** Of requests that were planned here. */
    private final Map<String, Ahead> ahead = new ConcurrentHashMap<>();

    /** Called by Declarative Services. */
    public Enrolling(TokenRegistry registry, CaConnectors connectors) {
        this(registry, connectors, UserFolders.ofThisProcess(), Clock.systemUTC());
    }

    /** With the requests in these folders. */
    public Enrolling(TokenRegistry registry, CaConnectors connectors, UserFolders folders, Clock clock) {
        this(registry, connectors, FileRequestJournal.of(folders), clock);
    }

    /** With the requests of a journal. */
    public Enrolling(TokenRegistry registry, CaConnectors connectors, RequestJournal journal, Clock clock) {
        this.tokens = new TokenReadings(registry);
        this.reach = new Reach(connectors);
        this.journal = journal;
        this.work = new RequestWork(journal, reach, clock);
        this.clock = clock;
    }

    @Override
    public void reach(Supplier<Fetcher> network, Secrets asked) {
        reach.open(network, asked);
    }

    @Override
    public RequestJournal.Known requests() throws FaultException {
        RequestJournal.Known known = journal.read();
        boolean news = false;
        for (TokenContents token : tokens.fresh()) {
            for (CertificateRequest request : known.requests()) {
                if (Adoption.look(request, token, now()).isPresent()) {
                    journal.update(request.id(), r -> Adoption.look(r, token, now()).orElse(r));
                    news = true;
                }
            }
        }
        return news ? journal.read() : known;
    }

    @Override
    public Optional<CertificateRequest> request(String id) throws FaultException {
        return work.request(id);
    }

    @Override
    public List<RenewalCandidate> candidates() throws FaultException {
        List<CertificateRequest> open = requests().open();
        return tokens.all(now()).stream().filter(t -> !t.saved()).flatMap(t -> t.view().stream())
                .flatMap(v -> RenewalCandidate.of(v, open).stream()).toList();
    }

    @Override
    public KeyPlace place(SlotKey slot) throws FaultException {
        return tokens.place(slot, now());
    }

    @Override
    public PlannedRequest renew(KeyPlace place, RenewalCandidate candidate, String connector, Choice choice)
            throws FaultException {
        CertificateView old = candidate.entry().certificate()
                .orElseThrow(() -> new FaultException(FaultCode.OBJECT_UNREADABLE));
        boolean keyHere =
                candidate.view().contents().identity().equals(place.view().contents().identity());
        return drafted(planner(place, connector).renew(old, keyHere, choice, now()));
    }

    @Override
    public PlannedRequest ask(KeyPlace place, Bytes subject, List<Bytes> extensions, String name, String connector,
            Choice choice) throws FaultException {
        return drafted(planner(place, connector).ask(subject, extensions, name, choice, now()));
    }

    private RequestPlanner planner(KeyPlace place, String connector) throws FaultException {
        return new RequestPlanner(place, reach.connector(connector), reach.settings(connector));
    }

    private PlannedRequest drafted(PlannedRequest planned) {
        work.draft(planned.request());
        ahead.put(planned.request().id(), planned.ahead());
        return planned;
    }

    @Override
    public Plan goOn(String request) throws FaultException {
        requests();
        return GoingOn.plan(known(request), reach, now());
    }

    @Override
    public Asked goOnWithoutToken(String id, IProgressMonitor monitor) throws FaultException {
        CertificateRequest request = known(id);
        String connector = request.wanted().connector();
        try {
            List<Action> steps =
                    GoingOn.steps(request, reach.connector(connector), reach.settings(connector), false);
            if (steps.stream().anyMatch(s -> !(s instanceof Action.AskAuthority a && a.signatures().none()))) {
                return new Asked(request, true, Optional.empty());
            }
            SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, steps.size()));
            for (Action step : steps) {
                if (step instanceof Action.AskAuthority ask) {
                    work.ask(ask, KeysAtHand.NONE, progress.split(1));
                }
            }
            return new Asked(known(id), false, Optional.empty());
        } catch (FaultException e) {
            return new Asked(known(id), false, Optional.of(e.fault()));
        }
    }

    @Override
    public List<Asked> askAll(IProgressMonitor monitor) throws FaultException {
        List<CertificateRequest> waiting = requests().open().stream()
                .filter(r -> r.state() == RequestState.WAITING || r.state() == RequestState.SENDING).toList();
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, waiting.size()));
        List<Asked> asked = new ArrayList<>();
        for (CertificateRequest request : waiting) {
            asked.add(goOnWithoutToken(request.id(), progress.split(1)));
        }
        return asked;
    }

    @Override
    public List<IssuedMatch> issued() throws FaultException {
        List<CertificateRequest> all = requests().requests();
        List<InspectedToken> here = tokens.all(now());
        List<IssuedMatch> matches = new ArrayList<>();
        for (CertificateRequest request : all) {
            Optional<Received> received = request.received().filter(c -> request.state() == RequestState.ISSUED);
            if (received.isPresent()) {
                matches.add(
                        IssuedMatch.of(CertificateParser.parse(received.get().certificate()), here, all));
            }
        }
        return matches;
    }

    @Override
    public List<IssuedMatch> brought(List<Bytes> certificates) throws FaultException {
        List<IssuedMatch> matches = new ArrayList<>();
        for (Bytes der : certificates) {
            IssuedMatch match = match(der);
            if (match.request().isPresent() && match.installable()) {
                work.brought(match.request().get().id(), der,
                        certificates.stream().filter(other -> !other.equals(der)).toList());
                match = match(der);
            }
            matches.add(match);
        }
        return matches;
    }

    private IssuedMatch match(Bytes der) throws FaultException {
        return IssuedMatch.of(CertificateParser.parse(der), tokens.all(now()), requests().requests());
    }

    @Override
    public Plan install(IssuedMatch match) throws FaultException {
        return new InstallPlanner(reach).plan(match, now());
    }

    @Override
    public void abandon(String id) throws FaultException {
        CertificateRequest request = known(id);
        if (request.state() == RequestState.PLANNED) {
            journal.discard(id);
        } else if (request.state() != RequestState.INSTALLED) {
            journal.update(id, r -> r.now(RequestState.ABANDONED, "", now()));
        }
    }

    @Override
    public void note(String request, String number) throws FaultException {
        journal.update(request, r -> r.number(number.strip()));
    }

    @Override
    public Plan revoke(SlotKey slot, Revocation revocation, String id) throws FaultException {
        CaConnector connector = reach.connector(id);
        ConnectorSettings settings = reach.settings(id);
        if (!connector.abilities(settings).can(Ability.REVOKE)) {
            throw new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, id + ": " + Ability.REVOKE);
        }
        TokenContents token = tokens.token(slot, now()).view().orElseThrow().contents();
        return Plan.of(UseCase.REVOKE, token.identity(), token.token().label(), now(),
                List.of(new Action.RevokeCertificate(revocation.certificate(), revocation.reason(), id,
                        connector.signatures(Phase.REVOKE, true, settings))));
    }

    @Override
    public Optional<HandedOff> documents(String request) {
        return work.documents(request);
    }

    /** The same with its own words. */
    public RequestWork work() {
        return work;
    }

    @Override
    public RequestSteps steps() {
        return work;
    }

    @Override
    public KeyRequests.Source keys() {
        return token -> new RequestedKeys(token, journal.read().requests(), id -> Optional.ofNullable(ahead.get(id)));
    }

    private CertificateRequest known(String id) throws FaultException {
        return journal.read().request(id)
                .orElseThrow(() -> new FaultException(FaultCode.REQUEST_NOT_FOUND, Fault.NAME, id));
    }

    private Instant now() {
        return clock.instant();
    }
}
