/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.compare.ObjectChange;
import cz.klicnik.operations.compare.ObjectChange.AttributeChange;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.TokenFact;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.certificate.SheetText;
import cz.klicnik.presentation.compare.ComparisonRows.Group;
import cz.klicnik.presentation.compare.ComparisonRows.Kind;
import cz.klicnik.presentation.compare.ComparisonRows.Row;
import cz.klicnik.presentation.inspect.InspectJson;
import cz.klicnik.presentation.inspect.JsonText;

/** Says in words what differs between two tokens. */
public final class ComparisonText {

    private final Messages messages;
    private final ComparisonRows rows;
    private final AttributeText attributes;

    public ComparisonText(Locale language, Formats formats) {
        this.messages = new Messages(ComparisonText.class, language);
        this.rows = new ComparisonRows(language, formats);
        this.attributes = new AttributeText(new Messages(language));
    }

    /** The answer in one sentence. */
    public String answer(TokenComparison comparison) {
        int objects = comparison.added().size() + comparison.removed().size() + comparison.changed().size();
        return comparison.same() ? messages.text("Compare_same") : messages.text("Compare_differs", objects);
    }

    /** The answer, then what differs: the token's facts, objects by what became of them, mechanisms. */
    public List<Section> sections(TokenComparison comparison) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(answer(comparison), "", "",
                List.of(new Line(messages.text("Compare_before"), rows.side(comparison.before())),
                        new Line(messages.text("Compare_after"), rows.side(comparison.after())))));
        for (Group group : rows.groups(comparison)) {
            sections.add(new Section(group.title(), "", "",
                    group.rows().stream().map(row -> line(group.kind(), row)).toList()));
        }
        return sections;
    }

    /** The same as text of a width in columns. */
    public List<String> lines(TokenComparison comparison, int width) {
        List<String> lines = SheetText.lines(sections(comparison), width);
        return lines.subList(1, lines.size());
    }

    /** The attributes of an object only where it has changed: a line says that an object is there or not. */
    private Line line(Kind kind, Row row) {
        return switch (kind) {
        case FACTS -> new Line(row.name(), messages.text("Compare_fromTo", row.before(), row.after()));
        case CHANGED -> new Line("", row.name(), "",
                row.children().stream().map(attribute -> line(Kind.FACTS, attribute)).toList());
        default -> new Line("", row.name());
        };
    }

    /** The same for programs, as the command line gives it. */
    public String json(TokenComparison comparison) {
        return JsonText.of(document -> write(document, comparison));
    }

    /** The members of that; described by {@code docs/snapshot-diff.schema.json}. */
    public void write(JsonText json, TokenComparison comparison) throws IOException {
        json.number("version", InspectJson.VERSION);
        json.flag("same", comparison.same());
        json.text("sameText", answer(comparison));
        json.object("before", () -> side(json, comparison.before().contents()));
        json.object("after", () -> side(json, comparison.after().contents()));
        json.array("facts", () -> {
            for (TokenFact fact : comparison.facts()) {
                json.object(() -> {
                    json.code("fact", fact);
                    json.text("before", fact.value(comparison.before().contents()).toString());
                    json.text("after", fact.value(comparison.after().contents()).toString());
                    json.text("factText", line(Kind.FACTS, rows.fact(fact, comparison)).text());
                });
            }
        });
        write(json, "added", comparison.added());
        write(json, "removed", comparison.removed());
        json.array("changed", () -> {
            for (ObjectChange change : comparison.changed()) {
                json.object(() -> change(json, change));
            }
        });
        write(json, "unseen", comparison.unseen());
        json.strings("mechanismsAdded", comparison.mechanismsAdded().stream().map(MechanismInfo::name).toList());
        json.strings("mechanismsRemoved", comparison.mechanismsRemoved().stream().map(MechanismInfo::name).toList());
    }

    private static void side(JsonText json, TokenContents side) throws IOException {
        json.text("label", side.token().label());
        json.text("serial", side.token().serial());
        json.time("readAt", side.readAt());
        json.flag("seesPrivateObjects", side.login().seesPrivateObjects());
    }

    private void write(JsonText json, String name, List<TokenObject> objects) throws IOException {
        json.array(name, () -> {
            for (TokenObject object : objects) {
                json.object(() -> object(json, object));
            }
        });
    }

    private void object(JsonText json, TokenObject object) throws IOException {
        json.code("kind", object.kind());
        json.text("label", object.label());
        json.text("id", object.id().hex());
        json.text("objectText", rows.name(object));
        if (object instanceof TokenObject.Certificate certificate) {
            json.text("sha256", sha256(certificate.value().toArray()));
        }
    }

    private void change(JsonText json, ObjectChange change) throws IOException {
        json.object("before", () -> object(json, change.before()));
        json.object("after", () -> object(json, change.after()));
        json.array("attributes", () -> {
            for (AttributeChange attribute : change.attributes()) {
                json.object(() -> {
                    json.text("name", attribute.either().name());
                    json.text("type", "0x" + Long.toHexString(attribute.either().type()));
                    value(json, "before", attribute.before());
                    value(json, "after", attribute.after());
                });
            }
        });
    }

    /** Left out where the object does not have the attribute. */
    private void value(JsonText json, String name, Optional<Attribute> attribute) throws IOException {
        if (attribute.isPresent()) {
            json.object(name, () -> {
                json.code("state", attribute.get().state());
                json.text("value", attributes.decoded(attribute.get()));
                json.text("raw", attributes.raw(attribute.get()));
            });
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
