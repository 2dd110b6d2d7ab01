/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

import cz.klicnik.pki.details.ExtensionContent;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.pki.details.GeneralName;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** Writes extensions in words. */
final class ExtensionLines {

    private final Messages messages;
    private final Formats formats;
    private final Oids oids;
    private final StatementLines statements;

    ExtensionLines(Messages messages, Formats formats, Oids oids) {
        this.messages = messages;
        this.formats = formats;
        this.oids = oids;
        this.statements = new StatementLines(messages, oids, this);
    }

    List<Line> of(ExtensionDetail extension) {
        if (!extension.problem().isEmpty()) {
            List<Line> lines = new ArrayList<>();
            lines.add(new Line("", messages.text("Extension_damaged", SafeText.line(extension.problem()))));
            lines.addAll(Asn1Words.tree(extension.value()));
            return lines;
        }
        if (extension.content().filter(ExtensionContent.Present.class::isInstance).isPresent()) {
            return List.of(new Line("", messages.text("Present_" + extension.oid())));
        }
        return extension.content().map(this::of).orElseGet(() -> Asn1Words.tree(extension.value()));
    }

    private List<Line> of(ExtensionContent content) {
        return switch (content) {
        case ExtensionContent.KeyUsage c -> each(c.bits(), bit -> new Line("", bit("KeyUsage_", bit), bit));
        case ExtensionContent.NetscapeType c -> each(c.bits(), bit -> new Line("", bit("NetscapeType_", bit), bit));
        case ExtensionContent.ExtendedKeyUsage c -> each(c.purposes(), oid -> oids.line("", oid));
        case ExtensionContent.BasicConstraints c -> basic(c);
        case ExtensionContent.SubjectKeyIdentifier c -> List.of(line("Extension_keyIdentifier", c.id().hex()));
        case ExtensionContent.AuthorityKeyIdentifier c -> authority(c);
        case ExtensionContent.AlternativeNames c -> names(c.names());
        case ExtensionContent.Policies c -> each(c.policies(), this::policy);
        case ExtensionContent.PolicyMappings c -> each(c.mappings(),
                m -> new Line("", messages.text("Extension_mapping", m.issuer(), m.subject())));
        case ExtensionContent.PolicyConstraints c -> constraints(c);
        case ExtensionContent.InhibitAnyPolicy c -> List.of(skip("Extension_inhibitAnyPolicy", c.skip()));
        case ExtensionContent.NameConstraints c -> List.of(group("Extension_permitted", names(c.permitted())),
                group("Extension_excluded", names(c.excluded())));
        case ExtensionContent.DistributionPoints c -> each(c.points(), this::point);
        case ExtensionContent.InformationAccess c -> each(c.accesses(), a -> new Line(oids.words(a.method()),
                SafeText.line(a.location().text()), a.method()));
        case ExtensionContent.QualifiedStatements c -> each(c.statements(), statements::of);
        case ExtensionContent.PrivateKeyUsagePeriod c -> period(c);
        case ExtensionContent.Present c -> List.of();
        case ExtensionContent.Capabilities c -> each(c.algorithms(), oid -> oids.line("", oid));
        case ExtensionContent.Number c ->
            List.of(new Line("", c.number().toString(), c.number().toString(16)));
        case ExtensionContent.Moment c -> List.of(new Line("", formats.dateTime(c.at()), c.at().toString()));
        case ExtensionContent.IssuingPoint c -> issuingPoint(c);
        case ExtensionContent.TlsFeatures c -> each(c.features(), f -> new Line("",
                messages.has("TlsFeature_" + f) ? messages.text("TlsFeature_" + f) : Integer.toString(f),
                Integer.toString(f)));
        case ExtensionContent.SignedTimestamps c -> each(c.timestamps(), this::timestamp);
        case ExtensionContent.Text c -> List.of(new Line("", SafeText.line(c.text())));
        case ExtensionContent.Template c -> template(c);
        case ExtensionContent.SubjectAttributes c -> each(c.attributes(), a -> new Line(oids.words(a.oid()),
                SafeText.line(String.join(", ", a.values())), a.oid()));
        };
    }

    /** Names, each with its kind. */
    List<Line> names(List<GeneralName> names) {
        return each(names, this::name);
    }

    private Line name(GeneralName name) {
        if (name.type().equals(GeneralName.RELATIVE)) {
            return line("GeneralName_RELATIVE", SafeText.line(name.text()));
        }
        if (name.kind() == GeneralName.Kind.X400) {
            return new Line(messages.text("GeneralName_X400"), "", name.raw().hex(), Asn1Words.tree(name.raw()));
        }
        String kind = name.kind() == GeneralName.Kind.OTHER_NAME ? oids.words(name.type())
                : messages.text("GeneralName_" + name.kind());
        return new Line(kind, SafeText.line(name.text()), name.type());
    }

