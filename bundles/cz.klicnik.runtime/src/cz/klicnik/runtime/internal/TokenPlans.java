/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.UserFolders;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinKind;
import cz.klicnik.core.model.PinTries;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.requests.CertificateRequest;
import cz.klicnik.operations.execute.Backups;
import cz.klicnik.operations.execute.Executor;
import cz.klicnik.operations.execute.Order;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.execute.RequestSteps;
import cz.klicnik.operations.execute.Renewal;
import cz.klicnik.operations.guard.Guard;
import cz.klicnik.operations.guard.Guards;
import cz.klicnik.operations.guard.KeyRequests;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Situation;
import cz.klicnik.operations.guard.Situation.Doubt;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.Settled;
import cz.klicnik.operations.journal.FileJournal;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.operations.recover.ImportedKeys;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.runtime.Enrollment;
import cz.klicnik.runtime.PlanRecovery;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.runtime.TokenLease;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.runtime.internal.pins.GuardedSession;

/** Runs plans on the registry's tokens. Thread-safe. */
public final class TokenPlans implements PlanRunner {

    private final TokenRegistry registry;
    private final Guard guard;
    private final Executor executor;
    private final Clock clock;
    private final AuditJournal journal;
    private final List<KeyRequests.Source> requests;
    private final OpenPlans open;
    private final RequestSteps steps;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final TokenAnalyzer analyzer = new TokenAnalyzer();

    /** Called by Declarative Services. */
    public TokenPlans(TokenRegistry registry, Enrollment enrollment) {
        this(registry, UserFolders.ofThisProcess(), enrollment);
    }

    /** The same with the journal and the backups in these folders. */
    public TokenPlans(TokenRegistry registry, UserFolders folders, Enrollment enrollment) {
        this(registry, journal(folders, Clock.systemUTC()), Guards.standard(), folders, Clock.systemUTC(),
                List.of(enrollment.keys()), enrollment.steps(), id -> known(enrollment, id));
    }

    /** Without requests. No constructor: Declarative Services would not know which of two to call. */
    public static TokenPlans withoutRequests(TokenRegistry registry, UserFolders folders) {
        return new TokenPlans(registry, folders, List.of());
    }

    /** @param more who else knows of keys that requests were made for */
    TokenPlans(TokenRegistry registry, UserFolders folders, List<KeyRequests.Source> more) {
        this(registry, journal(folders, Clock.systemUTC()), Guards.standard(), folders, Clock.systemUTC(), more,
                RequestSteps.NONE, id -> Optional.empty());
    }

    /** With all that it is made of, for tools and tests. */
    public TokenPlans(TokenRegistry registry, AuditJournal journal, Guard guard, UserFolders folders, Clock clock) {
        this(registry, journal, guard, folders, clock, List.of(), RequestSteps.NONE, id -> Optional.empty());
    }

    TokenPlans(TokenRegistry registry, AuditJournal journal, Guard guard, UserFolders folders, Clock clock,
            Enrollment enrollment) {
        this(registry, journal, guard, folders, clock, List.of(enrollment.keys()), enrollment.steps(),
                id -> known(enrollment, id));
    }

    private TokenPlans(TokenRegistry registry, AuditJournal journal, Guard guard, UserFolders folders, Clock clock,
            List<KeyRequests.Source> more, RequestSteps steps,
            Function<String, Optional<CertificateRequest>> requested) {
        this.registry = registry;
        this.journal = journal;
        this.requests = Stream.concat(Stream.<KeyRequests.Source>of(token -> ImportedKeys.of(journal.entries(), token)),
                more.stream()).toList();
        this.guard = guard;
        this.executor =
                new Executor(journal, guard, new Backups(folders.data().resolve("backups"), clock), steps);
        this.steps = steps;
        this.clock = clock;
        this.open = new OpenPlans(registry, this, journal, requested, clock);
    }

    /** As its token shows it, which may be further than anybody has come to write down. */
    private static Optional<CertificateRequest> known(Enrollment enrollment, String id) {
        try {
            return enrollment.requests().request(id);
        } catch (FaultException unreadable) {
            Loop.log("The journal of requests could not be read", unreadable);
            return Optional.empty();
        }
    }

