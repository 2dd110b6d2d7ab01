/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.presentation.DisplayWidth;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.ProductInfo;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingsTest {

    private Inspection inspection = new Inspection(List.of(),
            new cz.klicnik.core.machine.MachineState(List.of(), Sample.NOW), Sample.NOW);

    @BeforeAll
    void read() throws IOException, GeneralSecurityException {
        inspection = Sample.inspection();
    }

    @Test
    void the_listing_shows_the_token_its_certificates_and_the_rest() {
        String text = text(Locale.ENGLISH, 100);
        assertTrue(text.startsWith("TokenME (2444134000011914)\n"), text);
        assertTrue(text.contains("41 of 80 kB free"), text);
        assertTrue(text.contains("Certificates: 3"), text);
        assertTrue(text.contains("Jan Novák"), text);
        assertTrue(text.contains("expiring"), text);
        assertTrue(text.contains("private key"), text);
        assertTrue(text.contains("RSA 2048 bits, without certificate"), text);
        assertTrue(text.contains("Log in to see private objects."), text);
        assertTrue(text.contains("Problem: There is a card that this driver does not know."), text);
    }

    @Test
    void the_listing_speaks_czech() {
        String text = text(Locale.of("cs"), 100);
        assertTrue(text.contains("Certifikáty: 3"), text);
        assertTrue(text.contains("brzy vyprší"), text);
        assertTrue(text.contains("soukromý klíč"), text);
        assertTrue(text.contains("Soukromé objekty uvidíte po přihlášení."), text);
    }

    @Test
    void no_control_character_of_a_label_reaches_a_terminal() {
        for (Locale language : Messages.LANGUAGES) {
            String text = text(language, 80);
            assertTrue(text.chars().noneMatch(c -> c < 0x20 && c != '\n' || c == 0x7f || c == 0x202e), text);
        }
    }

    @Test
    void tables_fit_the_terminal_whatever_the_labels_hold() {
        for (int width : new int[] { 80, 100, 160 }) {
            for (String line : text(Locale.ENGLISH, width).split("\n")) {
                boolean oneLongWord = line.strip().split(" {2,}").length <= 2 && line.contains("pkcs11:");
                assertTrue(DisplayWidth.of(line) <= width || oneLongWord, DisplayWidth.of(line) + ": " + line);
            }
        }
    }

    @Test
    void the_ticket_says_everything_that_the_next_person_needs() {
        TicketText ticket = new TicketText(new Messages(Locale.ENGLISH), formats(Locale.ENGLISH),
                new ProductInfo("1.2.3", "Linux 6 amd64", "Temurin 25"));
        String text = ticket.of(inspection.tokens().get(0), Sample.NOW);
        var certificate =
                inspection.tokens().get(0).view().orElseThrow().certificates().get(0).certificate().orElseThrow();
        for (String needed : List.of("Klíčník 1.2.3", "Linux 6 amd64", "Temurin 25", "Bit4id", "1.2", "libbit4xpki.so",
                "bit4id miniLector", "2444134000011914", "login required", "PIN: ok", "41 of 80 kB free", "Jan Novák",
                certificate.serialDecimal(), certificate.serialHex(), "unknown before login", "without certificate",
                "not logged in", "C_FindObjects", Sample.NOW.toString())) {
            assertTrue(text.contains(needed), needed + " is missing in\n" + text);
        }
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void a_ticket_can_be_made_of_a_driver_without_a_token() {
        TicketText ticket = new TicketText(new Messages(Locale.of("cs")), formats(Locale.of("cs")),
                new ProductInfo("1.2.3", "Linux", "25"));
        String text = ticket.of(inspection.machine().drivers().get(1), Sample.NOW);
        assertTrue(text.contains("Knihovna ovladače nebyla nalezena."), text);
        assertTrue(text.contains("https://example.org/"), text);
    }

    @Test
    void the_csv_has_a_line_for_each_certificate_holder_first() {
        String[] lines = csv(Locale.ENGLISH).split("\r\n");
        assertEquals(4, lines.length);
        assertTrue(lines[0].startsWith("Holder,Serial,Serial (hex),"), lines[0]);
        assertTrue(lines[1].startsWith("Jan Novák,"), lines[1]);
        assertTrue(csv(Locale.of("cs")).startsWith("Držitel;Sériové číslo;"));
    }

    @Test
    void a_spreadsheet_cannot_take_a_name_for_a_formula_nor_a_label_for_lines() {
        String csv = csv(Locale.ENGLISH);
        assertTrue(csv.split("\r\n")[2].startsWith("'=Eva,"), csv);
        assertTrue(csv.contains("\"evil␛[2J␍␊\\u202e\"\"=;,\\ud800xxx"), csv);
    }

    @Test
    void facts_of_every_object_have_names_and_values() {
        InspectedToken token = inspection.tokens().get(0);
        ObjectFacts facts = new ObjectFacts(new Messages(Locale.ENGLISH), formats(Locale.ENGLISH));
        for (TokenObject object : token.objects()) {
            List<Fact> all = facts.of(token, object);
            assertEquals("Kind", all.get(0).name());
            all.forEach(fact -> assertFalse(fact.value().isBlank(), fact.name()));
            assertEquals(all.size(), all.stream().map(Fact::name).collect(Collectors.toSet()).size(),
                    "a name twice: " + all);
        }
    }

    private String text(Locale language, int width) {
        return String.join("\n",
                new TokenText(new Messages(language), formats(language), width).of(inspection)) + "\n";
    }

    private String csv(Locale language) {
        return new InspectCsv(new Messages(language)).of(InspectCsv.rows(inspection.tokens()));
    }

    private static Formats formats(Locale language) {
        return new Formats(new Messages(language), ZoneOffset.UTC);
    }
}
