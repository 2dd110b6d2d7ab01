/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import cz.klicnik.testing.Template;
import cz.klicnik.ui.testing.CertificatesViewBot;
import cz.klicnik.ui.testing.PropertiesViewBot;
import cz.klicnik.ui.testing.PropertiesViewBot.Tab;
import cz.klicnik.ui.testing.TokensViewBot.TokenBot;

/** What is on a real token is on the screen. */
@ExtendWith(ScreenshotOnFailure.class)
class ListingTest {

    private final Fixture fixture;

    ListingTest() throws IOException {
        fixture = new Fixture().withPersonalObjects();
    }

    @AfterEach
    void pullToken() throws IOException {
        fixture.remove();
    }

    @Test
    void the_tree_shows_state_and_objects_of_a_token_before_login() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        assertTrue(token.text().contains(fixture.token.serial()), token.text());
        List<String> lines = token.lines();
        assertTrue(lines.contains("memory unknown"), lines.toString());
        assertTrue(lines.contains("PIN: ok  not logged in"), lines.toString());
        assertTrue(lines.contains("Log in to see private objects"), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Božena Němcová  6 days")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Jan Novák  expired")), lines.toString());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Jan Novák") && l.contains("qualified, personal")),
                lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("private key")), lines.toString());
    }

    @Test
    void the_table_shows_every_certificate_holder_first() {
        fixture.inserted();
        CertificatesViewBot table = fixture.console().certificates().filter("token:\"" + fixture.label() + "\"");
        List<List<String>> rows = table.awaitRows("three certificates of the token", r -> r.size() == 3);
        assertEquals(List.of("Božena Němcová", "Jan Novák", "Jan Novák"), rows.stream().map(r -> r.get(0)).toList());
        assertTrue(rows.stream().allMatch(r -> r.get(6).equals(fixture.label())), rows.toString());
        assertTrue(rows.stream().allMatch(r -> r.get(7).equals("unknown")), "keys are unknown before login: " + rows);
        assertEquals("6 days", rows.get(0).get(3));
        table.filter("");
    }

    @Test
    void a_damaged_certificate_is_said_to_be_so_and_hides_nothing_else() throws IOException {
        fixture.with(List.of(Template.garbageCertificate("broken\u0007", new byte[] { 1 }, new byte[] { 1, 2, 3 })));
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        assertEquals("broken␇  unreadable certificate", token.awaitLine("broken"));
        assertEquals(3, token.lines().stream().filter(l -> l.matches("(Jan|Božena).*")).count());
    }

    @Test
    void the_properties_of_a_certificate_are_shown_and_its_attributes_when_asked_for() {
        TokenBot token = fixture.inserted().console().tokens().token(fixture.label());
        token.awaitLine("Božena");
        token.selectCertificate("expiring");
        PropertiesViewBot properties = fixture.console().properties().turnTo(Tab.OVERVIEW);
        properties.await(Tab.OVERVIEW, "Holder", "Božena Němcová");
        String decimal = properties.await(Tab.OVERVIEW, "Serial number, decimal");
        assertEquals(Long.toHexString(Long.parseLong(decimal)),
                properties.await(Tab.OVERVIEW, "Serial number, hexadecimal"));
        properties.turnTo(Tab.ATTRIBUTES);
        properties.await(Tab.ATTRIBUTES, "CKA_LABEL", "expiring");
        assertTrue(properties.all(Tab.ATTRIBUTES).keySet().containsAll(List.of("CKA_CLASS", "CKA_ID", "CKA_VALUE",
                "CKA_SUBJECT", "CKA_ISSUER", "CKA_SERIAL_NUMBER")), properties.all(Tab.ATTRIBUTES).toString());
        properties.turnTo(Tab.OVERVIEW);
    }

    @Test
    void room_on_the_token_is_shown_where_it_says() throws IOException {
        fixture.shim.tell("falsify * ulTotalPublicMemory=80000", "falsify * ulFreePublicMemory=41168",
                "falsify * ulTotalPrivateMemory=80000", "falsify * ulFreePrivateMemory=41168");
        fixture.inserted().console().tokens().token(fixture.label()).awaitLine("41 of 80 kB free");
    }

    @Test
    void the_mechanisms_of_a_token_are_shown_when_asked_for() {
        fixture.inserted().console().tokens().token(fixture.label()).select();
        PropertiesViewBot properties = fixture.console().properties().turnTo(Tab.MECHANISMS);
        String pairs = properties.await(Tab.MECHANISMS, "CKM_RSA_PKCS_KEY_PAIR_GEN");
        assertTrue(pairs.contains("GENERATE_KEY_PAIR"), pairs);
        properties.turnTo(Tab.OVERVIEW);
    }
}
