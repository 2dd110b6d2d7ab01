/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import java.math.BigInteger;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.explorer.ExplorerLabels;

/** The columns of the table, holder first. */
public enum Column {

    HOLDER(26), SERIAL(15), VALID_UNTIL(13), DAYS_LEFT(20), ISSUER(24), TYPE(21), TOKEN(21), KEY(11);

    private final int width;

    Column(int width) {
        this.width = width;
    }

    /** In characters, before a person changes it. */
    int width() {
        return width;
    }

    /** The heading. */
    public String heading(Language language) {
        return language.text("Certificates_column_" + name());
    }

    /** What stands in a row. */
    public String text(CertificateRow row, Language language) {
        return switch (this) {
        case HOLDER -> row.certificate().map(c -> SafeText.label(c.holder())).orElseGet(() -> unreadable(row));
        case SERIAL -> row.certificate().map(c -> c.serialDecimal()).orElse("");
        case VALID_UNTIL -> row.certificate().map(c -> language.formats().date(c.notAfter())).orElse("");
        case DAYS_LEFT -> row.entry().validity().map(v -> switch (v) {
        case VALID, EXPIRING -> language.formats().days(row.entry().daysLeft());
        case EXPIRED, NOT_YET_VALID -> language.formats().validity(v, row.entry().daysLeft());
        }).orElseGet(() -> language.text("Certificates_unreadable"));
        case ISSUER -> row.certificate().map(c -> SafeText.label(c.issuerName())).orElse("");
        case TYPE -> row.certificate().isPresent() ? language.words().of(row.entry().type()) : "";
        case TOKEN -> row.tokenInfo().map(ExplorerLabels::tokenName).orElse("");
        case KEY -> language.words().keyPresence(row.entry().key());
        };
    }

    private static String unreadable(CertificateRow row) {
        String label = row.entry().object().label();
        return SafeText.label(label.isBlank() ? row.entry().object().id().hex() : label);
    }

    /** By what a column sorts; what has no value comes last either way. */
    public Comparator<CertificateRow> order(Language language, boolean ascending) {
        return switch (this) {
        case SERIAL -> by(r -> r.certificate().map(c -> c.serial()), Comparator.<BigInteger>naturalOrder(), ascending);
        case VALID_UNTIL, DAYS_LEFT -> by(r -> r.certificate().map(c -> c.notAfter()),
                Comparator.<Instant>naturalOrder(), ascending);
        case HOLDER, ISSUER, TYPE, TOKEN, KEY -> {
            Collator collator = Collator.getInstance(language.locale());
            yield by(r -> Optional.of(text(r, language)).filter(t -> !t.isEmpty()), collator::compare,
                    ascending);
        }
        };
    }

    private static <V> Comparator<CertificateRow> by(Function<CertificateRow, Optional<V>> value,
            Comparator<V> natural, boolean ascending) {
        Comparator<V> order = ascending ? natural : natural.reversed();
        return (a, b) -> {
            Optional<V> first = value.apply(a);
            Optional<V> second = value.apply(b);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            return order.compare(first.get(), second.get());
        };
    }
}
