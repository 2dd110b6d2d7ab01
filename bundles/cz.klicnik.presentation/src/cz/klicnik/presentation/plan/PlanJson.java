/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.PlanNeeds;
import cz.klicnik.operations.plan.RoomEstimate;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.JsonText;

/**
 * Plans, objections and outcomes as JSON, by {@code docs/plan.schema.json}: codes are the same in every language, members
 * whose name ends in {@code Text} are for people.
 */
public final class PlanJson {

    /** Grows when a member goes or changes its meaning. */
    public static final int VERSION = 1;

    private final PlanText plans;
    private final ObjectionTexts objections;
    private final OutcomeText outcomes;
    private final FaultTexts faults;

    public PlanJson(Locale language, Formats formats) {
        this.plans = new PlanText(language, formats);
        this.objections = new ObjectionTexts(language, formats);
        this.outcomes = new OutcomeText(language, formats);
        this.faults = new FaultTexts(new Messages(language));
    }

    /** The member {@code plan}. */
    public void write(JsonText json, Plan plan, Optional<InspectedToken> token) throws IOException {
        PlanSheet sheet = plans.sheet(plan, token);
        json.object("plan", () -> {
            json.text("id", plan.id());
            json.code("useCase", plan.useCase());
            json.text("titleText", sheet.title());
            json.textIfAny("continues", plan.continues());
            json.object("token", () -> {
                json.text("family", plan.token().family());
                json.text("manufacturer", plan.token().manufacturer());
                json.text("model", plan.token().model());
                json.text("serial", plan.token().serial());
                json.text("label", plan.label());
            });
            json.time("made", plan.made());
            json.array("steps", () -> {
                for (Step step : plan.steps()) {
                    json.object(() -> step(json, step, sheet.steps().get(step.number() - 1)));
                }
            });
            json.array("deleted", () -> {
                for (ObjectRef object : plan.deleted()) {
                    json.object(() -> members(json, object));
                }
            });
            json.strings("irreversibleText", sheet.irreversible());
            json.strings("alongText", sheet.along());
            needs(json, plan, token);
        });
    }

    /**
     * The member {@code objections}.
     *
     * @param typed what a person has typed to confirm
     */
    public void write(JsonText json, List<Objection> all, Collection<String> typed, Optional<InspectedToken> token)
            throws IOException {
        json.array("objections", () -> {
            for (Objection objection : all) {
                json.object(() -> objection(json, objections.of(objection, token.flatMap(InspectedToken::view)),
                        objection.overcome(typed)));
            }
        });
    }

    /** The member {@code outcome}. */
    public void write(JsonText json, Outcome outcome, Circumstances around) throws IOException {
        json.object("outcome", () -> {
            json.code("end", outcome.end());
            json.flag("stopped", outcome.stopped());
            json.flag("complete", outcome.complete());
            json.text("outcomeText", outcomes.title(outcome));
            json.array("steps", () -> {
                for (StepResult result : outcome.results()) {
                    json.object(() -> result(json, result, around));
                }
            });
            if (outcome.fault().isPresent()) {
                fault(json, outcome.fault().get(), around);
            }
            json.strings("nextText", outcomes.next(outcome));
        });
    }

    private void step(JsonText json, Step step, PlanSheet.StepText text) throws IOException {
        json.number("number", step.number());
        json.text("action", action(step));
        json.code("reversibility", step.reversibility());
        Optional<ObjectRef> object = step.action().target();
        if (object.isPresent()) {
            json.object("object", () -> members(json, object.get()));
        }
        switch (step.action()) {
        case Action.GenerateKey g -> {
            json.text("request", g.request());
            json.code("key", g.spec());
        }
        case Action.AskAuthority a -> {
            json.text("request", a.request());
            json.code("phase", a.phase());
        }
        default -> {
            // what it is about is told above
        }
        }
        json.text("stepText", text.what());
        json.text("undoText", text.undoing());
    }

    /** The name of the action's record in upper case: BACK_UP, DELETE … */
    private static String action(Step step) {
        return step.action().getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    static void members(JsonText json, ObjectRef object) throws IOException {
        json.code("kind", object.kind());
        json.text("fingerprint", object.fingerprint());
        json.flag("exact", object.exact());
        json.text("id", object.id().hex());
        json.text("label", object.label());
    }

    private static void needs(JsonText json, Plan plan, Optional<InspectedToken> token) throws IOException {
        if (token.isPresent() && token.get().view().isPresent()) {
            PlanNeeds needs = PlanNeeds.of(plan, token.get().view().get(), token.get().driver().profile().quirks());
            json.number("pinEntries", needs.pinEntries());
            json.number("signatures", needs.signatures());
            room(json, "freed", needs.freed());
            room(json, "needed", needs.needed());
        }
    }

    private static void room(JsonText json, String name, RoomEstimate room) throws IOException {
        json.object(name, () -> {
            json.number("publicBytes", room.publicBytes());
            json.number("privateBytes", room.privateBytes());
            json.flag("known", room.known());
        });
    }

    private static void objection(JsonText json, ObjectionText text, boolean overcome) throws IOException {
        Objection objection = text.objection();
        json.code("code", objection.code());
        json.code("weight", objection.weight());
        json.flag("overcome", overcome);
        if (objection.object().isPresent()) {
            json.object("object", () -> members(json, objection.object().get()));
        }
        json.textIfAny("wanted", objection.wanted());
        json.object("details", () -> {
            for (String name : objection.details().keySet().stream().sorted().toList()) {
                json.textIfAny(name, objection.detail(name));
            }
        });
        json.text("whatText", text.what());
        json.textIfAny("causeText", text.cause());
        json.textIfAny("remedyText", text.remedy());
        json.textIfAny("confirmText", text.confirming());
    }

    private void result(JsonText json, StepResult result, Circumstances around) throws IOException {
        json.number("number", result.step().number());
        json.code("state", result.state());
        json.text("stateText", outcomes.of(result.state()));
        if (result.fault().isPresent()) {
            fault(json, result.fault().get(), around);
        }
        json.textIfAny("id", result.id().map(id -> id.hex()));
        json.textIfAny("path", result.path());
    }

    private void fault(JsonText json, Fault fault, Circumstances around) throws IOException {
        InspectJson.write(json, "fault", fault, faults.explain(fault, around));
    }
}
