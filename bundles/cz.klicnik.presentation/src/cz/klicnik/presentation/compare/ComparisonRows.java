/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.compare;

import java.util.ArrayList;
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
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.compare.ObjectChange;
import cz.klicnik.operations.compare.ObjectChange.AttributeChange;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.operations.compare.TokenFact;
import cz.klicnik.pki.CertificateParser;
import cz.klicnik.pki.ObjectSheet;
import cz.klicnik.presentation.AttributeText;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.inspect.ObjectNames;

/** What differs between two tokens, in words, row by row: for a table with a column for each side. */
public final class ComparisonRows {

    /** What became of something. */
    public enum Kind {
        FACTS, ADDED, REMOVED, CHANGED, MECHANISMS_ADDED, MECHANISMS_REMOVED, UNSEEN
    }

    /** Rows of one kind, never none. */
    public record Group(Kind kind, String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something that differs: a fact, an object with its attributes beneath it, an attribute.
     *
     * @param before in words; empty where only the name or the children say something
     * @param after likewise
     * @param rawBefore the whole value in hexadecimal; empty where there is none
     */
    public record Row(String name, String before, String after, String rawBefore, String rawAfter,
            List<Row> children) {
        public Row {
            children = List.copyOf(children);
        }
    }

    private final Messages messages;
    private final Formats formats;
    private final Words words;
    private final ObjectNames names;
    private final AttributeText attributes;

    public ComparisonRows(Locale language, Formats formats) {
        Messages common = new Messages(language);
        this.messages = new Messages(ComparisonRows.class, language);
        this.formats = formats;
        this.words = new Words(common);
        this.names = new ObjectNames(common);
        this.attributes = new AttributeText(common);
    }

    /** Facts of the token, objects by what became of them, mechanisms; only what there is. */
    public List<Group> groups(TokenComparison comparison) {
        List<Group> groups = new ArrayList<>();
        add(groups, Kind.FACTS, comparison.facts().stream().map(f -> fact(f, comparison)).toList());
        add(groups, Kind.ADDED, comparison.added().stream()
                .map(o -> object(o, sheet(comparison.after(), o).stream().map(a -> only(a, false)).toList())).toList());
        add(groups, Kind.REMOVED, comparison.removed().stream()
                .map(o -> object(o, sheet(comparison.before(), o).stream().map(a -> only(a, true)).toList())).toList());
        add(groups, Kind.CHANGED, comparison.changed().stream().map(this::change).toList());
        add(groups, Kind.MECHANISMS_ADDED, mechanisms(comparison.mechanismsAdded()));
        add(groups, Kind.MECHANISMS_REMOVED, mechanisms(comparison.mechanismsRemoved()));
        add(groups, Kind.UNSEEN, comparison.unseen().stream().map(o -> object(o, List.of())).toList());
        return groups;
    }

    /** A side in one line: which token, and when it was read. */
    public String side(TokenPicture picture) {
        TokenContents contents = picture.contents();
        return messages.text("Compare_side", SafeText.label(contents.token().label()),
                SafeText.label(contents.token().serial()), formats.dateTime(contents.readAt()));
    }

    /** The object's name, for a certificate with its holder. */
    String name(TokenObject object) {
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

    private void add(List<Group> groups, Kind kind, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(kind, messages.text("Compare_" + kind, rows.size()), rows));
        }
    }

    Row fact(TokenFact fact, TokenComparison comparison) {
        return new Row(messages.text("Fact_" + fact), value(fact, comparison.before().contents()),
                value(fact, comparison.after().contents()), "", "", List.of());
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

    private Row object(TokenObject object, List<Row> children) {
        return new Row(name(object), "", "", "", "", children);
    }

    /** What the token told; else what is known. */
    private static List<Attribute> sheet(TokenPicture picture, TokenObject object) {
        List<Attribute> told = picture.attributes(object);
        return told.isEmpty() ? ObjectSheet.of(object) : told;
    }

    private Row change(ObjectChange change) {
        return object(change.after(), change.attributes().stream().map(this::change).toList());
    }

    private Row change(AttributeChange change) {
        return new Row(SafeText.label(change.either().name()), value(change.before()), value(change.after()),
                raw(change.before()), raw(change.after()), List.of());
    }

    private Row only(Attribute attribute, boolean before) {
        String value = attributes.decoded(attribute);
        String raw = attributes.raw(attribute);
        return new Row(SafeText.label(attribute.name()), before ? value : "", before ? "" : value, before ? raw : "",
                before ? "" : raw, List.of());
    }

    private String value(Optional<Attribute> attribute) {
        return attribute.map(attributes::decoded).orElseGet(() -> messages.text("Compare_absent"));
    }

    private String raw(Optional<Attribute> attribute) {
        return attribute.map(attributes::raw).orElse("");
    }

    private static List<Row> mechanisms(List<MechanismInfo> mechanisms) {
        return mechanisms.stream().map(m -> new Row(SafeText.label(m.name()), "", "", "", "", List.of())).toList();
    }
}
