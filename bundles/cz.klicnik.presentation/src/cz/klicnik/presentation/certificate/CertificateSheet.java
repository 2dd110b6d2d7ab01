/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.details.CertificateDetails;
import cz.klicnik.presentation.Formats;

/** Writes a certificate in words, section by section: its fields first, then each of its extensions. */
public final class CertificateSheet {

    private final Formats formats;
    private final SheetParts parts;

    /** @param formats in whose time zone and language points in time are written */
    public CertificateSheet(Locale language, Formats formats) {
        this.formats = formats;
        this.parts = new SheetParts(language, formats);
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
        sections.add(parts.section("Sheet_general", List.of(
                parts.line("Sheet_version", Integer.toString(details.version())),
                parts.line("Sheet_serialDecimal", view.serialDecimal()),
                parts.line("Sheet_serialHex", view.serialHex()),
                parts.line("Sheet_notBefore", formats.dateTime(view.notBefore()), view.notBefore().toString()),
                parts.line("Sheet_notAfter", view.endless() ? parts.messages().text("Sheet_endless")
                        : formats.dateTime(view.notAfter()), view.notAfter().toString()),
                parts.algorithm("Sheet_signatureAlgorithm", details.signatureAlgorithm()))));
        List<Line> wrong = new ArrayList<>();
        if (details.algorithmsDiffer()) {
            wrong.add(new Line("", parts.messages().text("Sheet_algorithmsDiffer")));
        }
        if (view.serial().signum() <= 0) {
            wrong.add(new Line("", parts.messages().text("Sheet_serialNotPositive")));
        }
        if (!wrong.isEmpty()) {
            sections.add(parts.section("Sheet_wrong", wrong));
        }
        sections.add(parts.section("Sheet_subject", parts.name(view.subjectDn())));
        sections.add(parts.section("Sheet_issuer", parts.name(view.issuerDn())));
        sections.add(parts.section("Sheet_key",
                parts.key(details.keyAlgorithm(), view.keyBits(), details.publicKey())));
        List<Line> rest = new ArrayList<>(List.of(parts.line("Sheet_sha256", view.sha256()),
                parts.line("Sheet_sha1", view.sha1())));
        details.issuerUniqueId().ifPresent(id -> rest.add(parts.hex("Sheet_issuerUniqueId", id)));
        details.subjectUniqueId().ifPresent(id -> rest.add(parts.hex("Sheet_subjectUniqueId", id)));
        rest.add(parts.hex("Sheet_signature", details.signature()));
        sections.add(parts.section("Sheet_fingerprints", rest));
        return sections;
    }

    /** One section for each extension, in the certificate's order. */
    public List<Section> extensions(CertificateDetails details) {
        return parts.extensions(details.extensions(), details.extensionsLeftOut());
    }
}
