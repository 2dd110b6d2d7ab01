/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

import cz.klicnik.core.Pin;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.PlanSecrets.Purpose;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.presentation.plan.PlanSheet.StepText;
import cz.klicnik.runtime.PlanRunner;
import cz.klicnik.ui.internal.wizard.PlanState.Phase;
import cz.klicnik.ui.internal.wizard.PlanState.Standing;
import cz.klicnik.ui.internal.wizard.PlanState.StepLine;
import cz.klicnik.ui.jobs.TokenJobs;

/**
 * Leads a plan from the guards through its confirmations to its end. Knows no widget; UI thread only, except that the
 * guards and the plan run in jobs.
 */
public final class PlanPresenter {

    /** The names of the jobs, in the user's language. */
    public record JobNames(String look, String run) {
    }

    /** Where the secrets of a plan come from, but for the PINs that are asked for here. */
    @FunctionalInterface
    public interface Secrets {

        /** New ones for each attempt, off the UI thread; whoever asks closes them. */
        PlanSecrets of(Plan plan) throws FaultException;
    }

    /** How a plan is carried out. */
    @FunctionalInterface
    public interface Running {
        Outcome run(Plan plan, PlanSecrets secrets, PinUse use, Collection<String> confirmed, PlanListener listener,
                IProgressMonitor monitor) throws FaultException;
    }

    /** What runs, whether it has begun, and what is to be wiped if it never does. */
    private record Attempt(Job job, AtomicBoolean begun, Optional<Pin> pin) {
    }

    private final PlanRunner runner;
    private final TokenJobs jobs;
    private final Executor ui;
    private final SlotKey slot;
    private final PlanWords words;
    private final JobNames names;
    private final Consumer<PlanState> view;
    private final Map<String, String> typed = new HashMap<>();
    private List<Objection> objections = List.of();
    private Optional<Plan> plan = Optional.empty();
    private Optional<Attempt> attempt = Optional.empty();
    private List<Objection> own = List.of();
    private Secrets secrets = plan -> new PlanSecrets();
    private Running running;
    private Optional<Fault> fault = Optional.empty();
    private PlanState state = PlanState.NOTHING;

    /**
     * @param ui runs a task on the UI thread later
     * @param view is told of each new state, on the UI thread
     */
    public PlanPresenter(PlanRunner runner, TokenJobs jobs, Executor ui, SlotKey slot, PlanWords words, JobNames names,
            Consumer<PlanState> view) {
        this.runner = runner;
        this.jobs = jobs;
        this.ui = ui;
        this.slot = slot;
        this.words = words;
        this.names = names;
        this.view = view;
        this.running = (planned, mine, use, overcome, listener, monitor) -> runner.run(slot, planned, mine, use,
                overcome, listener, monitor);
    }

    public PlanState state() {
        return state;
    }

    public Optional<Plan> plan() {
        return plan;
    }

    /** What the guards object to, as far as they have looked. */
    public List<Objection> objections() {
        return objections;
    }

    /** Why the last attempt did not begin. */
    public Optional<Fault> fault() {
        return fault;
    }

    /** Whether it is about a PIN that was entered: another one may be. */
    static boolean aboutPin(Fault fault) {
        return fault.code().name().startsWith("PIN_");
    }

    /** Has plans carried out otherwise than by the runner alone, from now on. */
    public void runBy(Running other) {
        running = other;
    }

    /**
     * Takes a plan, and has the guards look at it. What was typed before counts again where the same is wanted.
     *
     * @param known what stands against it that no guard can know
     * @param fresh the secrets of the plan
     */
    public void propose(Plan proposed, List<Objection> known, Secrets fresh) {
        own = List.copyOf(known);
        plan = Optional.of(proposed);
        secrets = fresh;
        objections = List.of();
        fault = Optional.empty();
        show(new PlanState(Phase.LOOKING, List.of(), waiting(proposed), "", false, Optional.empty()));
        jobs.schedule(names.look, slot, monitor -> runner.preview(slot, proposed),
                found -> looked(proposed, found), why -> ifStill(proposed,
                        () -> show(state.phase(Phase.FAILED, words.fault(why)))));
    }

    /** Takes what a person has typed to confirm something. */
    public void type(String wanted, String text) {
        typed.put(wanted, text);
        show(state.concerns(Concerns.of(objections, typed, words)));
    }

    /** All that was typed and confirms something. */
    private Collection<String> confirmed() {
        return state.concerns().stream().filter(c -> c.wanted().isPresent() && c.confirmed())
                .map(PlanState.Concern::typed).toList();
    }

    /** Who has typed for the plan that the final try of a PIN is to be used has said so of the PIN too. */
    private PinUse confirmed(PinUse use) {
        return objections.stream().filter(o -> o.code() == GuardCode.PIN_FINAL_TRY)
                .flatMap(o -> confirmed().stream().filter(o::confirmedBy)).findFirst().map(use::confirmed).orElse(use);
    }

