/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Version;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.TokenFact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.compare.ComparisonRows.Group;
import cz.klicnik.presentation.compare.ComparisonRows.Kind;
import cz.klicnik.presentation.compare.ComparisonRows.Row;
import cz.klicnik.testing.json.JsonReader;
import cz.klicnik.testing.json.SchemaChecker;

class ComparisonTextTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void every_fact_has_a_name_and_every_text_its_translation(String language) {
        Messages messages = new Messages(ComparisonText.class, Locale.of(language));
        for (TokenFact fact : TokenFact.values()) {
            assertTrue(messages.has("Fact_" + fact), fact.name());
        }
        assertEquals(new Messages(ComparisonText.class, Locale.ENGLISH).keys(), messages.keys());
        String english = new ComparisonText(Locale.ENGLISH, formats("en")).answer(differing());
        String here = new ComparisonText(Locale.of(language), formats(language)).answer(differing());
        assertEquals(language.equals("en"), english.equals(here));
    }

    @Test
    void differences_are_said_in_words_without_what_moves_a_cursor() {
        String text = String.join("\n",
                SheetText.lines(new ComparisonText(Locale.ENGLISH, formats("en")).sections(differing()), 100));
        for (String part : List.of("They differ: 3 objects", "Label: Old → New", "PIN: ok → locked", "Added (1)",
                "Removed (1)", "Changed (1)", "CKA_MODIFIABLE: yes → no", "Mechanisms added (1)", "CKM_X",
                "Not comparable (1)")) {
            assertTrue(text.contains(part), part + " is missing in\n" + text);
        }
        assertTrue(text.chars().noneMatch(c -> c == 0x1b), text);
    }

    @Test
    void czech_counts_objects_as_czech_does() {
        assertEquals("Liší se: 3 objekty přibyly, zmizely nebo se změnily.",
                new ComparisonText(Locale.of("cs"), formats("cs")).answer(differing()));
    }

    @Test
    void programs_get_the_same() {
        ComparisonText text = new ComparisonText(Locale.ENGLISH, formats("en"));
        String json = text.json(differing());
        for (String part : List.of("\"same\" : false", "\"fact\" : \"LABEL\"", "\"kind\" : \"DATA\"",
                "\"name\" : \"CKA_MODIFIABLE\"", "\"mechanismsAdded\" : [\n    \"CKM_X\"")) {
            assertTrue(json.contains(part), part + " is missing in\n" + json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void what_programs_get_keeps_to_the_documented_schema(String language) throws IOException {
        SchemaChecker schema = SchemaChecker.documented("snapshot-diff.schema.json");
        ComparisonText text = new ComparisonText(Locale.of(language), formats(language));
        TokenPicture token = differing().before();
        for (TokenComparison comparison : List.of(differing(), TokenComparison.of(token, token))) {
            assertEquals(List.of(), schema.check(JsonReader.read(text.json(comparison))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "cs" })
    void a_table_has_both_sides_in_words_and_raw(String language) {
        Messages messages = new Messages(ComparisonRows.class, Locale.of(language));
        for (Kind kind : Kind.values()) {
            assertTrue(messages.has("Compare_" + kind), kind.name());
        }
        List<Group> groups = new ComparisonRows(Locale.of(language), formats(language)).groups(differing());
        assertEquals(List.of(Kind.FACTS, Kind.ADDED, Kind.REMOVED, Kind.CHANGED, Kind.MECHANISMS_ADDED, Kind.UNSEEN),
                groups.stream().map(Group::kind).toList());
        Row modifiable = row(groups.get(3), 0).children().getFirst();
        assertEquals("CKA_MODIFIABLE", modifiable.name());
        assertEquals(List.of("01", "00"), List.of(modifiable.rawBefore(), modifiable.rawAfter()));
        assertEquals(language.equals("en") ? List.of("yes", "no") : List.of("ano", "ne"),
                List.of(modifiable.before(), modifiable.after()));
        Row added = row(groups.get(1), 0).children().stream().filter(r -> r.name().equals("CKA_LABEL")).findFirst()
                .orElseThrow();
        assertEquals(List.of("", "6576696c1b5b324a"), List.of(added.rawBefore(), added.rawAfter()));
        Row removed = row(groups.get(2), 0).children().stream().filter(r -> r.name().equals("CKA_LABEL")).findFirst()
                .orElseThrow();
        assertEquals(List.of("gone", ""), List.of(removed.before(), removed.after()));
    }

    private static Row row(Group group, int index) {
        return group.rows().get(index);
    }

    private static Formats formats(String language) {
        return new Formats(new Messages(Locale.of(language)), ZoneOffset.UTC);
    }

    private static TokenComparison differing() {
        return TokenComparison.of(
                token("Old", PinState.OK, LoginState.USER, List.of("CKM_A"), data("gone", Trilean.NO, Trilean.YES),
                        data("stays", Trilean.NO, Trilean.YES), data("hidden", Trilean.YES, Trilean.YES)),
                token("New", PinState.LOCKED, LoginState.PUBLIC, List.of("CKM_A", "CKM_X"),
                        data("stays", Trilean.NO, Trilean.NO), data("evil\u001b[2J", Trilean.NO, Trilean.YES)));
    }

    private static TokenObject data(String label, Trilean hidden, Trilean modifiable) {
        return new TokenObject.Data(label.hashCode(), label, Bytes.empty(), "", Bytes.empty(), hidden, modifiable,
                Optional.empty());
    }

    private static TokenPicture token(String label, PinState pin, LoginState login, List<String> mechanisms,
            TokenObject... objects) {
        Version version = new Version(1, 0);
        TokenInfo info = new TokenInfo(label, "m", "m", "1", TokenFlag.of(0x404), 0x404, pin, PinState.OK, 4, 8,
                Memory.UNKNOWN, Memory.UNKNOWN, new SessionCounts(NONE, NONE, NONE, NONE), version, version,
                Optional.empty());
        SlotInfo slot = new SlotInfo(0, "slot", "m", true, true, true, version, version);
        return new TokenPicture(
                new TokenContents(new TokenIdentity("f", "m", "m", "1"), slot, info, login, List.of(objects),
                        List.of(), Instant.EPOCH),
                Map.of(),
                mechanisms.stream().map(m -> new MechanismInfo(m.hashCode(), m, 0, 0, Set.of())).toList());
    }
}
