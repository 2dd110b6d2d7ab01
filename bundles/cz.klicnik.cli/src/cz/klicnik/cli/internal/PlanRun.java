/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;

import cz.klicnik.presentation.summary.PlanSummary;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.PinUse;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.PlanListener;
import cz.klicnik.operations.execute.PlanSecrets;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.plan.ObjectionText;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.presentation.plan.OutcomeText;
import cz.klicnik.presentation.plan.PlanJson;
import cz.klicnik.presentation.plan.PlanText;
import cz.klicnik.runtime.PlanRunner;

/** One proposal on its way: shown, confirmed, run, told of. */
final class PlanRun {

    /** How a person says yes, in either language: a terminal's language is not always the one that is typed. */
    private static final Set<String> YES = Set.of("yes", "y", "ano", "a");

    private final Context context;
    private final PlanOptions options;
    private final InspectedToken token;
    private final Proposal proposal;
    private final PlanRunner plans;
    private final List<String> confirmed;

    PlanRun(Context context, PlanOptions options, InspectedToken token, Proposal proposal) {
        this.context = context;
        this.options = options;
        this.token = token;
        this.proposal = proposal;
        this.plans = context.world().plans().get();
        this.confirmed = new ArrayList<>(options.confirmed());
    }

    /** Asks for what only the plan needs, once somebody has agreed to it. */
    @FunctionalInterface
    interface Asking {
        void ask() throws FaultException;
    }

    /**
     * @param asking is called right before the plan is run
     * @return the exit code
     * @throws CommandFailure when it is refused, or nobody can be asked
     */
    int run(PlanSecrets secrets, PinUse use, Asking asking) throws FaultException {
        Plan plan = proposal.plan();
        SlotKey slot = token.slot().key();
        List<Objection> objections = Stream.concat(proposal.objections().stream(), plans.preview(slot, plan).stream())
                .sorted(Comparator.comparing(Objection::weight).reversed()).toList();
        if (plan.isEmpty() || options.dryRun()) {
            tell(objections, Optional.empty());
            context.talk().hint(context.text(plan.isEmpty() ? "Plan_nothing" : "Plan_dryRun"));
            return ExitCode.FINE;
        }
        if (!options.json() && proposal.said().isEmpty()) {
            show(objections);
        }
        ask(objections);
        asking.ask();
        proposal.preparation().run();
        Outcome outcome = plans.run(slot, plan, secrets, confirmed(use, objections), confirmed, new Progress(),
                new NullProgressMonitor());
        tell(outcome.objections(), Optional.of(outcome));
        if (terse() && !outcome.stopped()) {
            return say(outcome);
        }
        return exitCode(outcome);
    }

    /** Whether one sentence is all that is said. */
    private boolean terse() {
        return proposal.said().isPresent() && !options.json();
    }

    private int say(Outcome outcome) throws FaultException {
        if (!outcome.complete()) {
            throw new FaultException(outcome.fault().orElseGet(() -> Fault.of(FaultCode.INTERNAL)));
        }
        // the token is as it should be, and yet somebody complained
        outcome.fault().ifPresent(f -> context.talk().warning(context.faults().explain(f, around())));
        proposal.said().ifPresent(context::answer);
        return ExitCode.FINE;
    }

    private int exitCode(Outcome outcome) {
        if (outcome.stopped()) {
            throw refusal(outcome.objections());
        }
        return outcome.complete() ? ExitCode.FINE
                : outcome.fault().map(Fault::code).map(ExitCode::of).orElse(ExitCode.DRIVER_OR_TOKEN);
    }

