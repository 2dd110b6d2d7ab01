/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import cz.klicnik.pki.CertificateType.Trade;

/**
 * Which issuers sell which kind of certificate: an editable table, because names of authorities come and go.
 *
 * @param rows the first that fits decides
 */
public record IssuerTable(List<Row> rows) {

    private static final String BUILT_IN = "internal/issuers.tsv";

    /**
     * A line of the table.
     *
     * @param commonName must match the whole CN of the issuer
     * @param organization must match the whole O of the issuer
     */
    public record Row(Trade trade, Pattern commonName, Pattern organization) {
    }

    public IssuerTable {
        rows = List.copyOf(rows);
    }

    /** The table that comes with the product. */
    public static IssuerTable builtIn() {
        try (InputStream in = IssuerTable.class.getResourceAsStream(BUILT_IN)) {
            byte[] text = Objects.requireNonNull(in, BUILT_IN).readAllBytes();
            return parse(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table: a line each with trade ({@code qualified}, {@code commercial}, {@code other}), a regular expression
     * over CN and one over O, separated by tabs; {@code #} starts a comment line.
     *
     * @throws IllegalArgumentException with the number of the line that is malformed
     */
    public static IssuerTable parse(String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, number));
            }
        }
        return new IssuerTable(rows);
    }

    /** This table with another one's lines in front, which therefore win. */
    public IssuerTable overriddenBy(IssuerTable other) {
        List<Row> all = new ArrayList<>(other.rows);
        all.addAll(rows);
        return new IssuerTable(all);
    }

    /**
     * What an issuer sells.
     *
     * @param commonName of the issuer, empty when it has none
     * @param organization of the issuer, empty when it has none
     * @return empty when no line fits
     */
    public Optional<Trade> trade(String commonName, String organization) {
        return rows.stream().filter(r -> r.commonName().matcher(commonName).matches()
                && r.organization().matcher(organization).matches()).map(Row::trade).findFirst();
    }

    private static Row row(String line, int number) {
        String[] fields = line.split("\t+");
        try {
            if (fields.length == 3) {
                return new Row(Trade.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)), Pattern.compile(fields[1]),
                        Pattern.compile(fields[2].strip()));
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Line " + number + ": " + e.getDescription(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + number + ": unknown trade " + fields[0], e);
        }
        throw new IllegalArgumentException("Line " + number + ": " + fields.length + " fields instead of 3");
    }
}