    private static AuditJournal journal(UserFolders folders, Clock clock) {
        return FileJournal.of(folders, clock);
    }

    @Override
    public List<Objection> preview(SlotKey slot, Plan plan) throws FaultException {
        DriverStatus driver = driver(slot);
        TokenContents contents = registry.state().slot(slot).flatMap(s -> s.contents().or(() -> blank(s)))
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
        return guard.look(plan, situation(slot, driver, contents));
    }

    /** A token that was never initialised is not read, because it holds nothing. */
    private Optional<TokenContents> blank(SlotStatus slot) {
        return slot.token().filter(t -> !t.initialized())
                .flatMap(token -> slot.identity().map(identity -> new TokenContents(identity, slot.slot(), token,
                        LoginState.PUBLIC, List.of(), List.of(), clock.instant())));
    }

    @Override
    public Outcome run(SlotKey slot, Plan plan, PlanSecrets secrets, PinUse use, Collection<String> confirmed,
            PlanListener listener, IProgressMonitor monitor) throws FaultException {
        DriverStatus driver = driver(slot);
        Order order = new Order(plan, secrets, List.copyOf(confirmed), contents -> situation(slot, driver, contents),
                listener);
        running.add(plan.id());
        try {
            Outcome whole = onToken(slot, order, use, driver, monitor).finish();
            settle(whole);
            ended(whole);
            return whole;
        } finally {
            running.remove(plan.id());
        }
    }

    /** Does all that needs the token, in one conversation, in which nobody else writes to it. */
    private Executor.Begun onToken(SlotKey slot, Order order, PinUse use, DriverStatus driver,
            IProgressMonitor monitor) throws FaultException {
        AtomicReference<Optional<Executor.Begun>> begun = new AtomicReference<>(Optional.empty());
        try (TokenLease lease = registry.lease(slot)) {
            return registry.withSession(slot, use, session -> {
                UserRole importing = driver.profile().quirks().logins().importing();
                Renewal renewal = login(session, order.plan(), order.secrets(), importing);
                Executor.Begun plan = executor.begin(order.with(renewal), session, monitor);
                begun.set(Optional.of(plan));
                endSession(plan.ended());
                if (importing == UserRole.SECURITY_OFFICER) {
                    logoutOfficer(session);
                }
                return plan;
            });
        } catch (FaultException e) {
            return begun.get().orElseThrow(() -> e);
        }
    }

    private void ended(Outcome outcome) {
        try {
            steps.ended(outcome);
        } catch (FaultException unwritten) {
            // the next reading of the token tells the same
            Loop.log("The journal of requests could not be written", unwritten);
        }
    }

    @Override
    public PlanRecovery recovery() {
        return open;
    }

    /** Whether this plan is being run now. */
    boolean running(String planId) {
        return running.contains(planId);
    }

    /** A plan that ends another one settles it. */
    private void settle(Outcome outcome) {
        Plan plan = outcome.plan();
        boolean ends = plan.useCase() == UseCase.FINISH || plan.useCase() == UseCase.UNDO;
        if (ends && outcome.complete() && plan.continues().isPresent()) {
            try {
                journal.append(new Settled(plan.continues().get(), plan.token(),
                        plan.useCase() == UseCase.FINISH ? Decision.FINISH : Decision.UNDO, Optional.of(plan.id())));
            } catch (FaultException unwritten) {
                // the next look at the token shows that nothing is open, and settles it then
                Loop.log("The journal could not be written", unwritten);
            }
        }
    }

    /** The registry drops a session after these faults, and looks what became of the token. */
    private static void endSession(Optional<Outcome> outcome) throws FaultException {
        Optional<Fault> fault = outcome.flatMap(Outcome::fault);
        if (fault.isPresent()) {
            switch (fault.get().code()) {
            case TOKEN_GONE, HOST_DIED, DEADLINE, OUTCOME_UNKNOWN -> throw new FaultException(fault.get());
            default -> {
                // the session is still good
            }
            }
        }
    }

