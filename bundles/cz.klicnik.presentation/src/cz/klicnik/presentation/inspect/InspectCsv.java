/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;

/**
 * Certificates as comma-separated values (RFC 4180), holder first, for spreadsheets: in Czech separated by semicolons,
 * because a Czech spreadsheet takes the comma for the decimal point. Dates by ISO 8601, in UTC.
 */
public final class InspectCsv {

    private static final String END = "\r\n";
    /** A spreadsheet takes what begins so for a formula, which could do anything. */
    private static final String FORMULA = "=+-@\t\r";

    /**
     * A certificate and the token that it is on.
     */
    public record Row(InspectedToken token, CertificateEntry entry) {
    }

    private final Messages messages;
    private final Words words;
    private final char separator;

    public InspectCsv(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
        this.separator = messages.locale().equals(Locale.ENGLISH) ? ',' : ';';
    }

    /** All certificates of the tokens, in their order. */
    public static List<Row> rows(List<InspectedToken> tokens) {
        List<Row> rows = new ArrayList<>();
        tokens.forEach(token -> token.view()
                .ifPresent(view -> view.certificates().forEach(entry -> rows.add(new Row(token, entry)))));
        return rows;
    }

    /** A header and a line for each certificate; to be written in UTF-8 (a spreadsheet wants a BOM before it). */
    public String of(List<Row> rows) {
        StringBuilder csv = new StringBuilder();
        line(csv, List.of("holder", "serial", "serialHex", "notBefore", "notAfter", "daysLeft", "state", "issuer",
                "type", "token", "tokenSerial", "driver", "key", "label", "id", "subject", "sha256").stream()
                .map(name -> messages.text("Csv_" + name)).toList());
        rows.forEach(row -> line(csv, cells(row)));
        return csv.toString();
    }

    private List<String> cells(Row row) {
        CertificateEntry entry = row.entry();
        List<String> cells = new ArrayList<>();
        if (entry.certificate().isPresent()) {
            CertificateView c = entry.certificate().get();
            cells.addAll(List.of(text(c.holder()), c.serialDecimal(), c.serialHex(),
                    DateTimeFormatter.ISO_INSTANT.format(c.notBefore()),
                    DateTimeFormatter.ISO_INSTANT.format(c.notAfter()), Long.toString(entry.daysLeft()),
                    entry.validity().map(words::of).orElse(""), text(c.issuerName()), words.of(entry.type())));
        } else {
            cells.addAll(List.of("", "", "", "", "", "", messages.text("Certificate_unreadable"), "", ""));
        }
        cells.add(text(row.token().token().map(TokenInfo::label).orElse("")));
        cells.add(text(row.token().token().map(TokenInfo::serial).orElse("")));
        cells.add(text(row.token().driver().profile().name().in(messages.locale())));
        cells.add(words.keyPresence(entry.key()));
        cells.add(text(entry.object().label()));
        cells.add(entry.object().id().hex());
        cells.add(text(entry.certificate().map(CertificateView::subject).orElse("")));
        cells.add(entry.certificate().map(CertificateView::sha256).orElse(""));
        return cells;
    }

    private static String text(String foreign) {
        String safe = SafeText.line(foreign);
        return !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    private void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf(',') >= 0;
            csv.append(i == 0 ? "" : String.valueOf(separator))
                    .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        csv.append(END);
    }
}
