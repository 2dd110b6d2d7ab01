/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.Inspection;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.DisplayWidth;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.TextLines;
import cz.klicnik.presentation.TextTable;
import cz.klicnik.presentation.TextTable.Column;
import cz.klicnik.presentation.Words;

/** Tokens as text for a terminal: the token, its certificates as a table, then the other objects. */
public final class TokenText {

    private static final String INDENT = "  ";

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final TokenFacts tokenFacts;
    private final int width;

    /**
     * @param width of the terminal, in columns
     */
    public TokenText(Messages messages, Formats formats, int width) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
        this.tokenFacts = new TokenFacts(messages, formats);
        this.width = width;
    }

    /** All tokens, one after another, with an empty line between them. */
    public List<String> of(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        for (InspectedToken token : inspection.tokens()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(of(token));
        }
        return lines;
    }

    /** One token. */
    public List<String> of(InspectedToken token) {
        List<String> lines = new ArrayList<>();
        lines.add(tokenFacts.title(token));
        indented(facts(tokenFacts.compact(token), width - INDENT.length()), lines);
        token.slot().fault().ifPresent(fault -> {
            FaultText text = explain(fault, token);
            if (fault.code() == FaultCode.TOKEN_NOT_INITIALIZED) {
                heading(text.paragraph(), lines);
            } else {
                problem(text, lines);
            }
        });
        token.view().ifPresent(view -> contents(token, view, lines));
        return lines;
    }

    /** Facts as "name  value" with aligned, wrapped values. */
    public static List<String> facts(List<Fact> facts, int width) {
        int names = facts.stream().mapToInt(f -> DisplayWidth.of(f.name())).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        for (Fact fact : facts) {
            String name = fact.name();
            for (String line : TextLines.wrap(fact.value(), Math.max(20, width - names))) {
                lines.add((DisplayWidth.pad(name, names) + line).stripTrailing());
                name = "";
            }
        }
        return lines;
    }

    private void contents(InspectedToken token, TokenView view, List<String> lines) {
        if (token.slot().freshness() == SlotStatus.Freshness.STALE) {
            heading(messages.text("Token_stale", formats.dateTime(view.contents().readAt())), lines);
        }
        if (!view.certificates().isEmpty()) {
            heading(messages.text("Heading_certificates", view.certificates().size()), lines);
            indented(new CertificateTable(messages, formats).of(view.certificates()).lines(width - INDENT.length()),
                    lines);
        }
        Set<Long> paired = view.certificates().stream().flatMap(c -> Stream.concat(c.keys().privateKey().stream(),
                c.keys().publicKey().stream())).map(TokenObject::handle).collect(Collectors.toSet());
        TextTable others = objectTable();
        for (TokenObject object : token.objects()) {
            if (!(object instanceof TokenObject.Certificate) && !paired.contains(object.handle())) {
                row(token, object, others);
            }
        }
        if (!others.isEmpty()) {
            heading(messages.text("Heading_otherObjects"), lines);
            indented(others.lines(width - INDENT.length()), lines);
        }
        if (view.contents().objects().isEmpty() && view.contents().token().initialized()) {
            heading(messages.text("Token_noObjects"), lines);
        }
        if (view.contents().login() == LoginState.PUBLIC && token.token().filter(t -> t.initialized()).isPresent()) {
            heading(messages.text(token.saved() ? "Token_savedWithoutLogin" : "Token_logInForPrivate"), lines);
        }
        view.contents().problems().forEach(fault -> problem(explain(fault, token), lines));
        view.certificates().forEach(c -> c.problem().ifPresent(fault -> heading(messages.text("Heading_problemOf",
                new ObjectNames(messages).of(c.object()), explain(fault, token).paragraph()),
                lines)));
    }

    private TextTable objectTable() {
        return new TextTable(Column.fixed(messages.text("Column_kind")), Column.text(messages.text("Column_label")),
                Column.text(messages.text("Column_id")), Column.text(messages.text("Column_about")));
    }

    private void row(InspectedToken token, TokenObject object, TextTable table) {
        String about = object.problem().map(f -> explain(f, token).what())
                .orElseGet(() -> about(token, object));
        table.row(words.of(object.kind()), object.label(), object.id().hex(), about);
    }

    private String about(InspectedToken token, TokenObject object) {
        return switch (object) {
        case TokenObject.PrivateKey k -> keyText(k.algorithm().name(), ObjectFacts.bits(k.publicPart())) + ", "
                + messages.text("Object_keyWithoutCertificate");
        case TokenObject.PublicKey k -> keyText(k.algorithm().name(), ObjectFacts.bits(k.publicPart()));
        case TokenObject.SecretKey k -> keyText(k.algorithm().name(), k.length() * 8);
        case TokenObject.Data d -> d.value().isEmpty() ? d.application()
                : (d.application() + " " + formats.bytes(d.value().length())).strip();
        case TokenObject.Other o -> messages.text("Object_class", "0x" + Long.toHexString(o.objectClass()));
        case TokenObject.Certificate c -> token.slot().slot().description();
        };
    }

    private String keyText(String algorithm, int bits) {
        return bits > 0 ? messages.text("Fact_algorithmBits", algorithm, String.valueOf(bits)) : algorithm;
    }

    private FaultText explain(Fault fault, InspectedToken token) {
        return new FaultTexts(messages).explain(fault, Circumstances.of(token.driver(), token.slot()));
    }

    private void problem(FaultText fault, List<String> lines) {
        heading(messages.text("Heading_problem", fault.paragraph()), lines);
    }

    private void heading(String text, List<String> lines) {
        lines.add("");
        indented(TextLines.wrap(text, width - INDENT.length()), lines);
    }

    private static void indented(List<String> some, List<String> lines) {
        some.forEach(line -> lines.add(INDENT + line));
    }
}
