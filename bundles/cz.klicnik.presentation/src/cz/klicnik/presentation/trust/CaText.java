/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.trust;

import java.nio.file.Path;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.operations.trust.CaAdministration;
import cz.klicnik.operations.trust.CaEntry;
import cz.klicnik.operations.trust.CaImport;
import cz.klicnik.operations.trust.CaRemoval;
import cz.klicnik.operations.trust.CaStore;
import cz.klicnik.operations.trust.TrustedList;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;

/** The CA store in words, for the window and the command line. */
public final class CaText {

    private final Messages messages;
    private final Formats formats;
    private final Instant now;
    private final Collator alphabet;

    /** @param now for telling what has expired */
    public CaText(Locale language, Formats formats, Instant now) {
        this.messages = new Messages(CaText.class, language);
        this.formats = formats;
        this.now = now;
        this.alphabet = Collator.getInstance(language);
    }

    /**
     * A line of a list of what is in the store.
     *
     * @param name whose certificate it is
     * @param until its end, with a word when it has passed
     * @param kind what it is good for
     * @param place whose store it is in
     * @param sha256 its fingerprint
     */
    public record Row(String name, String until, String kind, String place, Path file, String sha256, CaEntry entry) {
    }

    /** What is in the store, the trusted first, by name. */
    public List<Row> rows(CaStore.Listing listing, CaAdministration authorities) {
        return listing.entries().stream().map(e -> row(e, authorities.isMachineWide(e.file())))
                .sorted(Comparator.comparing((Row row) -> row.entry().kind()).thenComparing(Row::name, alphabet))
                .toList();
    }

    private Row row(CaEntry entry, boolean machine) {
        CertificateView certificate = entry.certificate();
        String kind = messages.text("CaKind_" + entry.kind(), SafeText.line(entry.listed()));
        return new Row(name(certificate), until(certificate), kind, place(machine), entry.file(),
                certificate.sha256(), entry);
    }

    /** Whose store: yours, or everybody's. */
    public String place(boolean machine) {
        return messages.text(machine ? "CaPlace_machine" : "CaPlace_user");
    }

    /** A certificate's end, with a word when it has passed. */
    public String until(CertificateView certificate) {
        String date = formats.date(certificate.notAfter());
        return certificate.notAfter().isBefore(now) ? messages.text("Ca_expired", date) : date;
    }

    private static String name(CertificateView certificate) {
        return SafeText.line(certificate.holder());
    }

    /** What an import would do, item by item. */
    public List<Section> plan(CaImport plan) {
        return plan.items().stream().map(this::section).toList();
    }

    private Section section(CaImport.Item item) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(messages.text("Ca_happens"), state(item)));
        lines.add(new Line(messages.text("Ca_kind"), kind(item)));
        item.certificate().ifPresent(c -> {
            lines.add(new Line(messages.text("Ca_subject"), SafeText.line(c.subject())));
            lines.add(new Line(messages.text("Ca_until"), until(c)));
            lines.add(new Line(messages.text("Ca_sha256"), c.sha256()));
        });
        item.list().ifPresent(list -> list.authorities().forEach(a -> lines.add(new Line("", service(a)))));
        return new Section(title(item), "", "", lines);
    }

    private static String service(TrustedList.Authority authority) {
        return SafeText.line(authority.service());
    }

    /** Whose certificate, or which list. */
    public String title(CaImport.Item item) {
        Optional<String> holder = item.certificate().map(CaText::name);
        return holder.orElseGet(() -> item.list().map(l -> messages.text("Ca_list", SafeText.line(l.territory()),
                l.authorities().size())).orElse(""));
    }

    /** What it is good for. */
    public String kind(CaImport.Item item) {
        return messages.text(item.state() == CaImport.State.NOT_AN_AUTHORITY ? "CaImportKind_none"
                : "CaImportKind_" + item.kind());
    }

    /** What becomes of it. */
    public String state(CaImport.Item item) {
        return messages.text("CaState_" + item.state());
    }

    /** How much of it would be written, in a sentence. */
    public String wouldWrite(CaImport plan) {
        return messages.text(plan.target().machine() ? "Ca_wouldWriteMachine" : "Ca_wouldWrite",
                plan.written().size());
    }

    /** How much was written, in a sentence. */
    public String written(CaImport plan) {
        return messages.text(plan.target().machine() ? "Ca_writtenMachine" : "Ca_written", plan.written().size());
    }

    /** What goes, or would go, with a file. */
    public String removal(CaRemoval removal, boolean dry) {
        String names = String.join(", ", removal.entries().stream().map(e -> name(e.certificate())).distinct()
                .toList());
        return messages.text(dry ? "Ca_wouldRemove" : "Ca_removed", SafeText.line(removal.file().toString()), names);
    }

    /** A question before something is removed. */
    public String removalQuestion(CaRemoval removal) {
        return messages.text("Ca_removeQuestion", removal.entries().size(), removal.entries().stream().findFirst()
                .map(e -> name(e.certificate())).orElse(""), SafeText.line(removal.file().toString()));
    }
}
