/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import static cz.klicnik.testing.json.JsonReader.array;
import static cz.klicnik.testing.json.JsonReader.at;
import static cz.klicnik.testing.json.JsonReader.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectJsonTest {

    private Inspection inspection = new Inspection(List.of(),
            new cz.klicnik.core.machine.MachineState(List.of(), Sample.NOW), Sample.NOW);

    @BeforeAll
    void read() throws IOException, GeneralSecurityException {
        inspection = Sample.inspection();
    }

    @Test
    void the_output_keeps_to_the_documented_schema_in_both_languages() throws IOException {
        SchemaChecker schema = SchemaChecker.documented("inspect.schema.json");
        for (Locale language : Messages.LANGUAGES) {
            assertEquals(List.of(), schema.check(JsonReader.read(json(language))));
        }
        Inspection nothing = new Inspection(List.of(), inspection.machine(), inspection.at());
        assertEquals(List.of(), schema.check(JsonReader.read(json(nothing, Locale.ENGLISH))));
    }

    @Test
    void a_card_without_a_driver_is_there_with_its_atr_and_what_to_do() throws IOException {
        Map<String, Object> document = JsonReader.read(json(Locale.ENGLISH));
        Map<String, Object> reader = object(at(document, "pcsc", "readers", 1));
        assertEquals("NOT_SERVED", reader.get("card"));
        assertEquals("3bff18", reader.get("atr"));
        assertEquals(List.of("test.missing"), reader.get("candidates"));
        assertEquals("CARD_WITHOUT_DRIVER", at(document, "pcsc", "readers", 1, "problem", "code"));
        assertEquals(null, object(at(document, "pcsc", "readers", 0)).get("problem"));
    }

    @Test
    void the_checker_of_the_schema_can_fail() throws IOException {
        Map<String, Object> document = JsonReader.read(json(Locale.ENGLISH));
        document.put("version", 2L);
        document.put("surprise", true);
        object(at(document, "tokens", 0, "objects", 0)).put("sha256", "xyz");
        object(at(document, "tokens", 0)).remove("slot");
        assertEquals(4, SchemaChecker.documented("inspect.schema.json").check(document).size());
    }

    @Test
    void a_certificate_is_told_whole() throws IOException {
        Object certificate = at(JsonReader.read(json(Locale.ENGLISH)), "tokens", 0, "objects", 0);
        var view = inspection.tokens().get(0).view().orElseThrow().certificates().get(0).certificate().orElseThrow();
        assertEquals("CERTIFICATE", at(certificate, "kind"));
        assertEquals("0a0b", at(certificate, "id"));
        assertEquals("CNS User Certificate", at(certificate, "label"));
        assertEquals("Jan Novák", at(certificate, "holder"));
        assertEquals(view.subject(), at(certificate, "subject"));
        assertEquals(view.serial().toString(), at(certificate, "serial", "decimal"));
        assertEquals(view.serial().toString(16), at(certificate, "serial", "hex"));
        assertEquals("VALID", at(certificate, "state"));
        assertEquals("QUALIFIED", at(certificate, "type", "trade"));
        assertEquals("UNKNOWN", at(certificate, "key", "presence"), "nobody is logged in");
        assertEquals(view.sha256(), at(certificate, "sha256"));
    }

    @Test
    void hostile_labels_come_through_whole_and_well_formed() throws IOException {
        Object label = at(JsonReader.read(json(Locale.ENGLISH)), "tokens", 0, "objects", 1, "label");
        assertEquals(Sample.HOSTILE.replace('\ud800', '\ufffd'), label);
        assertFalse(json(Locale.ENGLISH).contains("\u001b"));
    }

    @Test
    void what_cannot_be_read_is_a_problem_of_that_one_thing() throws IOException {
        Map<String, Object> document = JsonReader.read(json(Locale.ENGLISH));
        assertEquals(2, array(document.get("tokens")).size());
        assertEquals("OBJECT_UNREADABLE", at(document, "tokens", 0, "objects", 2, "problem", "code"));
        assertEquals("TOKEN_NOT_RECOGNIZED", at(document, "tokens", 1, "fault", "code"));
        List<Object> codes = array(document.get("problems")).stream().map(p -> at(p, "fault", "code")).toList();
        assertEquals(List.of("HOST_DIED", "PKCS11", "OBJECT_UNREADABLE", "PKCS11", "TOKEN_NOT_RECOGNIZED"), codes);
        assertEquals(3, array(document.get("drivers")).size());
        assertEquals("LIBRARY_MISSING", at(document, "drivers", 1, "fault", "code"));
    }

    @Test
    void codes_do_not_depend_on_the_language_and_texts_do() throws IOException {
        Map<String, Object> en = JsonReader.read(json(Locale.ENGLISH));
        Map<String, Object> cs = JsonReader.read(json(Locale.of("cs")));
        assertEquals(at(en, "tokens", 0, "objects", 0, "state"), at(cs, "tokens", 0, "objects", 0, "state"));
        assertEquals("platný", at(cs, "tokens", 0, "objects", 0, "stateText"));
        assertEquals(at(en, "tokens", 0, "flags"), at(cs, "tokens", 0, "flags"));
        assertTrue(array(at(cs, "tokens", 0, "flagsText")).contains("vyžaduje přihlášení"));
    }

    @Test
    void one_token_and_one_object_are_what_they_are_in_the_whole() throws IOException {
        InspectJson json = new InspectJson(new Messages(Locale.ENGLISH), formats(Locale.ENGLISH));
        InspectedToken token = inspection.tokens().get(0);
        Map<String, Object> whole = JsonReader.read(json(Locale.ENGLISH));
        assertEquals(at(whole, "tokens", 0), JsonReader.read(json.of(token)));
        assertEquals(at(whole, "tokens", 0, "objects", 3), JsonReader.read(json.of(token, token.objects().get(3))));
    }

    private String json(Locale language) throws IOException {
        return json(inspection, language);
    }

    private static String json(Inspection what, Locale language) throws IOException {
        StringWriter writer = new StringWriter();
        new InspectJson(new Messages(language), formats(language)).write(what, writer);
        return writer.toString();
    }

    private static Formats formats(Locale language) {
        return new Formats(new Messages(language), ZoneOffset.UTC);
    }
}
