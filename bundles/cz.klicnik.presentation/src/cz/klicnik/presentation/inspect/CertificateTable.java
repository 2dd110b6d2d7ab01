/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.List;
import java.util.Optional;

import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.Words;

/** The certificates of a token as a table of plain text, holder first. */
final class CertificateTable {

    private final Messages messages;
    private final Words words;
    private final Formats formats;

    CertificateTable(Messages messages, Formats formats) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
    }

    TextTable of(List<CertificateEntry> entries) {
        TextTable table = new TextTable(Column.text(messages.text("Column_holder")),
                Column.text(messages.text("Column_serial")), Column.fixed(messages.text("Column_notAfter")),
                Column.number(messages.text("Column_daysLeft")), Column.fixed(messages.text("Column_state")),
                Column.text(messages.text("Column_issuer")), Column.text(messages.text("Column_type")),
                Column.fixed(messages.text("Column_key")));
        for (CertificateEntry entry : entries) {
            Optional<CertificateView> view = entry.certificate();
            if (view.isEmpty()) {
                table.row(entry.object().label().isEmpty() ? "?" : entry.object().label(), "", "", "",
                        messages.text("Certificate_unreadable"), "", "", words.keyPresence(entry.key()));
            } else {
                CertificateView c = view.get();
                table.row(c.holder(), c.serialDecimal(), formats.date(c.notAfter()),
                        messages.text("Number", entry.daysLeft()), entry.validity().map(words::of).orElse(""),
                        c.issuerName(), words.of(entry.type()), words.keyPresence(entry.key()));
            }
        }
        return table;
    }
}
