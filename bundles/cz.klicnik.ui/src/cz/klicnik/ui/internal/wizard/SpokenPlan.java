/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.plan.ObjectionText;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.presentation.plan.OutcomeText;
import cz.klicnik.presentation.plan.PlanSheet;
import cz.klicnik.presentation.plan.PlanText;
import cz.klicnik.runtime.TokenRegistry;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.wizard.PlanState.Sentence;

/** The sentences of {@code cz.klicnik.presentation.plan}, for the token as it was when the plan was made. */
final class SpokenPlan implements PlanWords {

    private final Language language;
    private final TokenRegistry registry;
    private final SlotKey slot;
    private final PlanText plans;
    private final ObjectionTexts objections;
    private final OutcomeText outcomes;
    private Optional<InspectedToken> token = Optional.empty();

    SpokenPlan(Language language, TokenRegistry registry, SlotKey slot) {
        this.language = language;
        this.registry = registry;
        this.slot = slot;
        plans = new PlanText(language.locale(), language.formats());
        objections = new ObjectionTexts(language.locale(), language.formats());
        outcomes = new OutcomeText(language.locale(), language.formats());
    }

    /** Names objects by this reading from now on: what is deleted can be named only by the one before. */
    void about(Optional<InspectedToken> before) {
        token = before;
    }

    Optional<InspectedToken> token() {
        return token;
    }

    @Override
    public PlanSheet sheet(Plan plan) {
        return plans.sheet(plan, token);
    }

    @Override
    public Sentence objection(Objection objection) {
        ObjectionText text = objections.of(objection, view());
        return new Sentence(text.what(), Stream.of(text.cause(), text.remedy()).filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    @Override
    public String fault(Fault fault) {
        return language.faults().explain(fault, circumstances()).paragraph();
    }

    @Override
    public String title(Outcome outcome) {
        return outcomes.title(outcome);
    }

    @Override
    public List<String> next(Outcome outcome) {
        return outcomes.next(outcome);
    }

    private Circumstances circumstances() {
        return new Circumstances(registry.state().driver(slot.driverId()).map(DriverStatus::profile),
                registry.state().slot(slot).flatMap(SlotStatus::token));
    }

    private Optional<TokenView> view() {
        return token.flatMap(InspectedToken::view);
    }
}
