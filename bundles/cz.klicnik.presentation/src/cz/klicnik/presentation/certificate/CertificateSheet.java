/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.Bytes;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.DistinguishedName;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.pki.details.ExtensionDetail;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** Writes a certificate in words, section by section: its fields first, then each of its extensions. */
public final class CertificateSheet {

    private final Messages messages;
    private final Formats formats;
    private final Oids oids;
    private final ExtensionLines extensions;

    /** @param formats in whose time zone and language points in time are written */
    public CertificateSheet(Locale language, Formats formats) {
        this.messages = new Messages(CertificateSheet.class, language);
        this.formats = formats;
        this.oids = new Oids(messages);
        this.extensions = new ExtensionLines(messages, formats, oids);
    }

    /** Fields and extensions. */
    public List<Section> of(CertificateDetails details) {
        List<Section> sections = new ArrayList<>(fields(details));
        sections.addAll(extensions(details));
        return sections;
    }

    /** Every field but the extensions. */
    public List<Section> fields(CertificateDetails details) {
        CertificateView view = details.view();
        List<Section> sections = new ArrayList<>();
        sections.add(section("Sheet_general", List.of(line("Sheet_version", Integer.toString(details.version())),
                line("Sheet_serialDecimal", view.serialDecimal()), line("Sheet_serialHex", view.serialHex()),
                line("Sheet_notBefore", formats.dateTime(view.notBefore()), view.notBefore().toString()),
                line("Sheet_notAfter", formats.dateTime(view.notAfter()), view.notAfter().toString()),
                algorithm("Sheet_signatureAlgorithm", details.signatureAlgorithm()))));
        if (details.algorithmsDiffer()) {
            sections.add(section("Sheet_wrong", List.of(new Line("", messages.text("Sheet_algorithmsDiffer")))));
        }
        sections.add(section("Sheet_subject", name(view.subjectDn())));
        sections.add(section("Sheet_issuer", name(view.issuerDn())));
        List<Line> key = new ArrayList<>(List.of(algorithm("Sheet_keyAlgorithm", details.keyAlgorithm())));
        if (view.keyBits() > 0) {
            key.add(line("Sheet_keySize", messages.text("Sheet_bits", view.keyBits())));
        }
        key.add(hex("Sheet_publicKey", details.publicKey()));
        sections.add(section("Sheet_key", key));
        List<Line> rest = new ArrayList<>(
                List.of(line("Sheet_sha256", view.sha256()), line("Sheet_sha1", view.sha1())));
        details.issuerUniqueId().ifPresent(id -> rest.add(hex("Sheet_issuerUniqueId", id)));
        details.subjectUniqueId().ifPresent(id -> rest.add(hex("Sheet_subjectUniqueId", id)));
        rest.add(hex("Sheet_signature", details.signature()));
        sections.add(section("Sheet_fingerprints", rest));
        return sections;
    }

    /** One section for each extension, in the certificate's order. */
    public List<Section> extensions(CertificateDetails details) {
        List<Section> sections = new ArrayList<>();
        for (ExtensionDetail extension : details.extensions()) {
            sections.add(section(extension));
        }
        if (details.extensionsLeftOut() > 0) {
            sections.add(section("Sheet_wrong", List
                    .of(new Line("", messages.text("Sheet_extensionsLeftOut", details.extensionsLeftOut())))));
        }
        return sections;
    }

    private Section section(ExtensionDetail extension) {
        String words = oids.words(extension.oid());
        String title = words.equals(extension.oid()) ? messages.text("Sheet_unknownExtension", extension.oid()) : words;
        return new Section(extension.critical() ? messages.text("Sheet_critical", title) : title, extension.oid(),
                extension.value().hex(), extensions.of(extension));
    }

    private List<Line> name(DistinguishedName name) {
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

    private Line algorithm(String key, CertificateDetails.Algorithm algorithm) {
        List<Line> parameters = algorithm.parameters().isEmpty() || algorithm.parameters().hex().equals("0500")
                ? List.of() : List.of(parameters(algorithm.parameters()));
        return new Line(messages.text(key), oids.words(algorithm.oid()), algorithm.oid(), parameters);
    }

    /** A named curve by its name; other parameters as they are. */
    private Line parameters(Bytes der) {
        return Asn1Words.oid(der).map(oid -> oids.line(messages.text("Sheet_curve"), oid))
                .orElseGet(() -> hex("Sheet_parameters", der));
    }

    private Section section(String key, List<Line> lines) {
        return new Section(messages.text(key), "", "", lines);
    }

    private Line line(String key, String value) {
        return new Line(messages.text(key), value);
    }

    private Line line(String key, String value, String raw) {
        return new Line(messages.text(key), value, raw);
    }

    private Line hex(String key, Bytes bytes) {
        return line(key, bytes.hex());
    }
}
