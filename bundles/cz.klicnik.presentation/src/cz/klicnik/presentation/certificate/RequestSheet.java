/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import cz.klicnik.pki.details.RequestDetails;
import cz.klicnik.pki.details.RequestDetails.OwnSignature;
import cz.klicnik.pki.details.RequestDetails.RequestAttribute;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Part;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;

/** Writes a certificate request (PKCS#10) in words. */
public final class RequestSheet {

    private final SheetParts parts;
    private final Messages messages;

    /** @param formats in whose time zone and language points in time are written */
    public RequestSheet(Locale language, Formats formats) {
        this.parts = new SheetParts(language, formats);
        this.messages = parts.messages();
    }

    /** What a person wants to know first. */
    public List<Part> overview(RequestDetails request) {
        List<Item> holder = new ArrayList<>();
        holder.add(Items.plain(messages, "Overview_name", request.holder()));
        holder.addAll(Items.holder(messages, request.subject()));
        List<Item> key = List.of(Items.plain(messages, "Overview_algorithm", algorithm(request)));
        List<Item> wanted = new ArrayList<>();
        wanted.add(Items.plain(messages, "Request_extensions", request.extensions().isEmpty()
                ? messages.text("Extension_nothing")
                : request.extensions().stream().map(e -> parts.oids().words(e.oid()))
                        .collect(Collectors.joining(", "))));
        wanted.add(Items.plain(messages, "Request_challenge", challenge(request)));
        return List.of(
                new Part(messages.text("Request_title"),
                        List.of(new Item(messages.text("Request_signature"),
                                messages.text("Request_signature_" + request.ownSignature()),
                                tone(request.ownSignature()), false))),
                new Part(messages.text("Request_holder"), holder), new Part(messages.text("Overview_key"), key),
                new Part(messages.text("Request_wanted"), wanted),
                new Part(messages.text("Sheet_fingerprints"),
                        List.of(Items.copied(messages, "Sheet_sha256", request.sha256()))));
    }

    private static Tone tone(OwnSignature signature) {
        return switch (signature) {
        case GOOD -> Tone.GOOD;
        case BAD -> Tone.BAD;
        case UNKNOWN -> Tone.ATTENTION;
        };
    }

    private String algorithm(RequestDetails request) {
        return request.keyBits() > 0
                ? messages.text("Overview_algorithmBits", request.keyName(), request.keyBits()) : request.keyName();
    }

    private String challenge(RequestDetails request) {
        return messages.text(request.challengePassword() ? "Request_challengePresent" : "Request_challengeAbsent");
    }

    /** Every field but the extensions. */
    public List<Section> fields(RequestDetails request) {
        List<Section> sections = new ArrayList<>();
        sections.add(parts.section("Request_title", List.of(
                parts.line("Sheet_version", Integer.toString(request.version())),
                parts.algorithm("Sheet_signatureAlgorithm", request.signatureAlgorithm()),
                parts.line("Request_signature", messages.text("Request_signature_" + request.ownSignature())),
                parts.line("Request_challenge", challenge(request)))));
        sections.add(parts.section("Request_holder", parts.name(request.subject())));
        sections.add(parts.section("Sheet_key",
                parts.key(request.keyAlgorithm(), request.keyBits(), request.publicKey())));
        if (!request.attributes().isEmpty()) {
            sections.add(parts.section("Request_attributes",
                    request.attributes().stream().map(this::attribute).toList()));
        }
        if (request.attributesLeftOut() > 0) {
            sections.add(parts.section("Sheet_wrong", List.of(
                    new Line("", messages.text("Request_attributesLeftOut", request.attributesLeftOut())))));
        }
        sections.add(parts.section("Sheet_fingerprints",
                List.of(parts.line("Sheet_sha256", request.sha256()),
                        parts.hex("Sheet_signature", request.signature()))));
        return sections;
    }

    /** One section for each extension that is asked for. */
    public List<Section> extensions(RequestDetails request) {
        return parts.extensions(request.extensions(), request.extensionsLeftOut());
    }

    private Line attribute(RequestAttribute attribute) {
        String name = parts.oids().words(attribute.oid());
        String text = SafeText.line(String.join(", ", attribute.texts()));
        return new Line(name, text, name.equals(attribute.oid()) ? "" : attribute.oid(),
                attribute.texts().isEmpty()
                        ? attribute.values().stream().flatMap(v -> Asn1Words.tree(v).stream()).toList() : List.of());
    }
}
