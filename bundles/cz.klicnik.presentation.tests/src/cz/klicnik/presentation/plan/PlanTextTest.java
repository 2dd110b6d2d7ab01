/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Quirks.Unblocking;
import cz.klicnik.core.driver.UserRole;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.enrollment.Revocation;
import cz.klicnik.enrollment.Signatures;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
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
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.inspect.Sample;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTextTest {

    private Inspection inspection = new Inspection(List.of(), new MachineState(List.of(), Sample.NOW), Sample.NOW);

    @BeforeAll
    void read() throws IOException, GeneralSecurityException {
        inspection = Sample.inspection();
    }

    private InspectedToken token() {
        return inspection.tokens().getFirst();
    }

    private Optional<TokenView> view() {
        return token().view();
    }

    private ObjectRef object(int index) {
        return ObjectRef.of(token().objects().get(index));
    }

    /** With every kind of step that there is. */
    private Plan everything() {
        TokenObject.Certificate certificate = (TokenObject.Certificate) token().objects().getFirst();
        return plan(new Action.BackUp(object(0), certificate.value()), new Action.Delete(object(0), List.of()),
                new Action.Delete(object(1), List.of(object(3))), new Action.Delete(object(3), List.of()),
                new Action.WriteKey(Bytes.ofHex("00"), "new", Bytes.ofHex("01")),
                new Action.WriteCertificate(certificate.value(), "new", Bytes.ofHex("01")),
                new Action.TestSignature(Bytes.ofHex("00")),
                new Action.SaveKey(object(3), Bytes.ofHex("00"), "/tmp/x\u001b.p12"),
                new Action.SetLabel(object(5), Sample.HOSTILE),
                new Action.SetId(object(5), Bytes.ofHex("77")), new Action.ChangePin(UserRole.USER),
                new Action.UnblockPin(Unblocking.SO_INIT_PIN), new Action.UnblockPin(Unblocking.PUK_SET_PIN),
                new Action.GenerateKey(KeySpec.RSA_4096, "new", Bytes.ofHex("02"), 2000, "r"),
                new Action.AskAuthority(Phase.SEND, "r", "c", Signatures.NONE),
                new Action.RevokeCertificate(certificate.value(), Revocation.Reason.SUPERSEDED, "c", Signatures.NONE),
                new Action.Initialise("Office"));
    }

    private Plan plan(Action... actions) {
        return Plan.of(UseCase.CLEAN, token().slot().identity().orElseThrow(), "TokenME", Sample.NOW,
                List.of(actions));
    }

    private static Formats formats(Locale language) {
        return new Formats(new Messages(language), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
    }

    private static PlanText texts(String language) {
        return new PlanText(Locale.of(language), formats(Locale.of(language)));
    }

    @Test
    void a_plan_says_what_will_happen_what_cannot_be_undone_and_what_it_needs() {
        String serial = view().orElseThrow().certificates().getFirst().certificate().orElseThrow().serialDecimal();
        PlanSheet sheet = texts("en").sheet(plan(new Action.Delete(object(0), List.of()),
                new Action.Delete(object(3), List.of())), Optional.of(token()));
        assertEquals("Clean the token TokenME (…1914)", sheet.title());
        assertTrue(sheet.steps().getFirst().what().startsWith("Delete the certificate “CNS User Certificate”, "
                + "holder Jan Novák, serial number " + serial + ", valid until "), sheet::toString);
        assertEquals("It can be imported again from the folder of backups.", sheet.steps().getFirst().undoing());
        assertEquals("Delete the private key “lonely”", sheet.steps().get(1).what());
        assertEquals(List.of("Gone for good: private key “lonely”"), sheet.irreversible());
        assertEquals("The PIN is asked for once.", sheet.needs().getFirst());
        assertTrue(sheet.needs().get(1).startsWith("At least "), sheet::toString);
    }

    @Test
    void a_plan_says_what_goes_along() {
        PlanSheet sheet = texts("cs").sheet(plan(new Action.Delete(object(2), List.of(object(3)))),
                Optional.of(token()));
        assertEquals(List.of("Zároveň s ním se odstraní – certifikát „garbage“: soukromý klíč „lonely“"),
                sheet.along());
        assertEquals(List.of("Nenávratně zmizí: soukromý klíč „lonely“"), sheet.irreversible());
        assertEquals("Odstranit certifikát „garbage“ (zároveň s ním: soukromý klíč „lonely“)",
                sheet.steps().getFirst().what());
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void nothing_in_a_plan_moves_a_cursor_and_without_a_reading_it_can_be_told_too(String language) {
        for (Optional<InspectedToken> read : List.of(Optional.of(token()), Optional.<InspectedToken>empty())) {
            String all = String.join("\n", SheetText.lines(texts(language).sections(everything(), read), 100));
            assertFalse(all.contains("\u001b") || all.contains("\u202e") || all.contains("\r"), all);
            assertTrue(all.contains("14. "), all);
        }
    }

    @Test
    void an_objection_says_what_why_what_to_do_and_what_to_type() {
        ObjectionTexts texts = new ObjectionTexts(Locale.ENGLISH, formats(Locale.ENGLISH));
        ObjectionText text = texts.of(Objection.confirm(GuardCode.VALID_CERTIFICATE, object(0), Map.of()), view());
        assertTrue(text.what().contains("“CNS User Certificate”, holder Jan Novák"), text::what);
        assertTrue(text.remedy().startsWith("Keep it"), text::remedy);
        assertTrue(object(0).namedBy(text.typed()), text::typed);
        assertTrue(text.confirming().endsWith(text.typed()), text::confirming);
        ObjectionText room = texts.of(Objection.refusal(GuardCode.TOO_LITTLE_ROOM, Optional.empty(),
                Map.of(Fault.NEEDED, "5000", Objection.FREE, "300")), view());
        assertEquals("There is too little room on the token: 5 kB are needed, 300 B are free.", room.what());
        assertEquals("", room.confirming());
        ObjectionText old = texts.of(Objection.refusal(GuardCode.LIBRARY_OLD, Optional.empty(), Map.of(Fault.FOUND,
                "1.2", Fault.NEEDED, "1.4", Fault.DOWNLOAD, "https://example.org/")), Optional.empty());
        assertTrue(old.remedy().endsWith("https://example.org/"), old::remedy);
    }

    @Test
    void an_outcome_tells_of_every_step_and_what_to_do_next() {
        Plan plan = plan(new Action.BackUp(object(0), Bytes.empty()), new Action.Delete(object(0), List.of()),
                new Action.Delete(object(3), List.of()));
        OutcomeText texts = new OutcomeText(Locale.ENGLISH, formats(Locale.ENGLISH));
        String all = String.join("\n", SheetText.lines(texts.sections(failed(plan), view(),
                Circumstances.UNKNOWN), 200));
        assertTrue(all.contains("It failed"), all);
        assertTrue(all.contains("1. Keep a copy") && all.contains("– done and verified"), all);
        assertTrue(all.contains("– failed") && all.contains("– not begun"), all);
        assertTrue(all.contains("There is no room left"), all);
        assertTrue(all.contains("Copies of the deleted certificates are in /data/backups/token."), all);
        assertTrue(all.contains("finish or take back"), all);
    }

    private Outcome failed(Plan plan) {
        Fault full = Fault.of(FaultCode.TOKEN_FULL);
        return new Outcome(plan, List.of(), false, List.of(
                new StepResult(plan.steps().get(0), StepState.VERIFIED, Optional.empty(), Optional.empty(),
                        Optional.of("/data/backups/token/2026-06-06-1.cer")),
                new StepResult(plan.steps().get(1), StepState.FAILED, Optional.of(full),
                        Optional.of(Bytes.ofHex("0a")), Optional.empty())),
                PlanEnd.FAILED, Optional.of(full), view().map(TokenView::contents));
    }

    private List<Objection> objections() {
        List<Objection> all = new ArrayList<>();
        for (GuardCode code : GuardCode.values()) {
            all.add(Objection.confirm(code, object(0), Map.of(Objection.UNTIL, Instant.EPOCH.toString())));
            all.add(Objection.confirm(code, plan().token(), "TokenME", Map.of(Fault.NAME, "USER")));
            all.add(Objection.note(code, Optional.empty(), Map.of()));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void the_json_of_every_plan_objection_and_outcome_keeps_to_the_documented_schema(String language)
            throws IOException {
        Locale locale = Locale.of(language);
        PlanJson json = new PlanJson(locale, formats(locale));
        SchemaChecker schema = SchemaChecker.documented("plan.schema.json");
        Outcome complete = new Outcome(everything(), List.of(), false, List.of(), PlanEnd.COMPLETE, Optional.empty(),
                Optional.empty());
        Outcome stopped = new Outcome(everything(), objections(), true, List.of(), PlanEnd.FAILED, Optional.empty(),
                Optional.empty());
        for (Outcome outcome : List.of(complete, stopped, failed(everything()))) {
            for (Optional<InspectedToken> read : List.of(Optional.of(token()), Optional.<InspectedToken>empty())) {
                String text = JsonText.of(document -> {
                    document.number("version", PlanJson.VERSION);
                    json.write(document, outcome.plan(), read);
                    json.write(document, objections(), List.of(object(0).fingerprint()), read);
                    json.write(document, outcome, Circumstances.UNKNOWN);
                });
                assertEquals(List.of(), schema.check(JsonReader.read(text)));
                assertTrue(text.contains(object(0).fingerprint()), text);
            }
        }
    }
}
