/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.journal.Event.Decision;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;
import cz.klicnik.operations.plan.UseCase;

/** Reads what {@link EventWriter} wrote. */
final class EventReader {

    private EventReader() {
    }

    static Event read(JsonTree json) throws IOException {
        String type = json.text("event");
        return switch (type) {
        case "planBegun" -> planBegun(json);
        case "stepIntended" -> new Event.StepIntended(json.text("plan"), (int) json.number("step"));
        case "stepEnded" -> new Event.StepEnded(json.text("plan"), (int) json.number("step"),
                json.code("state", StepState::valueOf), fault(json), json.optionalHex("id"),
                json.optionalText("path"));
        case "loginRenewed" -> new Event.LoginRenewed(json.text("plan"), (int) json.number("step"),
                fault(json).orElseThrow(() -> new IOException("no fault")));
        case "planEnded" -> new Event.PlanEnded(json.text("plan"), json.code("end", PlanEnd::valueOf));
        case "settled" -> new Event.Settled(json.text("plan"), token(json.object("token")),
                json.code("decision", Decision::valueOf), json.optionalText("by"));
        default -> new Event.Foreign(json.optionalText("plan").orElse(""), type);
        };
    }

    /** A plan with an action that only a newer program knows is foreign as a whole: half of it would mislead. */
    private static Event planBegun(JsonTree json) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (JsonTree step : json.objects("steps")) {
            Optional<Action> action = action(step);
            if (action.isEmpty()) {
                return new Event.Foreign(json.text("plan"), "planBegun");
            }
            steps.add(new Step(steps.size() + 1, action.get()));
        }
        Plan plan = new Plan(json.text("plan"), json.code("useCase", UseCase::valueOf), json.optionalText("continues"),
                token(json.object("token")), json.text("label"), instant(json, "made"), steps);
        List<Objection> objections = new ArrayList<>();
        for (JsonTree objection : json.objects("objections")) {
            objections.add(objection(objection));
        }
        return new Event.PlanBegun(plan, objections, json.texts("confirmed"));
    }

    static Instant instant(JsonTree json, String name) throws IOException {
        try {
            return Instant.parse(json.text(name));
        } catch (DateTimeException e) {
            throw new IOException("no time " + name, e);
        }
    }

    private static TokenIdentity token(JsonTree json) throws IOException {
        return new TokenIdentity(json.text("family"), json.text("manufacturer"), json.text("model"),
                json.text("serial"));
    }

    private static Optional<Action> action(JsonTree json) throws IOException {
        return switch (json.text("action")) {
        case "backUp" -> Optional.of(new Action.BackUp(object(json.object("object")), json.hex("der")));
        case "delete" -> Optional.of(delete(json));
        case "writeKey" ->
            Optional.of(new Action.WriteKey(json.hex("publicKey"), json.text("label"), json.hex("id")));
        case "writeCertificate" ->
            Optional.of(new Action.WriteCertificate(json.hex("der"), json.text("label"), json.hex("id")));
        case "testSignature" -> Optional.of(new Action.TestSignature(json.hex("publicKey")));
        case "saveKey" -> Optional
                .of(new Action.SaveKey(object(json.object("object")), json.hex("publicKey"), json.text("path")));
        case "generateKey" ->
            Optional.of(new Action.GenerateKey(json.code("spec", KeySpec::valueOf), json.text("label"),
                    json.hex("id"), (int) json.number("certificate"), json.text("request")));
        case "askAuthority" -> Optional.of(new Action.AskAuthority(json.code("phase", Phase::valueOf),
                json.text("request"), json.text("connector"), signatures(json)));
        case "revokeCertificate" -> Optional.of(new Action.RevokeCertificate(json.hex("der"),
                json.code("reason", Revocation.Reason::valueOf), json.text("connector"), signatures(json)));
        case "setLabel" -> Optional.of(new Action.SetLabel(object(json.object("object")), json.text("label")));
        case "setId" -> Optional.of(new Action.SetId(object(json.object("object")), json.hex("id")));
        case "changePin" -> Optional.of(new Action.ChangePin(json.code("role", UserRole::valueOf)));
        case "unblockPin" -> Optional.of(new Action.UnblockPin(json.code("route", Unblocking::valueOf)));
        case "initialise" -> Optional.of(new Action.Initialise(json.text("label")));
        default -> Optional.empty();
        };
    }

    private static Signatures signatures(JsonTree json) throws IOException {
        return new Signatures((int) json.number("fresh"), (int) json.number("old"));
    }

    private static Action delete(JsonTree json) throws IOException {
        List<ObjectRef> along = new ArrayList<>();
        for (JsonTree object : json.objects("along")) {
            along.add(object(object));
        }
        return new Action.Delete(object(json.object("object")), along);
    }

    private static ObjectRef object(JsonTree json) throws IOException {
        return new ObjectRef(json.code("kind", ObjectKind::valueOf), json.text("fingerprint"), json.truth("exact"),
                json.hex("id"), json.text("label"));
    }

    private static Objection objection(JsonTree json) throws IOException {
        Optional<JsonTree> object = json.optionalObject("object");
        return new Objection(json.code("code", GuardCode::valueOf), json.code("weight", Weight::valueOf),
                object.isPresent() ? Optional.of(object(object.get())) : Optional.empty(), details(json),
                json.optionalText("wanted"));
    }

    /** A code that only a newer program knows is told as one of this program's, with its name. */
    private static Optional<Fault> fault(JsonTree json) throws IOException {
        Optional<JsonTree> fault = json.optionalObject("fault");
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        String code = fault.get().text("code");
        for (FaultCode known : FaultCode.values()) {
            if (known.name().equals(code)) {
                return Optional.of(new Fault(known, details(fault.get())));
            }
        }
        return Optional.of(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, code));
    }

    private static Map<String, String> details(JsonTree json) throws IOException {
        return json.object("details").texts();
    }
}