    /** What a person has to know before saying yes. */
    private void show(List<Objection> objections) {
        List<String> lines = new ArrayList<>();
        lines.addAll(SheetText.lines(proposal.before(), width()));
        if (!proposal.plan().isEmpty()) {
            lines.addAll(SheetText.lines(new PlanText(language(), context.formats()).sections(proposal.plan(),
                    Optional.of(token)), width()));
        }
        ObjectionTexts texts = new ObjectionTexts(language(), context.formats());
        lines.addAll(SheetText.lines(texts.sections(objections, token.view()), width()));
        if (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        context.answer(lines);
    }

    private void ask(List<Objection> objections) {
        for (Objection objection : objections) {
            if (objection.weight() == Weight.NOTE && terse()) {
                context.talk().warning(text(objection).paragraph());
            }
            if (objection.weight() == Weight.REFUSE) {
                throw refused(objections);
            }
            if (!objection.overcome(confirmed)) {
                typed(objection).ifPresent(confirmed::add);
            }
            if (!objection.overcome(confirmed)) {
                throw refused(objections);
            }
        }
        if (options.yes() || proposal.said().isPresent()) {
            return;
        }
        Optional<String> answer = context.world().question().apply(context.text("Plan_proceed") + " ");
        if (answer.isEmpty()) {
            throw context.usage("Plan_nobodyAsked");
        }
        if (!YES.contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new CommandFailure(ExitCode.REFUSED_BY_GUARD, context.text("Plan_declined"));
        }
    }

    /** Who says yes beforehand is not there to be asked. */
    private Optional<String> typed(Objection objection) {
        if (options.yes()) {
            return Optional.empty();
        }
        ObjectionText text = text(objection);
        context.talk().warning(terse() ? text.paragraph() : text.what());
        return context.world().question().apply(text.confirming() + "\n> ");
    }

    private ObjectionText text(Objection objection) {
        return new ObjectionTexts(language(), context.formats()).of(objection, token.view());
    }

    /** Before anything was begun: a program is told the plan and why it does not run. */
    private CommandFailure refused(List<Objection> objections) {
        if (options.json()) {
            json(objections, Optional.empty());
        }
        return refusal(objections);
    }

    private CommandFailure refusal(List<Objection> objections) {
        return new Refusal(context, token.view()).of(objections, confirmed);
    }

    /** Who has typed the serial number for the plan has confirmed the final try too, which is among the objections. */
    private PinUse confirmed(PinUse use, List<Objection> objections) {
        return objections.stream().filter(o -> o.code() == GuardCode.PIN_FINAL_TRY)
                .flatMap(o -> confirmed.stream().filter(o::confirmedBy)).findFirst().map(use::confirmed).orElse(use);
    }

    private void tell(List<Objection> objections, Optional<Outcome> outcome) {
        options.summary().ifPresent(file -> write(file, objections, outcome));
        if (options.json()) {
            json(objections, outcome);
        } else if (outcome.isEmpty()) {
            show(objections);
        } else if (!outcome.get().stopped() && !terse()) {
            context.answer(SheetText.lines(new OutcomeText(language(), context.formats()).sections(outcome.get(),
                    token.view(), around()), width()));
        }
    }

    /** Writes the summary. Where that fails, what was done is done: it is a warning. */
    private void write(Path file, List<Objection> objections, Optional<Outcome> outcome) {
        try {
            PlanSummary.write(file, new PlanSummary(language(), context.formats()).of(proposal.plan(), objections,
                    outcome, Optional.of(token)));
        } catch (IOException e) {
            context.talk().warning(context.faults().explain(Fault.of(FaultCode.FILE_PROBLEM, Fault.PATH,
                    file.toString(), Fault.MESSAGE, e.getClass().getSimpleName())));
        }
    }

    private void json(List<Objection> objections, Optional<Outcome> outcome) {
        PlanJson json = new PlanJson(language(), context.formats());
        context.answer(document -> {
            document.number("version", PlanJson.VERSION);
            proposal.more().write(document);
            json.write(document, proposal.plan(), Optional.of(token));
            json.write(document, objections, confirmed, Optional.of(token));
            if (outcome.isPresent()) {
                json.write(document, outcome.get(), around());
            }
        });
    }

    private Circumstances around() {
        return Circumstances.of(token.driver(), token.slot());
    }

    private Locale language() {
        return context.presentation().locale();
    }

    private int width() {
        return context.world().width();
    }

    /** A line on standard error for each step that begins and ends. */
    private final class Progress implements PlanListener {

        private final OutcomeText texts = new OutcomeText(language(), context.formats());

        @Override
        public void begins(Step step) {
            hint(texts.begins(step, proposal.plan().steps().size(), token.view()));
        }

        @Override
        public void ended(StepResult result) {
            hint(texts.ended(result, proposal.plan().steps().size()));
        }

        private void hint(String line) {
            if (!terse()) {
                context.talk().hint(line);
            }
        }
    }
}
