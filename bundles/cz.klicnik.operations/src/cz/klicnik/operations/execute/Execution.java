/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.execute.StepActions.Done;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.AuditJournal;
import cz.klicnik.operations.journal.Event.LoginRenewed;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.Event.PlanEnded;
import cz.klicnik.operations.journal.Event.StepEnded;
import cz.klicnik.operations.journal.Event.StepIntended;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/**
 * One run of a plan. Each step is checked against the last reading of the token, which was made in the same conversation right
 * after the step before: between the two nobody of ours acts on the token, because the conversation has its lane to itself and
 * the lease keeps other consoles off; another program might, and would as well between one more reading and the step. The
 * driver compares the token's identity once more within each write.
 */
final class Execution {

    private final Plan plan;
    private final PlanListener listener;
    private final List<Objection> objections;
    private final TokenSession session;
    private final StepActions actions;
    private final AuditJournal journal;
    private final boolean publicKeys;
    private final Renewal renewal;
    private final Targets targets = new Targets();
    private final RequestSteps requests;
    private final List<StepResult> results = new ArrayList<>();
    private TokenIdentity token;
    private Optional<TokenContents> contents = Optional.empty();
    /** Why the token could not be read after the last step. */
    private Optional<Fault> unread = Optional.empty();
    /** Who is logged in at the beginning. */
    private LoginState login = LoginState.PUBLIC;
    /** Another program has reset the card, and there was a new login. */
    private boolean renewed;
    /** Why a new login failed. */
    private Optional<Fault> notLoggedIn = Optional.empty();

    /** What came of acting once: of a step that failed, what was said. */
    private record Attempt(Done done, Optional<Fault> said) {
    }

    Execution(Order order, List<Objection> objections, TokenSession session, StepActions actions, AuditJournal journal,
            boolean publicKeys, RequestSteps requests) {
        this.plan = order.plan();
        this.listener = order.listener();
        this.objections = objections;
        this.session = session;
        this.actions = actions;
        this.journal = journal;
        this.publicKeys = publicKeys;
        this.requests = requests;
        this.renewal = order.renewal();
        this.token = plan.token();
    }

    /**
     * Does all that needs the token.
     *
     * @param first the reading that the guards have looked at
     * @return how the plan ended; empty where there is more to do without the token
     */
    Optional<Outcome> onToken(TokenContents first, IProgressMonitor progress) {
        contents = Optional.of(first);
        login = first.login();
        return until(lastOnToken(), progress);
    }

    /** Does the rest, after the conversation with the token. */
    Outcome afterwards(IProgressMonitor progress) {
        return until(plan.steps().size(), progress).orElseThrow();
    }

    private int lastOnToken() {
        int last = plan.steps().size();
        while (last > 0 && !needsToken(plan.steps().get(last - 1).action())) {
            last--;
        }
        return last;
    }

    private static boolean needsToken(Action action) {
        return !(action instanceof Action.AskAuthority a && a.signatures().none());
    }

    /** Empty where there are more steps than those up to this number. */
    private Optional<Outcome> until(int last, IProgressMonitor progress) {
        try {
            Optional<PlanEnd> stopped = steps(last, progress);
            if (stopped.isEmpty() && last < plan.steps().size()) {
                return Optional.empty();
            }
            PlanEnd end = stopped.orElse(PlanEnd.COMPLETE);
            journal.append(new PlanEnded(plan.id(), end));
            return Optional.of(outcome(end, why()));
        } catch (FaultException unwritten) {
            // without its journal a plan does not go on; what was intended stands there, and reading the token settles it
            return Optional.of(outcome(results.size() == plan.steps().size() && verified() ? PlanEnd.COMPLETE
                    : PlanEnd.FAILED, Optional.of(unwritten.fault())));
        }
    }

    /**
     * @return how the plan ended; empty where all of these are verified
     * @throws FaultException of a journal
     */
    private Optional<PlanEnd> steps(int last, IProgressMonitor progress) throws FaultException {
        for (Step step : plan.steps().subList(results.size(), last)) {
            if (progress.isCanceled()) {
                return Optional.of(PlanEnd.CANCELLED);
            }
            Optional<TokenContents> before = contents;
            if (before.isEmpty()) {
                return Optional.of(PlanEnd.UNKNOWN);
            }
            StepResult result = step(step, before.get(), progress);
            progress.worked(2);
            if (result.state() != StepState.VERIFIED) {
                return Optional.of(result.state() == StepState.FAILED
                        || result.state() == StepState.DONE && unread.isEmpty() ? PlanEnd.FAILED : PlanEnd.UNKNOWN);
            }
        }
        return Optional.empty();
    }

