/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** What certificates, requests and revocation lists have in common, in words. */
final class SheetParts {

    private final Messages messages;
    private final Oids oids;
    private final ExtensionLines extensions;

    SheetParts(Locale language, Formats formats) {
        this.messages = new Messages(SheetParts.class, language);
        this.oids = new Oids(messages);
        this.extensions = new ExtensionLines(messages, formats, oids);
    }

    Messages messages() {
        return messages;
    }

    Oids oids() {
        return oids;
    }

    /** One section for each extension, in their order, and one about those that are not shown. */
    List<Section> extensions(List<ExtensionDetail> details, int leftOut) {
        List<Section> sections = new ArrayList<>();
        for (ExtensionDetail extension : details) {
            sections.add(section(extension));
        }
        if (leftOut > 0) {
            sections.add(
                    section("Sheet_wrong", List.of(new Line("", messages.text("Sheet_extensionsLeftOut", leftOut)))));
        }
        return sections;
    }

    private Section section(ExtensionDetail extension) {
        String words = oids.words(extension.oid());
        String title = words.equals(extension.oid()) ? messages.text("Sheet_unknownExtension", extension.oid()) : words;
        return new Section(extension.critical() ? messages.text("Sheet_critical", title) : title, extension.oid(),
                extension.value().hex(), extensions.of(extension));
    }

    /** Both orders, and each attribute. */
    List<Line> name(DistinguishedName name) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Sheet_inOrder", SafeText.line(name.inOrder())));
        lines.add(line("Sheet_reversed", SafeText.line(name.reversed())));
        for (List<DistinguishedName.Attribute> rdn : name.rdns()) {
            for (DistinguishedName.Attribute attribute : rdn) {
                lines.add(new Line(oids.words(attribute.oid()), SafeText.line(attribute.value()), attribute.oid()));
            }
        }
        return lines;
    }

    /** Algorithm, size and value. */
    List<Line> key(CertificateDetails.Algorithm algorithm, int bits, Bytes value) {
        List<Line> key = new ArrayList<>(List.of(algorithm("Sheet_keyAlgorithm", algorithm)));
        if (bits > 0) {
            key.add(line("Sheet_keySize", messages.text("Sheet_bits", bits)));
        }
        key.add(hex("Sheet_publicKey", value));
        return key;
    }

    Line algorithm(String key, CertificateDetails.Algorithm algorithm) {
        List<Line> parameters = algorithm.parameters().isEmpty() || algorithm.parameters().hex().equals("0500")
                ? List.of() : List.of(parameters(algorithm.parameters()));
        return new Line(messages.text(key), oids.words(algorithm.oid()), algorithm.oid(), parameters);
    }

    /** A named curve by its name; other parameters as they are. */
    private Line parameters(Bytes der) {
        return Asn1Words.oid(der).map(oid -> oids.line(messages.text("Sheet_curve"), oid))
                .orElseGet(() -> hex("Sheet_parameters", der));
    }

    Section section(String key, List<Line> lines) {
        return new Section(messages.text(key), "", "", lines);
    }

    Line line(String key, String value) {
        return new Line(messages.text(key), value);
    }

    Line line(String key, String value, String raw) {
        return new Line(messages.text(key), value, raw);
    }

    Line hex(String key, Bytes bytes) {
        return line(key, bytes.hex());
    }
}