    private List<Line> basic(ExtensionContent.BasicConstraints c) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", messages.text(c.authority() ? "Extension_authority" : "Extension_noAuthority")));
        c.pathLength().ifPresent(
                length -> lines.add(line("Extension_pathLength", messages.text("Extension_certificates", length))));
        return lines;
    }

    private List<Line> authority(ExtensionContent.AuthorityKeyIdentifier c) {
        List<Line> lines = new ArrayList<>();
        if (!c.id().isEmpty()) {
            lines.add(line("Extension_keyIdentifier", c.id().hex()));
        }
        c.issuer().forEach(n -> lines.add(line("Extension_issuer", SafeText.line(n.text()))));
        c.serial().ifPresent(s -> lines.add(new Line(messages.text("Extension_serial"), s.toString(), s.toString(16))));
        return lines;
    }

    private Line policy(ExtensionContent.Policy policy) {
        List<Line> children = new ArrayList<>();
        policy.statements().forEach(s -> children.add(line("Extension_practiceStatement", SafeText.line(s))));
        policy.notices().forEach(n -> children.add(line("Extension_notice", SafeText.line(n))));
        String words = oids.words(policy.oid());
        return new Line("", words, words.equals(policy.oid()) ? "" : policy.oid(), children);
    }

    private List<Line> constraints(ExtensionContent.PolicyConstraints c) {
        List<Line> lines = new ArrayList<>();
        add("Extension_requireExplicit", c.requireExplicit(), lines);
        add("Extension_inhibitMapping", c.inhibitMapping(), lines);
        return lines;
    }

    private void add(String key, OptionalInt skip, List<Line> lines) {
        skip.ifPresent(value -> lines.add(skip(key, value)));
    }

    private Line skip(String key, int certificates) {
        return line(key, messages.text("Extension_afterCertificates", certificates));
    }

    private Line timestamp(ExtensionContent.SignedTimestamp timestamp) {
        return new Line(messages.text("Extension_log"), formats.dateTime(timestamp.at()), timestamp.at().toString(),
                List.of(line("Extension_logKey", timestamp.log().hex()),
                        line("Sheet_signatureAlgorithm", bit("TlsHash_", Integer.toString(timestamp.hash())) + ", "
                                + bit("TlsSignature_", Integer.toString(timestamp.signature())))));
    }

    private Line point(ExtensionContent.DistributionPoint point) {
        List<Line> children = new ArrayList<>(names(point.names()));
        if (!point.reasons().isEmpty()) {
            children.add(reasons(point.reasons()));
        }
        point.issuer().forEach(n -> children.add(line("Extension_crlIssuer", SafeText.line(n.text()))));
        boolean alone = children.size() == 1;
        return alone ? children.getFirst() : new Line(messages.text("Extension_point"), "", "", children);
    }

    private List<Line> issuingPoint(ExtensionContent.IssuingPoint point) {
        List<Line> lines = new ArrayList<>(names(point.names()));
        point.only().forEach(kind -> lines.add(new Line("", messages.text("Extension_" + kind), kind)));
        if (!point.reasons().isEmpty()) {
            lines.add(reasons(point.reasons()));
        }
        if (point.indirect()) {
            lines.add(new Line("", messages.text("Extension_indirect"), "indirectCRL"));
        }
        return lines;
    }

    private Line reasons(List<String> reasons) {
        return line("Extension_reasons",
                String.join(", ", reasons.stream().map(r -> bit("Reason_", r)).toList()));
    }

    private List<Line> period(ExtensionContent.PrivateKeyUsagePeriod c) {
        List<Line> lines = new ArrayList<>();
        c.from().ifPresent(t -> lines.add(line("Sheet_notBefore", formats.dateTime(t))));
        c.until().ifPresent(t -> lines.add(line("Sheet_notAfter", formats.dateTime(t))));
        return lines;
    }

    private List<Line> template(ExtensionContent.Template c) {
        String version = c.major().isEmpty() ? ""
                : c.major().getAsInt() + (c.minor().isEmpty() ? "" : "." + c.minor().getAsInt());
        List<Line> lines = new ArrayList<>(List.of(line("Extension_template", c.oid())));
        if (!version.isEmpty()) {
            lines.add(line("Extension_templateVersion", version));
        }
        return lines;
    }

    private Line group(String key, List<Line> children) {
        return new Line(messages.text(key), children.isEmpty() ? messages.text("Extension_nothing") : "", "", children);
    }

    private String bit(String prefix, String name) {
        return messages.has(prefix + name) ? messages.text(prefix + name) : name;
    }

    private Line line(String key, String value) {
        return new Line(messages.text(key), value);
    }

    private static <T> List<Line> each(List<T> values, Function<T, Line> line) {
        return values.stream().map(line).toList();
    }
}
