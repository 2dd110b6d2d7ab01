/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import cz.klicnik.core.Pkcs11Uri;
import cz.klicnik.testing.Await;
import cz.klicnik.ui.ConsoleIds;
import cz.klicnik.ui.testing.CertificatesViewBot;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** What leaves the window: the clipboard and files. */
@ExtendWith(ScreenshotOnFailure.class)
class CopyAndExportTest {

    private final Fixture fixture;
    private final TokenBot token;

    CopyAndExportTest() throws IOException {
        fixture = new Fixture().withPersonalObjects().inserted();
        token = fixture.console().tokens().token(fixture.label());
        token.awaitLine("Božena");
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void a_token_is_copied_as_json() {
        String json = copied(ConsoleIds.COPY_JSON_COMMAND);
        assertTrue(json.strip().startsWith("{"), json);
        assertTrue(json.contains("\"" + fixture.token.serial() + "\""), json);
        assertTrue(json.contains("Božena Němcová"), json);
    }

    @Test
    void a_ticket_has_what_the_next_person_needs() {
        String ticket = copied(ConsoleIds.COPY_TICKET_COMMAND);
        for (String needed : List.of(fixture.label(), fixture.token.serial(), fixture.shim.library().toString(),
                "SoftHSM", "Jan Novák", "Božena Němcová", "6 days")) {
            assertTrue(ticket.contains(needed), needed + " is missing in: " + ticket);
        }
    }

    @Test
    void the_uri_of_a_certificate_names_token_and_object() {
        token.selectCertificate("expiring");
        fixture.console().command(ConsoleIds.COPY_URI_COMMAND, Map.of());
        Pkcs11Uri uri = Pkcs11Uri.parse(clipboardWith("pkcs11:")).orElseThrow();
        assertEquals(fixture.token.serial(), uri.attribute("serial").orElse(""));
        assertEquals("expiring", uri.attribute("object").orElse(""));
        assertEquals("cert", uri.attribute("type").orElse(""));
    }

    @Test
    void the_serial_number_is_copied_in_both_ways() {
        token.selectCertificate("expiring");
        fixture.console().command(ConsoleIds.COPY_FIELD_COMMAND,
                Map.of(ConsoleIds.COPY_FIELD_PARAMETER, "serialDecimal"));
        String decimal = clipboardWith("1");
        fixture.console().command(ConsoleIds.COPY_FIELD_COMMAND, Map.of(ConsoleIds.COPY_FIELD_PARAMETER, "serialHex"));
        assertEquals(Long.toHexString(Long.parseLong(decimal)),
                clipboardWith(Long.toHexString(Long.parseLong(decimal))));
    }

    @Test
    void the_table_is_exported_as_it_is_filtered_and_sorted(@TempDir Path folder) throws IOException {
        CertificatesViewBot table = fixture.console().certificates()
                .filter("token:\"" + fixture.label() + "\" -state:expired");
        table.awaitRows("two certificates", rows -> rows.size() == 2);
        Path file = folder.resolve("export.csv");
        fixture.console().command(ConsoleIds.EXPORT_CSV_COMMAND,
                Map.of(ConsoleIds.EXPORT_CSV_PARAMETER, file.toString()));
        Await.within(Duration.ofSeconds(20)).until("the file is written", () -> Files.exists(file)
                && file.toFile().length() > 0);
        List<String> lines = Files.readString(file).lines().toList();
        assertEquals('\uFEFF', lines.get(0).charAt(0), "spreadsheets want a byte order mark");
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(1).startsWith("Božena Němcová,"), lines.toString());
        assertTrue(lines.get(2).startsWith("Jan Novák,"), lines.toString());
        table.filter("");
    }

    private String copied(String command) {
        token.select();
        fixture.console().command(command, Map.of());
        return clipboardWith(fixture.label());
    }

    private String clipboardWith(String text) {
        return Await.within(Duration.ofSeconds(20)).until("a text on the clipboard with " + text,
                fixture.console()::clipboard, t -> t.contains(text));
    }
}