    private StepResult step(Step step, TokenContents before, IProgressMonitor progress) throws FaultException {
        Action action = targets.actual(step.action());
        if (targets.gone(action)) {
            return ended(step, new Judgement(StepState.VERIFIED, Optional.empty()), Done.NOTHING);
        }
        long handle;
        try {
            if (!before.identity().equals(token)) {
                throw new FaultException(FaultCode.TOKEN_GONE);
            }
            handle = targets.handle(action, before);
        } catch (FaultException refused) {
            return ended(step, Judgement.harmless(Optional.of(refused.fault())), Done.NOTHING);
        }
        journal.append(new StepIntended(plan.id(), step.number()));
        listener.begins(step);
        Attempt attempt = attempt(action, handle, before, progress);
        if (!(action instanceof Action.BackUp) && needsToken(action)) {
            boolean first = !renewed;
            contents = read(step, attempt.said());
            if (first && renewed && again(action, attempt, before)) {
                journal.append(new StepIntended(plan.id(), step.number()));
                attempt = attempt(action, targets.handle(action, contents.orElseThrow()), before, progress);
                contents = read(step, attempt.said());
            }
        }
        return judged(step, action, before, attempt.done(), attempt.said().map(this::orLogin));
    }

    private Attempt attempt(Action action, long handle, TokenContents before, IProgressMonitor progress) {
        try {
            return new Attempt(actions.act(action, handle, before, progress), Optional.empty());
        } catch (FaultException e) {
            return new Attempt(Done.NOTHING, Optional.of(e.fault()));
        } catch (OperationCanceledException e) {
            // only an authority is waited for so; whether the request has arrived is asked when it is sent again
            return new Attempt(Done.NOTHING,
                    Optional.of(Fault.of(FaultCode.NETWORK_FAILED, Fault.MESSAGE, "cancelled")));
        } catch (RuntimeException | LinkageError e) {
            // a fault of our own may come before or after the token has acted: read it
            return new Attempt(Done.NOTHING, Optional.of(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, e.toString())));
        }
    }

    /** Whether a step is begun once more, which the token's new reading must allow. */
    private boolean again(Action action, Attempt attempt, TokenContents before) {
        Optional<TokenContents> now = contents;
        if (now.isEmpty() || actions.sendsPin(action)
                || !Judgement.refusedByReset(action, attempt.said(), before, now.get())) {
            return false;
        }
        try {
            targets.handle(action, now.get());
            return true;
        } catch (FaultException changed) {
            // then it is told as it is
            return false;
        }
    }

    private StepResult judged(Step step, Action action, TokenContents before, Done done, Optional<Fault> said)
            throws FaultException {
        boolean harmless = step.reversibility() == Step.Reversibility.HARMLESS;
        if (contents.isPresent() && action instanceof Action.Initialise) {
            // erasing gives some tokens another serial number
            token = contents.get().identity();
        }
        if (harmless) {
            return ended(step, Judgement.harmless(said), done);
        }
        if (contents.isEmpty()) {
            return ended(step, Judgement.unread(said, unread.orElse(Fault.of(FaultCode.TOKEN_GONE))), done);
        }
        TokenContents now = contents.get();
        if (!now.identity().equals(token)) {
            contents = Optional.empty();
            unread = Optional.of(Fault.of(FaultCode.TOKEN_GONE));
            return ended(step, Judgement.unread(said, Fault.of(FaultCode.TOKEN_GONE)), done);
        }
        Done known = known(action, done, before, now);
        Judgement judgement = Judgement.of(action, said, before, now, known, publicKeys);
        if (judgement.state() == StepState.VERIFIED) {
            Optional<Fault> unkept = made(action, known);
            if (unkept.isPresent()) {
                return ended(step, new Judgement(StepState.DONE, unkept), known);
            }
            targets.learn(step.action(), action, known.id().orElse(Bytes.empty()));
        }
        return ended(step, judgement, known);
    }

    /** From the moment when a key is known to be there, its request knows it. */
    private Optional<Fault> made(Action action, Done done) {
        try {
            if (action instanceof Action.GenerateKey g) {
                requests.made(g.request(), done.made().orElseThrow());
            }
            return Optional.empty();
        } catch (FaultException unwritten) {
            return Optional.of(unwritten.fault());
        }
    }

    /**
     * Nothing more is sent to a token of which nobody knows what it is doing. Where another program has reset it, it is read
     * after one new login.
     */
    private Optional<TokenContents> read(Step step, Optional<Fault> said) throws FaultException {
        if (said.filter(Execution::silent).isPresent()) {
            unread = said;
            return Optional.empty();
        }
        Optional<TokenContents> now = read();
        Optional<Fault> reset = now.isEmpty() ? unread.filter(f -> f.code() == FaultCode.TOKEN_GONE)
                : said.filter(f -> f.code() == FaultCode.LOGIN_NEEDED).or(() -> lost(now.get()));
        return reset.isPresent() && loggedIn(step, reset.get()) ? read() : now;
    }

    private Optional<TokenContents> read() {
        try {
            unread = Optional.empty();
            return Optional.of(session.read(new NullProgressMonitor()));
        } catch (FaultException e) {
            unread = Optional.of(e.fault());
            return Optional.empty();
        }
    }

    /** Nobody is logged in any more, and no step of such a plan logs out. */
    private Optional<Fault> lost(TokenContents now) {
        return now.login() == LoginState.PUBLIC && login != LoginState.PUBLIC
                ? Optional.of(Fault.of(FaultCode.LOGIN_NEEDED, Fault.REASON, UserRole.USER.name())) : Optional.empty();
    }

    /** @throws FaultException of the journal */
    private boolean loggedIn(Step step, Fault why) throws FaultException {
        Optional<Renewal.Login> prepared;
        try {
            prepared = renewal.prepare();
        } catch (FaultException e) {
            // the token is away, or another one: what was said first tells that better
            return false;
        }
        if (prepared.isEmpty()) {
            return false;
        }
        journal.append(new LoginRenewed(plan.id(), step.number(), why));
        try {
            prepared.get().make();
            renewed = true;
        } catch (FaultException e) {
            notLoggedIn = Optional.of(e.fault());
        }
        return renewed;
    }

    /** What was said first; or why the login failed that was to help, since that may have cost a try. */
    private Fault orLogin(Fault said) {
        return notLoggedIn.map(f -> said.written().map(f::with).orElse(f)).orElse(said);
    }

    private static boolean silent(Fault said) {
        return switch (said.code()) {
        case OUTCOME_UNKNOWN, HOST_DIED, DEADLINE -> true;
        default -> false;
        };
    }

    /** A key that was written or made in spite of a fault has told its ID to nobody yet. */
    private static Done known(Action action, Done done, TokenContents before, TokenContents now) {
        if (done.id().isPresent()) {
            return done;
        }
        return switch (action) {
        case Action.WriteKey w -> new Done(new Seen(now).keys(w.subjectPublicKeyInfo(), w.id()).stream().findFirst()
                .map(k -> k.id()), Optional.empty());
        case Action.GenerateKey g -> {
            Optional<MadeKey> made = new Effects(Optional.of(before), now, List.of(action)).made(g);
            yield new Done(made.map(MadeKey::id), Optional.empty(), made);
        }
        default -> done;
        };
    }

    private StepResult ended(Step step, Judgement judgement, Done done) throws FaultException {
        StepResult result = new StepResult(step, judgement.state(), judgement.fault(), done.id(), done.path());
        results.add(result);
        listener.ended(result);
        journal.append(new StepEnded(plan.id(), step.number(), judgement.state(), judgement.fault(), done.id(),
                done.path()));
        return result;
    }

    private boolean verified() {
        return results.stream().allMatch(r -> r.state() == StepState.VERIFIED);
    }

    private Optional<Fault> why() {
        return results.isEmpty() || verified() ? unread : results.getLast().fault();
    }

    private Outcome outcome(PlanEnd end, Optional<Fault> fault) {
        return new Outcome(plan, objections, false, results, end, fault, contents);
    }
}
