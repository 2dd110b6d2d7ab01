/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.compare.ObjectChange;
import cz.klicnik.operations.compare.ObjectChange.AttributeChange;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.TokenFact;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.inspect.JsonText;
import cz.klicnik.presentation.inspect.ObjectNames;

/** Says in words what differs between two tokens. */
public final class ComparisonText {

    private final Messages messages;
    private final Formats formats;
    private final Words words;
    private final ObjectNames names;
    private final AttributeText attributes;

    public ComparisonText(Locale language, Formats formats) {
        Messages common = new Messages(language);
        this.messages = new Messages(ComparisonText.class, language);
        this.formats = formats;
        this.words = new Words(common);
        this.names = new ObjectNames(common);
        this.attributes = new AttributeText(common);
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
                List.of(new Line(messages.text("Compare_before"), side(comparison.before().contents())),
                        new Line(messages.text("Compare_after"), side(comparison.after().contents())))));
        if (!comparison.facts().isEmpty()) {
            sections.add(new Section(messages.text("Compare_facts"), "", "",
                    comparison.facts().stream().map(f -> fact(f, comparison)).toList()));
        }
        objects("Compare_added", comparison.added(), sections);
        objects("Compare_removed", comparison.removed(), sections);
        if (!comparison.changed().isEmpty()) {
            sections.add(new Section(messages.text("Compare_changed", comparison.changed().size()), "", "",
                    comparison.changed().stream().map(this::change).toList()));
        }
        mechanisms("Compare_mechanismsAdded", comparison.mechanismsAdded(), sections);
        mechanisms("Compare_mechanismsRemoved", comparison.mechanismsRemoved(), sections);
        objects("Compare_unseen", comparison.unseen(), sections);
        return sections;
    }

    private String side(TokenContents contents) {
        return messages.text("Compare_side", SafeText.label(contents.token().label()),
                SafeText.label(contents.token().serial()), formats.dateTime(contents.readAt()));
    }

    private void objects(String title, List<TokenObject> objects, List<Section> sections) {
        if (!objects.isEmpty()) {
            sections.add(new Section(messages.text(title, objects.size()), "", "",
                    objects.stream().map(o -> new Line("", name(o))).toList()));
        }
    }

    private void mechanisms(String title, List<MechanismInfo> mechanisms, List<Section> sections) {
        if (!mechanisms.isEmpty()) {
            sections.add(new Section(messages.text(title, mechanisms.size()), "", "",
                    mechanisms.stream().map(m -> new Line("", SafeText.label(m.name()))).toList()));
        }
    }

    private Line fact(TokenFact fact, TokenComparison comparison) {
        return new Line(messages.text("Fact_" + fact), fromTo(value(fact, comparison.before().contents()),
                value(fact, comparison.after().contents())));
    }

    private String value(TokenFact fact, TokenContents contents) {
        return switch (fact) {
        case FLAGS -> String.join(", ", words.of(contents.token().flags())) + " (0x"
                + Long.toHexString(contents.token().rawFlags()) + ")";
        default -> switch (fact.value(contents)) {
        case PinState state -> words.of(state);
        case Memory memory -> formats.memory(memory);
        case Object other -> SafeText.label(other.toString());
        };
        };
    }

    private Line change(ObjectChange change) {
        List<Line> lines = new ArrayList<>();
        for (AttributeChange attribute : change.attributes()) {
            lines.add(new Line(SafeText.label(attribute.either().name()),
                    fromTo(value(attribute.before()), value(attribute.after()))));
        }
        return new Line("", name(change.after()), "", lines);
    }

    private String value(Optional<Attribute> attribute) {
        return attribute.map(attributes::decoded).orElseGet(() -> messages.text("Compare_absent"));
    }

    private String fromTo(String before, String after) {
        return messages.text("Compare_fromTo", before, after);
    }

    /** The object's name, for a certificate with its holder. */
    private String name(TokenObject object) {
        String name = names.of(object);
        if (object instanceof TokenObject.Certificate certificate) {
            try {
                return name + ", " + SafeText.label(CertificateParser.parse(certificate.value()).holder());
            } catch (FaultException unreadable) {
                // what cannot be read has no holder: its label has to do
                return name;
            }
        }
        return name;
    }

    /** The same for programs. */
    public void write(JsonText json, TokenComparison comparison) throws IOException {
        json.flag("same", comparison.same());
        json.text("sameText", answer(comparison));
        json.array("facts", () -> {
            for (TokenFact fact : comparison.facts()) {
                json.object(() -> {
                    json.code("fact", fact);
                    json.text("before", fact.value(comparison.before().contents()).toString());
                    json.text("after", fact.value(comparison.after().contents()).toString());
                    json.text("factText", fact(fact, comparison).text());
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
        json.text("objectText", name(object));
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
