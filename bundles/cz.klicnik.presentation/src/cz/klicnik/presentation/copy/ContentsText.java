/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportContents.OfFiles;
import cz.klicnik.operations.copy.ImportContents.OfToken;
import cz.klicnik.operations.copy.ImportContents.Origin;
import cz.klicnik.operations.copy.ImportContents.Reason;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenAnalyzer;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;

/** Says what is inside of a file or token that is imported or copied from. Thread-safe. */
public final class ContentsText {

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    public ContentsText(Locale language, Formats formats) {
        this.messages = new Messages(ContentsText.class, language);
        this.words = new Words(new Messages(language));
        this.formats = formats;
    }

    /**
     * All of it: what can be imported, certificates of authorities, what cannot be imported and why.
     *
     * @param refusal what speaks against an item on the token that it is to be written to; empty where nothing does
     */
    public List<Section> sections(ImportContents contents, Function<ImportItem, Optional<String>> refusal) {
        List<Section> sections = new ArrayList<>();
        List<Line> nothing =
                contents.items().isEmpty() ? List.of(new Line("", messages.text("Contents_nothing"))) : List.of();
        sections.add(new Section(origin(contents.origin()), "", "", nothing));
        contents.items().forEach(item -> sections.add(new Section(title(item), "", "", facts(item, refusal))));
        if (!contents.chain().isEmpty()) {
            sections.add(new Section(messages.text("Contents_chain"), "", "",
                    contents.chain().stream().map(c -> new Line("", chain(c))).toList()));
        }
        if (!contents.unusable().isEmpty()) {
            sections.add(new Section(messages.text("Contents_unusable"), "", "", contents.unusable().stream()
                    .map(u -> new Line("", what(u), "", List.of(new Line("", remedy(u.reason()))))).toList()));
        }
        return sections;
    }

    /** Where it comes from. */
    public String origin(Origin origin) {
        return switch (origin) {
        case OfFiles f -> messages.text("Contents_files",
                f.files().stream().map(p -> SafeText.line(p.toString())).collect(Collectors.joining(", ")),
                f.files().size());
        case OfToken t -> messages.text("Contents_token", SafeText.label(t.label()));
        };
    }

    /** What an item is called: holder or name. */
    public String title(ImportItem item) {
        String title = SafeText.label(item.title());
        return title.isBlank() ? messages.text("Item_noName") : title;
    }

    /** Whether it is a pair, or one of the two alone. */
    public String kind(ImportItem item) {
        return messages.text(item.key().isEmpty() ? "Item_certificate"
                : item.certificate().isEmpty() ? "Item_key" : "Item_pair");
    }

    /** For example "RSA 2048". */
    public String key(ImportItem item) {
        return (item.algorithm() + (item.bits() > 0 ? " " + item.bits() : "")).strip();
    }

    /** State and days, for example "valid, 6 days left"; empty for a key alone. */
    public String validity(ImportItem item, Instant now) {
        return item.certificate().flatMap(c -> item.validity()
                .map(v -> formats.validity(v, TokenAnalyzer.daysLeft(c, now)))).orElse("");
    }

    /** The day until which it is valid; empty for a key alone. */
    public String until(ImportItem item) {
        return item.certificate().map(c -> formats.date(c.notAfter())).orElse("");
    }

    /** A certificate of an authority in one line. */
    public String chain(CertificateView certificate) {
        return messages.text("Chain_line", SafeText.label(certificate.holder()), formats.date(certificate.notAfter()));
    }

    /** What it is that cannot be imported, and why; with its name where it has one. */
    public String what(Unusable unusable) {
        String key = "Unusable_" + unusable.reason();
        String bare = unusable.detail().isEmpty() && messages.has(key + "_noDetail") ? key + "_noDetail" : key;
        String what = messages.text(bare, SafeText.label(unusable.detail()));
        String name = unusable.certificate().map(CertificateView::holder).filter(h -> !h.isBlank())
                .orElse(unusable.name());
        return name.isBlank() ? what : messages.text("Unusable_name", SafeText.label(name), what);
    }

    /** What to do instead. */
    public String remedy(Reason reason) {
        return messages.text("Unusable_" + reason + "_remedy");
    }

    private List<Line> facts(ImportItem item, Function<ImportItem, Optional<String>> refusal) {
        List<Line> lines = new ArrayList<>();
        lines.add(fact("Item_what", kind(item)));
        if (!item.name().isBlank() && !item.name().equals(item.title())) {
            lines.add(fact("Item_name", SafeText.label(item.name())));
        }
        item.type().ifPresent(t -> lines.add(fact("Item_type", words.of(t))));
        item.certificate().ifPresent(c -> {
            lines.add(fact("Item_issuer", SafeText.label(c.issuerName())));
            lines.add(fact("Item_serial", c.serialDecimal() + " (" + c.serialHex() + ")"));
            lines.add(fact("Item_until", formats.date(c.notAfter())));
        });
        item.validity().ifPresent(v -> lines.add(fact("Item_validity", words.of(v))));
        lines.add(fact("Item_key_size", key(item)));
        lines.add(fact("Item_fingerprint", item.fingerprint()));
        refusal.apply(item).ifPresent(why -> lines.add(fact("Item_refused", why)));
        return lines;
    }

    private Line fact(String key, String value) {
        return new Line(messages.text(key), value);
    }
}
