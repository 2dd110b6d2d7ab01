/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import static cz.klicnik.testing.json.JsonReader.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.driver.QualifiedDevice;
import cz.klicnik.core.driver.Quirks;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.operations.Inspect;
import cz.klicnik.operations.Inspection;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

/** What a driver's quirks say of a token, as facts, as text and as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuirkFactsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private static final Fault OLD = Fault.of(FaultCode.LIBRARY_OLD, Fault.FOUND, "1.2", Fault.NEEDED, "1.4");
    private static final Fault FILE = Fault.of(FaultCode.QUIRKS_FILE, Fault.PATH, "/etc/klicnik/drivers.xml",
            Fault.REASON, "NOT_XML", Fault.LINE, "3", Fault.MESSAGE, "No end.");

    private MachineState machine = new MachineState(List.of(), Sample.NOW);

    @BeforeAll
    void read() throws IOException, GeneralSecurityException {
        machine = Sample.inspection().machine();
    }

    private Inspection with(Quirks quirks) {
        DriverStatus good = machine.drivers().getFirst();
        DriverProfile p = good.profile();
        DriverProfile profile = p.with(p.minimumGoodVersion(), p.downloadPage(), true, p.probe(), quirks,
                p.explaining());
        DriverStatus changed = new DriverStatus(profile, good.phase(), good.library(), good.module(), good.fault(),
                good.slots(), List.of(OLD));
        return new Inspect(new TokenAnalyzer()::analyze).all(
                new MachineState(List.of(changed, machine.drivers().getLast()), machine.at(), List.of(FILE)),
                Sample.NOW);
    }

    private static Quirks listed(String until) {
        return Quirks.STANDARD.with(List.of(
                new QualifiedDevice("Other", "", Optional.empty(), Optional.empty(), Optional.empty(), "wrong"),
                new QualifiedDevice("bit4id", "JS2048.*", Optional.of("2444134000000000"),
                        Optional.of("2444134999999999"),
                        Optional.of(until).filter(u -> !u.isEmpty()).map(LocalDate::parse),
                        "https://example.org/list")));
    }

    private static Optional<String> fact(Inspection inspection, Locale language, String name) {
        return new TokenFacts(new Messages(language), new Formats(new Messages(language), TODAY))
                .token(inspection.tokens().getFirst()).stream().filter(f -> f.name().equals(name)).map(Fact::value)
                .findFirst();
    }

    @Test
    void a_token_that_the_table_lists_tells_how_long_its_certification_lasts() {
        assertEquals(Optional.of("yes, by the table of qualified devices; certified until 25 Nov 2026"
                + " (https://example.org/list)"),
                fact(with(listed("2026-11-25")), Locale.ENGLISH, "Qualified device"));
        assertEquals(Optional.of("its certification as a qualified device ended: it was valid until 24 Nov 2026"
                + " (https://example.org/list)"),
                fact(with(listed("2026-11-24")), Locale.ENGLISH, "Qualified device"));
    }

    @Test
    void a_certification_whose_end_is_unknown_is_told_so_and_so_is_a_token_that_is_not_listed() {
        assertTrue(fact(with(listed("")), Locale.ENGLISH, "Qualified device").orElseThrow()
                .contains("the end of its certification is not known"));
        assertEquals(Optional.of("not in the table of qualified devices"),
                fact(with(Quirks.STANDARD), Locale.ENGLISH, "Qualified device"));
        assertEquals(Optional.of("certifikace kvalifikovaného prostředku skončila: platila do 24. 11. 2026"
                + " (https://example.org/list)"),
                fact(with(listed("2026-11-24")), Locale.of("cs"), "Kvalifikovaný prostředek"));
    }

    @Test
    void the_room_on_a_token_is_told_where_the_driver_knows_what_objects_take() {
        Quirks quirks = Quirks.STANDARD.with(
                new Quirks.Room(OptionalLong.of(500), Map.of(KeySpec.RSA_4096, 10_500L, KeySpec.EC_P256, 37_000L)));
        assertEquals(Optional.of("3 more certificates with an RSA-4096 key; one more certificate with an EC P-256 key"),
                fact(with(quirks), Locale.ENGLISH, "Room"));
        assertEquals(Optional.of("3 další certifikáty s klíčem RSA-4096; jeden další certifikát s klíčem EC P-256"),
                fact(with(quirks), Locale.of("cs"), "Místo pro"));
        assertEquals(Optional.empty(), fact(with(Quirks.STANDARD), Locale.ENGLISH, "Room"));
    }

    @Test
    void json_tells_the_same_and_keeps_to_the_schema() throws IOException {
        Quirks quirks = listed("2026-11-24").with(
                new Quirks.Room(OptionalLong.of(500), Map.of(KeySpec.RSA_4096, 10_500L)));
        StringWriter writer = new StringWriter();
        Messages english = new Messages(Locale.ENGLISH);
        new InspectJson(english, new Formats(english, TODAY)).write(with(quirks), writer);
        Map<String, Object> document = JsonReader.read(writer.toString());
        assertEquals(List.of(), SchemaChecker.documented("inspect.schema.json").check(document));
        Object device = at(document, "tokens", 0, "qualifiedDevice");
        assertEquals(true, at(device, "listed"));
        assertEquals(true, at(device, "ended"));
        assertEquals("2026-11-24", at(device, "certifiedUntil"));
        assertEquals("https://example.org/list", at(device, "source"));
        assertEquals("RSA_4096", at(document, "tokens", 0, "memory", "room", 0, "key"));
        assertEquals(3L, at(document, "tokens", 0, "memory", "room", 0, "certificates"));
        assertEquals("LIBRARY_OLD", at(document, "drivers", 0, "findings", 0, "code"));
        assertEquals("QUIRKS_FILE", at(document, "findings", 0, "code"));
        assertEquals("LIBRARY_OLD", at(document, "problems", 1, "fault", "code"));
    }

    @Test
    void a_listing_and_a_ticket_show_them_too() {
        Messages english = new Messages(Locale.ENGLISH);
        Formats formats = new Formats(english, TODAY);
        Inspection inspection = with(listed("2027-06-30"));
        String text = String.join("\n", new TokenText(english, formats, 160).of(inspection));
        assertTrue(text.contains("Qualified device"), text);
        assertTrue(text.contains("certified until 30 Jun 2027"), text);
        String ticket = new TicketText(english, formats, new ProductInfo("1", "s", "j"))
                .of(inspection.tokens().getFirst(), Sample.NOW);
        assertTrue(ticket.contains("certified until 30 Jun 2027"), ticket);
        assertTrue(ticket.contains("The driver is too old: version 1.2"), ticket);
        assertTrue(ticket.contains("https://example.org/"), ticket);
    }
}
