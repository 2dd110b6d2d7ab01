/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.StepResult;
import cz.klicnik.operations.guard.GuardCode;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.operations.plan.UseCase;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.inspect.Sample;

class PlanSummaryTest {

    private final InspectedToken token;
    private final Plan plan;

    PlanSummaryTest() throws IOException, GeneralSecurityException {
        token = Sample.inspection().tokens().getFirst();
        ObjectRef gone = ObjectRef.of(token.objects().getFirst());
        plan = Plan.of(UseCase.CLEAN, token.slot().identity().orElseThrow(), "TokenME", Sample.NOW,
                List.of(new Action.Delete(gone, List.of())));
    }

    @Test
    void it_says_what_was_planned_what_spoke_against_it_and_what_came_of_it_in_both_languages() {
        StepResult done = new StepResult(plan.steps().getFirst(), StepState.VERIFIED, Optional.empty(),
                Optional.empty(), Optional.empty());
        Outcome outcome = new Outcome(plan, List.of(), false, List.of(done), PlanEnd.COMPLETE, Optional.empty(),
                Optional.empty());
        List<Objection> said = List.of(Objection.confirm(GuardCode.VALID_CERTIFICATE,
                ObjectRef.of(token.objects().getFirst())));
        String english = SheetHtml.of(sheet("en", said, Optional.of(outcome)));
        assertTrue(english.contains("Clean the token TokenME (…1914)"), english);
        assertTrue(english.contains("What was planned") && english.contains("What was to be considered"), english);
        assertTrue(english.contains("verified"), english);
        String czech = SheetHtml.of(sheet("cs", said, Optional.of(outcome)));
        assertTrue(czech.contains("Co bylo v plánu") && czech.contains("Držitel"), czech);
    }

    @Test
    void a_plan_that_was_not_carried_out_claims_nothing() {
        String html = SheetHtml.of(sheet("en", List.of(), Optional.empty()));
        assertTrue(html.contains("Delete the certificate"), html);
        assertFalse(html.contains("verified"), html);
    }

    @Test
    void the_ending_of_a_file_says_how_it_is_written(@TempDir Path folder) throws IOException {
        Sheet sheet = sheet("en", List.of(), Optional.empty());
        PlanSummary.write(folder.resolve("a.PDF"), sheet);
        PlanSummary.write(folder.resolve("a.html"), sheet);
        assertEquals("%PDF",
                new String(Files.readAllBytes(folder.resolve("a.PDF")), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(Files.readString(folder.resolve("a.html")).startsWith("<!DOCTYPE html>"));
        assertFalse(PlanSummary.known(Path.of("a.txt")));
    }

    private Sheet sheet(String language, List<Objection> said, Optional<Outcome> outcome) {
        Locale locale = Locale.of(language);
        return new PlanSummary(locale, new Formats(new Messages(locale), Clock.fixed(Sample.NOW, ZoneOffset.UTC)))
                .of(plan, said, outcome, Optional.of(token));
    }
}
