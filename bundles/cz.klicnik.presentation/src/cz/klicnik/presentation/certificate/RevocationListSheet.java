/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.pki.details.RevocationListDetails;
import cz.klicnik.pki.details.RevocationListDetails.Entry;
import cz.klicnik.pki.details.RevocationListDetails.Head;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.CertificateOverview.Item;
import cz.klicnik.presentation.certificate.CertificateOverview.Part;
import cz.klicnik.presentation.certificate.CertificateOverview.Tone;

/** Writes a revocation list in words. */
public final class RevocationListSheet {

    private final SheetParts parts;
    private final Messages messages;
    private final Formats formats;

    /** @param formats in whose time zone and language points in time are written */
    public RevocationListSheet(Locale language, Formats formats) {
        this.parts = new SheetParts(language, formats);
        this.messages = parts.messages();
        this.formats = formats;
    }

    /** What a person wants to know first. */
    public List<Part> overview(RevocationListDetails list, Instant now) {
        Head head = list.head();
        List<Item> general = new ArrayList<>();
        general.add(state(list, now));
        general.add(Items.plain(messages, "List_thisUpdate", formats.dateTime(head.thisUpdate())));
        general.add(Items.plain(messages, "List_nextUpdate", next(head)));
        general.add(Items.plain(messages, "List_size", messages.text("List_certificates", list.size())));
        list.number().ifPresent(n -> general.add(Items.plain(messages, "List_number", n.toString())));
        list.deltaBase().ifPresent(n -> general.add(Items.toned(messages, "List_kind",
                messages.text("List_delta", n.toString()), Tone.ATTENTION)));
        general.add(Items.plain(messages, "Sheet_signature", messages.text("List_signature")));
        return List.of(new Part(messages.text("List_title"), general),
                new Part(messages.text("Sheet_issuer"),
                        List.of(Items.plain(messages, "Overview_name", head.issuer().display()),
                                Items.copied(messages, "Overview_issuer", head.issuer().inOrder()),
                                Items.copied(messages, "Overview_reversed", head.issuer().reversed()))),
                new Part(messages.text("Sheet_fingerprints"),
                        List.of(Items.copied(messages, "Sheet_sha256", head.sha256()))));
    }

    private Item state(RevocationListDetails list, Instant now) {
        Head head = list.head();
        if (head.thisUpdate().isAfter(now)) {
            return Items.toned(messages, "Overview_state", messages.text("List_early"), Tone.ATTENTION);
        }
        if (head.nextUpdate().isEmpty()) {
            return Items.toned(messages, "Overview_state", messages.text("List_unlimited"), Tone.ATTENTION);
        }
        return list.outdated(now) ? Items.toned(messages, "Overview_state", messages.text("List_outdated"), Tone.BAD)
                : Items.toned(messages, "Overview_state", messages.text("List_current"), Tone.GOOD);
    }

    private String next(Head head) {
        return head.nextUpdate().map(formats::dateTime).orElseGet(() -> messages.text("List_noNext"));
    }

    /** Every field but extensions and entries. */
    public List<Section> fields(RevocationListDetails list) {
        Head head = list.head();
        List<Section> sections = new ArrayList<>();
        List<Line> general = new ArrayList<>(List.of(
                parts.line("Sheet_version", Integer.toString(head.version())),
                parts.line("List_thisUpdate", formats.dateTime(head.thisUpdate()), head.thisUpdate().toString()),
                parts.line("List_nextUpdate", next(head), head.nextUpdate().map(Instant::toString).orElse("")),
                parts.line("List_size", messages.text("List_certificates", list.size()))));
        list.number().ifPresent(n -> general.add(parts.line("List_number", n.toString(), n.toString(16))));
        list.deltaBase().ifPresent(n -> general.add(parts.line("List_deltaBase", n.toString(), n.toString(16))));
        general.add(parts.algorithm("Sheet_signatureAlgorithm", head.signatureAlgorithm()));
        sections.add(parts.section("List_title", general));
        if (head.algorithmsDiffer()) {
            sections.add(parts.section("Sheet_wrong", List.of(new Line("", messages.text("List_algorithmsDiffer")))));
        }
        sections.add(parts.section("Sheet_issuer", parts.name(head.issuer())));
        sections.add(parts.section("Sheet_fingerprints", List.of(parts.line("Sheet_sha256", head.sha256()),
                parts.hex("Sheet_signature", head.signature()))));
        return sections;
    }

    /** One section for each extension of the list. */
    public List<Section> extensions(RevocationListDetails list) {
        return parts.extensions(list.head().extensions(), list.head().extensionsLeftOut());
    }

    /** The columns of {@link #row}. */
    public List<String> columns() {
        return List.of(messages.text("Sheet_serialDecimal"), messages.text("Sheet_serialHex"),
                messages.text("List_revokedAt"), messages.text("List_reason"));
    }

    /** An entry: its serial number in both forms, when it was revoked, and why. */
    public List<String> row(Entry entry) {
        return List.of(entry.serial().toString(), entry.serial().toString(16),
                entry.at().map(formats::dateTime).orElse(""), why(entry));
    }

    /** The reason, with whatever else the entry says. */
    private String why(Entry entry) {
        List<String> all = new ArrayList<>();
        if (!entry.reason().isEmpty()) {
            all.add(messages.has("Reason_" + entry.reason()) ? messages.text("Reason_" + entry.reason())
                    : entry.reason());
        }
        entry.invalidSince().ifPresent(t -> all.add(messages.text("List_invalidSince", formats.dateTime(t))));
        entry.issuer().ifPresent(i -> all.add(messages.text("List_entryIssuer", SafeText.label(i.inOrder()))));
        if (entry.damaged()) {
            all.add(messages.text("List_entryDamaged"));
        }
        return String.join("; ", all);
    }
}
