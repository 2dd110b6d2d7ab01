/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.recover;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.recover.Finding;
import cz.klicnik.operations.recover.StepFinding;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.plan.PlanJson;

/** Unfinished plans as JSON: codes are the same in every language, members whose name ends in {@code Text} are for people. */
public final class RecoveryJson {

    private final RecoveryText texts;
    private final PlanJson plans;

    public RecoveryJson(Locale language, Formats formats) {
        this.texts = new RecoveryText(language, formats);
        this.plans = new PlanJson(language, formats);
    }

    /** The members of an unfinished plan whose token is away. */
    public void write(JsonText json, PlanRecord record) throws IOException {
        beginning(json, record, Optional.empty());
        json.array("steps", () -> {
            for (StepRecord step : record.steps()) {
                json.object(() -> {
                    json.number("number", step.step().number());
                    json.textIfAny("journal", step.state().map(Enum::name));
                });
            }
        });
    }

    /**
     * The members of an unfinished plan that was compared with its token.
     *
     * @param token as it was read for that
     */
    public void write(JsonText json, Finding finding, Optional<InspectedToken> token) throws IOException {
        beginning(json, finding.plan(), token);
        json.code("standing", finding.standing());
        json.text("standingText", texts.standing(finding));
        json.array("steps", () -> {
            for (StepFinding step : finding.steps()) {
                json.object(() -> {
                    json.number("number", step.step().number());
                    json.textIfAny("journal", step.journal().map(Enum::name));
                    json.code("effect", step.effect());
                    json.text("effectText", texts.effect(step));
                });
            }
        });
        offer(json, "finish", finding.finish(), token);
        offer(json, "undo", finding.undo(), token);
        json.strings("obstacles", finding.obstacles().stream().sorted().map(Enum::name).toList());
        json.strings("obstacleText", finding.obstacles().stream().sorted().map(texts::of).toList());
    }

    private void beginning(JsonText json, PlanRecord record, Optional<InspectedToken> token) throws IOException {
        json.text("titleText", texts.title(record));
        json.time("begun", record.begun().at());
        json.textIfAny("end", record.end().map(Enum::name));
        plans.write(json, record.plan(), token);
    }

    private void offer(JsonText json, String name, Optional<Plan> plan, Optional<InspectedToken> token)
            throws IOException {
        if (plan.isPresent()) {
            json.object(name, () -> plans.write(json, plan.get(), token));
        }
    }
}