    /**
     * Carries the plan out; only when it is {@link PlanState#passable()}.
     *
     * @param pin for the login that the plan needs; taken over and wiped
     */
    public void run(Optional<Pin> pin, PinUse use) {
        Plan present = plan.filter(p -> state.passable()).orElseThrow();
        Collection<String> overcome = confirmed();
        PinUse how = confirmed(use);
        AtomicBoolean begun = new AtomicBoolean();
        Running by = running;
        fault = Optional.empty();
        show(state.phase(Phase.RUNNING, ""));
        Job job = jobs.<Outcome>schedule(names.run, slot, monitor -> {
            begun.set(true);
            try (PlanSecrets mine = secrets.of(present)) {
                pin.ifPresent(p -> mine.with(Purpose.LOGIN, p));
                return by.run(present, mine, how, overcome, listener(), monitor);
            } finally {
                pin.ifPresent(Pin::close);
            }
        }, this::ended, this::notBegun);
        attempt = Optional.of(new Attempt(job, begun, pin));
    }

    /** Stops before the next step; at once where the token was busy with something else and nothing has begun. */
    public void cancel() {
        if (state.phase() != Phase.RUNNING) {
            return;
        }
        show(state.cancelling(true));
        attempt.filter(a -> a.job.cancel() && !a.begun.get()).ifPresent(a -> {
            a.pin.ifPresent(Pin::close);
            show(state.cancelling(false).phase(Phase.LOOKED, ""));
        });
    }

    private PlanListener listener() {
        return new PlanListener() {
            @Override
            public void begins(Step step) {
                ui.execute(() -> standing(step, Standing.RUNNING, ""));
            }

            @Override
            public void ended(StepResult result) {
                ui.execute(() -> standing(result));
            }
        };
    }

    private void looked(Plan proposed, List<Objection> found) {
        ifStill(proposed, () -> {
            objections = Stream.concat(own.stream(), found.stream()).toList();
            show(state.concerns(Concerns.of(objections, typed, words)).phase(Phase.LOOKED, ""));
        });
    }

    private void ended(Outcome outcome) {
        objections = Stream.concat(own.stream(), outcome.objections().stream()).toList();
        PlanState now = state.concerns(Concerns.of(objections, typed, words));
        if (outcome.stopped()) {
            show(now.steps(waiting(outcome.plan())).cancelling(false).phase(Phase.LOOKED,
                    outcome.fault().map(words::fault).orElse("")));
            return;
        }
        Optional<Fault> refused = outcome.fault().filter(PlanPresenter::aboutPin)
                .filter(f -> outcome.results().stream().allMatch(r -> r.state() == StepState.FAILED));
        if (refused.isPresent()) {
            // nothing was changed but the count of the PIN's tries
            notBegun(refused.get());
            return;
        }
        List<StepLine> lines = new ArrayList<>(now.steps());
        outcome.results().forEach(r -> replace(lines, r.step(), of(r), detail(r)));
        lines.replaceAll(l -> l.standing() == Standing.WAITING || l.standing() == Standing.RUNNING
                ? l.standing(Standing.NOT_BEGUN, "") : l);
        show(now.steps(lines).cancelling(false).over(outcome));
    }

    private void notBegun(Fault why) {
        fault = Optional.of(why);
        plan.ifPresent(p -> show(
                state.steps(waiting(p)).cancelling(false).phase(Phase.LOOKED, words.fault(why))));
    }

    private void ifStill(Plan proposed, Runnable task) {
        if (plan.filter(proposed::equals).isPresent()) {
            task.run();
        }
    }

    private void standing(StepResult result) {
        standing(result.step(), of(result), detail(result));
    }

    private void standing(Step step, Standing standing, String detail) {
        if (state.phase() == Phase.RUNNING) {
            List<StepLine> lines = new ArrayList<>(state.steps());
            replace(lines, step, standing, detail);
            show(state.steps(lines));
        }
    }

    private static void replace(List<StepLine> lines, Step step, Standing standing, String detail) {
        lines.replaceAll(l -> l.number() == step.number() ? l.standing(standing, detail) : l);
    }

    private String detail(StepResult result) {
        return result.fault().map(words::fault).orElse("");
    }

    private static Standing of(StepResult result) {
        return switch (result.state()) {
        case INTENDED -> Standing.RUNNING;
        case DONE -> Standing.DONE;
        case VERIFIED -> Standing.VERIFIED;
        case FAILED -> Standing.FAILED;
        case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    private List<StepLine> waiting(Plan p) {
        Map<Integer, StepText> texts = words.sheet(p).steps().stream()
                .collect(Collectors.toMap(StepText::number, text -> text));
        return p.steps().stream().map(s -> {
            StepText text = Optional.ofNullable(texts.get(s.number())).orElseThrow();
            return new StepLine(s.number(), text.what(), text.undoing(), s.reversibility(), Standing.WAITING, "");
        }).toList();
    }

    private void show(PlanState now) {
        state = now;
        view.accept(now);
    }
}
