/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.Step;

/** Writes events as members of a JSON object. The names stay as they are: old journals are read by newer programs. */
final class EventWriter {

    private final JsonGenerator json;

    EventWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Event event) throws IOException {
        switch (event) {
        case Event.PlanBegun begun -> {
            head("planBegun", begun);
            plan(begun.plan());
            json.writeArrayFieldStart("objections");
            for (Objection objection : begun.objections()) {
                objection(objection);
            }
            json.writeEndArray();
            texts("confirmed", begun.confirmed());
        }
        case Event.StepIntended intended -> {
            head("stepIntended", intended);
            json.writeNumberField("step", intended.step());
        }
        case Event.StepEnded ended -> {
            head("stepEnded", ended);
            json.writeNumberField("step", ended.step());
            json.writeStringField("state", ended.state().name());
            fault(ended.fault());
            optional("id", ended.id().map(id -> id.hex()));
            optional("path", ended.path());
        }
        case Event.LoginRenewed renewed -> {
            head("loginRenewed", renewed);
            json.writeNumberField("step", renewed.step());
            fault(Optional.of(renewed.why()));
        }
        case Event.PlanEnded ended -> {
            head("planEnded", ended);
            json.writeStringField("end", ended.end().name());
        }
        case Event.Settled settled -> {
            head("settled", settled);
            token(settled.token());
            json.writeStringField("decision", settled.decision().name());
            optional("by", settled.by());
        }
        case Event.Foreign foreign -> throw new IllegalArgumentException("Nobody writes " + foreign.type());
        }
    }

    private void head(String type, Event event) throws IOException {
        json.writeStringField("event", type);
        json.writeStringField("plan", event.planId());
    }

    private void plan(Plan plan) throws IOException {
        json.writeStringField("useCase", plan.useCase().name());
        optional("continues", plan.continues());
        token(plan.token());
        json.writeStringField("label", plan.label());
        json.writeStringField("made", plan.made().toString());
        json.writeArrayFieldStart("steps");
        for (Step step : plan.steps()) {
            json.writeStartObject();
            action(step.action());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void token(TokenIdentity token) throws IOException {
        json.writeObjectFieldStart("token");
        json.writeStringField("family", token.family());
        json.writeStringField("manufacturer", token.manufacturer());
        json.writeStringField("model", token.model());
        json.writeStringField("serial", token.serial());
        json.writeEndObject();
    }

    private void action(Action action) throws IOException {
        switch (action) {
        case Action.BackUp a -> {
            json.writeStringField("action", "backUp");
            object("object", a.certificate());
            json.writeStringField("der", a.der().hex());
        }
        case Action.Delete a -> {
            json.writeStringField("action", "delete");
            object("object", a.object());
            json.writeArrayFieldStart("along");
            for (ObjectRef along : a.along()) {
                json.writeStartObject();
                object(along);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        case Action.WriteKey a -> {
            json.writeStringField("action", "writeKey");
            json.writeStringField("publicKey", a.subjectPublicKeyInfo().hex());
            named(a.label(), a.id().hex());
        }
        case Action.WriteCertificate a -> {
            json.writeStringField("action", "writeCertificate");
            json.writeStringField("der", a.der().hex());
            named(a.label(), a.id().hex());
        }
        case Action.TestSignature a -> {
            json.writeStringField("action", "testSignature");
            json.writeStringField("publicKey", a.subjectPublicKeyInfo().hex());
        }
        case Action.GenerateKey a -> {
            json.writeStringField("action", "generateKey");
            json.writeStringField("spec", a.spec().name());
            named(a.label(), a.id().hex());
            json.writeNumberField("certificate", a.certificate());
            json.writeStringField("request", a.request());
        }
        case Action.AskAuthority a -> {
            json.writeStringField("action", "askAuthority");
            json.writeStringField("phase", a.phase().name());
            json.writeStringField("request", a.request());
            asking(a.connector(), a.signatures());
        }
        case Action.RevokeCertificate a -> {
            json.writeStringField("action", "revokeCertificate");
            json.writeStringField("der", a.der().hex());
            json.writeStringField("reason", a.reason().name());
            asking(a.connector(), a.signatures());
        }
        case Action.SaveKey a -> {
            json.writeStringField("action", "saveKey");
            object("object", a.key());
            json.writeStringField("publicKey", a.subjectPublicKeyInfo().hex());
            json.writeStringField("path", a.path());
        }
        case Action.SetLabel a -> {
            json.writeStringField("action", "setLabel");
            object("object", a.object());
            json.writeStringField("label", a.label());
        }
        case Action.SetId a -> {
            json.writeStringField("action", "setId");
            object("object", a.object());
            json.writeStringField("id", a.id().hex());
        }
        case Action.ChangePin a -> {
            json.writeStringField("action", "changePin");
            json.writeStringField("role", a.role().name());
        }
        case Action.UnblockPin a -> {
            json.writeStringField("action", "unblockPin");
            json.writeStringField("route", a.route().name());
        }
        case Action.Initialise a -> {
            json.writeStringField("action", "initialise");
            json.writeStringField("label", a.label());
        }
        }
    }

    private void asking(String connector, Signatures signatures) throws IOException {
        json.writeStringField("connector", connector);
        json.writeNumberField("fresh", signatures.fresh());
        json.writeNumberField("old", signatures.old());
    }

    private void named(String label, String id) throws IOException {
        json.writeStringField("label", label);
        json.writeStringField("id", id);
    }

    private void object(String name, ObjectRef object) throws IOException {
        json.writeObjectFieldStart(name);
        object(object);
        json.writeEndObject();
    }

    private void object(ObjectRef object) throws IOException {
        json.writeStringField("kind", object.kind().name());
        json.writeStringField("fingerprint", object.fingerprint());
        json.writeBooleanField("exact", object.exact());
        json.writeStringField("id", object.id().hex());
        json.writeStringField("label", object.label());
    }

    private void objection(Objection objection) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", objection.code().name());
        json.writeStringField("weight", objection.weight().name());
        if (objection.object().isPresent()) {
            object("object", objection.object().get());
        }
        details(objection.details());
        optional("wanted", objection.wanted());
        json.writeEndObject();
    }

    private void fault(Optional<Fault> fault) throws IOException {
        if (fault.isPresent()) {
            json.writeObjectFieldStart("fault");
            json.writeStringField("code", fault.get().code().name());
            details(fault.get().details());
            json.writeEndObject();
        }
    }

    private void details(Map<String, String> details) throws IOException {
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, String> detail : new TreeMap<>(details).entrySet()) {
            json.writeStringField(detail.getKey(), detail.getValue());
        }
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }
}
