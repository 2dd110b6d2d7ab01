/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.certificates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cz.klicnik.pki.Validity;
import cz.klicnik.ui.Language;

/**
 * What a person wrote into the filter, for example {@code novák type:qualified expires<30d}. All terms must fit; a minus
 * before a term turns it round. Letter case and accents do not matter. Fields are understood in English and in Czech,
 * whatever the language of the screen.
 *
 * <ul>
 * <li>{@code cert}: a certificate (every row is one);
 * <li>{@code expires<30d}: ends within 30 days (d, w, m, y) and has not ended yet; also {@code <=}, {@code >}, {@code >=};
 * <li>{@code type:}, {@code state:}, {@code key:}: a word, or its beginning;
 * <li>{@code holder:}, {@code issuer:}, {@code token:}, {@code serial:}: a part of the text;
 * <li>anything else: a part of anything that the row shows.
 * </ul>
 *
 * @param filter what is let through
 * @param misunderstood terms that begin like a condition and are none
 */
public record CertificateQuery(Predicate<CertificateRow> filter, List<String> misunderstood) {

    private static final Pattern TERM = Pattern.compile("\"[^\"]*\"?|(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern EXPIRY = Pattern.compile("(<=|>=|<|>|=)(\\d{1,5})([dtwmyr]?)");
    private static final Set<String> CERTIFICATE = Set.of("cert", "certificate", "certifikat");
    private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("type", Field.TYPE),
            Map.entry("typ", Field.TYPE), Map.entry("state", Field.STATE), Map.entry("stav", Field.STATE),
            Map.entry("key", Field.KEY), Map.entry("klic", Field.KEY), Map.entry("holder", Field.HOLDER),
            Map.entry("drzitel", Field.HOLDER), Map.entry("issuer", Field.ISSUER),
            Map.entry("vydavatel", Field.ISSUER), Map.entry("token", Field.TOKEN), Map.entry("serial", Field.SERIAL),
            Map.entry("cislo", Field.SERIAL));
    private static final Pattern EXPIRES = Pattern.compile("(?:expires|vyprsi)(?=[<>=:])(.*)");

    private enum Field {
        TYPE, STATE, KEY, HOLDER, ISSUER, TOKEN, SERIAL
    }

    public CertificateQuery {
        misunderstood = List.copyOf(misunderstood);
    }

    /** Understands a text; an empty one lets everything through. */
    public static CertificateQuery parse(String text, Language language) {
        List<Predicate<CertificateRow>> all = new ArrayList<>();
        List<String> misunderstood = new ArrayList<>();
        Matcher terms = TERM.matcher(text);
        while (terms.find()) {
            String term = terms.group();
            boolean not = term.length() > 1 && term.startsWith("-");
            String positive = fold(not ? term.substring(1) : term);
            Optional<Predicate<CertificateRow>> condition = condition(positive, language);
            condition.map(c -> not ? c.negate() : c).ifPresentOrElse(all::add, () -> misunderstood.add(term));
        }
        return new CertificateQuery(row -> all.stream().allMatch(p -> p.test(row)), misunderstood);
    }

    private static Optional<Predicate<CertificateRow>> condition(String term, Language language) {
        if (CERTIFICATE.contains(term)) {
            return Optional.of(row -> true);
        }
        Matcher expires = EXPIRES.matcher(term);
        if (expires.matches()) {
            return expiry(expires.group(1));
        }
        int colon = term.indexOf(':');
        Field field = colon < 0 ? null : FIELDS.get(term.substring(0, colon));
        if (field == null) {
            String part = unquoted(term);
            return Optional.of(row -> shown(row, language).contains(part));
        }
        String wanted = unquoted(term.substring(colon + 1));
        return wanted.isEmpty() ? Optional.empty() : Optional.of(row -> fits(row, field, wanted, language));
    }

    private static Optional<Predicate<CertificateRow>> expiry(String condition) {
        Matcher m = EXPIRY.matcher(condition);
        if (!m.matches()) {
            return Optional.empty();
        }
        long days = Long.parseLong(m.group(2)) * switch (m.group(3)) {
        case "w", "t" -> 7;
        case "m" -> 30;
        case "y", "r" -> 365;
        default -> 1;
        };
        String operator = m.group(1);
        return Optional.of(row -> row.entry().validity().filter(v -> v != Validity.EXPIRED).isPresent()
                && switch (operator) {
                case "<" -> row.entry().daysLeft() < days;
                case "<=" -> row.entry().daysLeft() <= days;
                case ">" -> row.entry().daysLeft() > days;
                case ">=" -> row.entry().daysLeft() >= days;
                default -> row.entry().daysLeft() == days;
                });
    }

    private static boolean fits(CertificateRow row, Field field, String wanted, Language language) {
        return switch (field) {
        case TYPE -> beginsWith(wanted, row.entry().type().trade().name(), row.entry().type().bearer().name(),
                language.words().of(row.entry().type()));
        case STATE -> row.entry().validity()
                .filter(v -> fold(v.name()).startsWith(wanted) || fold(language.words().of(v)).startsWith(wanted))
                .isPresent();
        case KEY -> beginsWith(wanted, row.entry().key().presence().name(),
                language.words().keyPresence(row.entry().key()));
        case HOLDER -> contains(Column.HOLDER.text(row, language), wanted);
        case ISSUER -> contains(row.certificate().map(c -> c.issuer()).orElse(""), wanted);
        case TOKEN -> contains(row.tokenInfo().map(t -> t.label() + "\n" + t.serial() + "\n" + t.model()).orElse(""),
                wanted);
        case SERIAL -> row.certificate()
                .filter(c -> c.serialDecimal().startsWith(wanted) || c.serialHex().startsWith(wanted)).isPresent();
        };
    }

    /** Whether any word of the texts begins so. */
    private static boolean beginsWith(String wanted, String... texts) {
        return Arrays.stream(texts).map(CertificateQuery::fold)
                .anyMatch(t -> t.startsWith(wanted) || t.contains(" " + wanted));
    }

    private static boolean contains(String text, String wanted) {
        return fold(text).contains(wanted);
    }

    private static String shown(CertificateRow row, Language language) {
        StringBuilder all = new StringBuilder();
        for (Column column : Column.values()) {
            all.append(column.text(row, language)).append('\n');
        }
        row.certificate().ifPresent(c -> all.append(c.serialHex()).append('\n').append(c.subject()).append('\n')
                .append(c.issuer()).append('\n').append(c.sha256()).append('\n').append(c.email().orElse("")));
        row.tokenInfo().ifPresent(t -> all.append('\n').append(t.serial()).append('\n').append(t.model()));
        return fold(all.append('\n').append(row.entry().object().label()).toString());
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }

    /** Lower case, without accents. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
