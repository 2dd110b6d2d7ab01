/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cz.klicnik.pki.details.QualifiedStatement;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;

/** Writes the statements of a qualified certificate in words: as claims of the issuer, which they are. */
final class StatementLines {

    private final Messages messages;
    private final Oids oids;
    private final ExtensionLines extensions;

    StatementLines(Messages messages, Oids oids, ExtensionLines extensions) {
        this.messages = messages;
        this.oids = oids;
        this.extensions = extensions;
    }

    Line of(QualifiedStatement statement) {
        String oid = statement.oid();
        return switch (statement) {
        case QualifiedStatement.Compliance s -> new Line("", messages.text("Statement_compliance"), oid);
        case QualifiedStatement.QualifiedDevice s -> new Line("", messages.text("Statement_device"), oid);
        case QualifiedStatement.Limit s -> new Line(messages.text("Statement_limit"),
                s.amount().toPlainString() + " " + SafeText.line(s.currency()), oid);
        case QualifiedStatement.Retention s -> new Line(messages.text("Statement_retention"),
                messages.text("Statement_years", s.years()), oid);
        case QualifiedStatement.Disclosure s -> new Line(messages.text("Statement_disclosure"), "", oid,
                s.pages().stream().map(this::page).toList());
        case QualifiedStatement.Types s -> new Line(messages.text("Statement_types"), "", oid,
                s.types().stream().map(t -> oids.line("", t)).toList());
        case QualifiedStatement.Legislation s -> new Line(messages.text("Statement_legislation"),
                SafeText.line(String.join(", ", s.countries())), oid);
        case QualifiedStatement.Semantics s -> semantics(s);
        case QualifiedStatement.Unknown s -> new Line(messages.text("Statement_unknown"), oid, s.value().hex(),
                Asn1Words.tree(s.value()));
        };
    }

    private Line page(QualifiedStatement.Page page) {
        Locale language = Locale.of(page.language().toLowerCase(Locale.ROOT));
        String name = language.getDisplayLanguage(messages.locale());
        return new Line(SafeText.line(name.isEmpty() ? page.language() : name), SafeText.line(page.address()),
                SafeText.line(page.language()));
    }

    private Line semantics(QualifiedStatement.Semantics s) {
        List<Line> children = new ArrayList<>();
        if (!s.semantics().isEmpty()) {
            children.add(oids.line("", s.semantics()));
        }
        children.addAll(extensions.names(s.authorities()));
        return new Line(messages.text("Statement_semantics"), "", s.oid(), children);
    }
}