    /**
     * Logs in with one try, unless whoever the plan needs is logged in.
     *
     * @return a second login with the same PIN, should another program reset the card; none where nobody had to log in
     */
    private static Renewal login(TokenSession session, Plan plan, PlanSecrets secrets, UserRole importing)
            throws FaultException {
        Optional<UserRole> needed = needed(plan, importing);
        if (needed.isEmpty()) {
            return Renewal.NONE;
        }
        LoginState wanted = needed.get() == UserRole.SECURITY_OFFICER ? LoginState.SECURITY_OFFICER : LoginState.USER;
        LoginState state = session.loginState();
        if (state == wanted || state == LoginState.NOT_REQUIRED) {
            return Renewal.NONE;
        }
        Optional<Pin> pin = secrets.pin(Purpose.LOGIN);
        if (pin.isEmpty()) {
            throw new FaultException(FaultCode.LOGIN_NEEDED, Fault.REASON, needed.get().name());
        }
        if (state != LoginState.PUBLIC) {
            session.logout();
        }
        session.login(needed.get(), pin.get());
        return session instanceof GuardedSession guarded ? new NewLogin(guarded, needed.get(), pin.get())
                : Renewal.NONE;
    }

    /** Whose login the steps need. Those that have to do with PINs log in themselves. */
    private static Optional<UserRole> needed(Plan plan, UserRole importing) {
        boolean writes = false;
        boolean signs = false;
        for (var step : plan.steps()) {
            switch (step.action()) {
            case Action.Delete d -> writes = true;
            case Action.WriteKey w -> writes = true;
            case Action.WriteCertificate w -> writes = true;
            case Action.GenerateKey g -> writes = true;
            case Action.AskAuthority a -> signs |= !a.signatures().none();
            case Action.RevokeCertificate r -> signs |= !r.signatures().none();
            case Action.SetLabel s -> writes = true;
            case Action.SetId s -> writes = true;
            case Action.TestSignature t -> signs = true;
            case Action.SaveKey s -> signs = true;
            default -> {
                // none
            }
            }
        }
        return writes ? Optional.of(importing) : signs ? Optional.of(UserRole.USER) : Optional.empty();
    }

    /** The login would keep everybody else from reading. */
    private static void logoutOfficer(TokenSession session) throws FaultException {
        if (session.loginState() == LoginState.SECURITY_OFFICER) {
            session.logout();
        }
    }

    private DriverStatus driver(SlotKey slot) throws FaultException {
        return registry.state().driver(slot.driverId())
                .orElseThrow(() -> new FaultException(FaultCode.TOKEN_GONE));
    }

    private Situation situation(SlotKey slot, DriverStatus driver, TokenContents contents) {
        Map<PinKind, PinTries> tries = new EnumMap<>(PinKind.class);
        for (PinKind kind : PinKind.values()) {
            tries.put(kind, registry.pinTries(slot, kind));
        }
        return new Situation(analyzer.analyze(contents, clock.instant()), driver.profile(), driver.module(), tries,
                requests(contents.identity()), doubts(slot, contents.identity()), clock.instant());
    }

    @Override
    public KeyRequests requests(TokenIdentity token) {
        List<KeyRequests> known = new ArrayList<>();
        for (KeyRequests.Source source : requests) {
            try {
                known.add(source.of(token));
            } catch (FaultException unreadable) {
                // what is not known of keys makes the guards more careful; a plan does not begin without its journal
                Loop.log("The journal could not be read", unreadable);
                return KeyRequests.NONE;
            }
        }
        return KeyRequests.together(known);
    }

    private Set<Doubt> doubts(SlotKey slot, TokenIdentity token) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (DriverStatus driver : registry.state().drivers()) {
            for (SlotStatus other : driver.slots()) {
                if (!other.key().equals(slot) && other.identity().equals(Optional.of(token))) {
                    doubts.add(Doubt.ANOTHER_ALIKE);
                } else if (other.key().equals(slot)
                        && other.fault().filter(f -> f.code() == FaultCode.OUTCOME_UNKNOWN).isPresent()) {
                    doubts.add(Doubt.OUTCOME_UNKNOWN);
                }
            }
        }
        return doubts;
    }
}
