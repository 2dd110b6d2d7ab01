/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.journal.Event;
import cz.klicnik.operations.journal.JournalCheck;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.presentation.inspect.JsonText;

/** The journal for programs; the codes are those of the journal's file, the texts are in the user's language. */
public final class JournalJson {

    private final JournalText text;

    public JournalJson(JournalText text) {
        this.text = text;
    }

    /** The plans in their order. */
    public JsonText.Document document(List<PlanRecord> plans) {
        return json -> json.array("plans", () -> {
            for (PlanRecord plan : plans) {
                json.object(() -> plan(json, plan));
            }
        });
    }

    /** What a verification has found. */
    public JsonText.Document document(JournalCheck check, Path file) {
        return json -> {
            json.text("file", file.toString());
            json.number("lines", check.lines());
            json.flag("intact", check.intact());
            json.array("findings", () -> {
                for (JournalCheck.Finding finding : check.findings()) {
                    json.object(() -> {
                        json.number("line", finding.line());
                        json.code("problem", finding.problem());
                        json.flag("harmless", finding.problem().harmless());
                        json.text("text", text.finding(finding));
                    });
                }
            });
        };
    }

    private void plan(JsonText json, PlanRecord plan) throws IOException {
        json.text("id", plan.plan().id());
        json.code("useCase", plan.plan().useCase());
        json.text("title", text.title(plan));
        json.textIfAny("continues", plan.plan().continues());
        token(json, plan.plan().token(), plan.plan().label());
        json.time("begun", plan.begun().at());
        json.time("lastLine", plan.last());
        json.text("user", plan.begun().user());
        json.textIfAny("host", plan.begun().host());
        json.number("process", plan.begun().process());
        json.strings("confirmed", plan.what().confirmed());
        json.textIfAny("end", plan.end().map(Enum::name));
        json.flag("open", plan.open());
        json.textIfAny("decision", plan.settled().map(s -> s.decision().name()));
        json.text("resultText", text.result(plan));
        json.array("steps", () -> {
            for (StepRecord step : plan.steps()) {
                json.object(() -> step(json, step));
            }
        });
    }

    private static void token(JsonText json, TokenIdentity token, String label) throws IOException {
        json.object("token", () -> {
            json.text("label", label);
            json.text("manufacturer", token.manufacturer());
            json.text("model", token.model());
            json.text("serial", token.serial());
            json.text("family", token.family());
        });
    }

    private void step(JsonText json, StepRecord step) throws IOException {
        json.number("number", step.step().number());
        json.text("text", text.step(step));
        json.textIfAny("state", step.state().map(Enum::name));
        json.text("stateText", text.state(step));
        json.flag("loggedInAgain", step.loggedIn());
        json.textIfAny("fault", step.ended().flatMap(Event.StepEnded::fault).map(f -> f.code().name()));
        json.textIfAny("id", step.ended().flatMap(Event.StepEnded::id).map(id -> id.hex()));
        json.textIfAny("path", step.ended().flatMap(Event.StepEnded::path));
    }
}
