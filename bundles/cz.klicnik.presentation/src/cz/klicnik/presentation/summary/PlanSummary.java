/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.plan.Plan;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.certificate.Line;
import cz.klicnik.presentation.certificate.Section;
import cz.klicnik.presentation.plan.ObjectionText;
import cz.klicnik.presentation.plan.ObjectionTexts;
import cz.klicnik.presentation.plan.OutcomeText;
import cz.klicnik.presentation.plan.PlanText;
import cz.klicnik.presentation.summary.Sheet.Kind;
import cz.klicnik.presentation.summary.Sheet.Paragraph;

/** What was planned for a token, what the guards said, and what became of it, to print and to keep. Thread-safe. */
public final class PlanSummary {

    private final Messages messages;
    private final Formats formats;
    private final PlanText plans;
    private final ObjectionTexts objections;
    private final OutcomeText outcomes;

    public PlanSummary(Locale language, Formats formats) {
        this.messages = new Messages(PlanSummary.class, language);
        this.formats = formats;
        this.plans = new PlanText(language, formats);
        this.objections = new ObjectionTexts(language, formats);
        this.outcomes = new OutcomeText(language, formats);
    }

    /** The endings of files that {@link #write} knows. */
    public static boolean known(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") || name.endsWith(".html") || name.endsWith(".htm");
    }

    /** Writes a sheet to a file: PDF or HTML, as its ending says. What is there is replaced. */
    public static void write(Path file, Sheet sheet) throws IOException {
        boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        Files.write(file, pdf ? SheetPdf.of(sheet) : SheetHtml.of(sheet).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The summary.
     *
     * @param said what the guards object to
     * @param outcome empty for a plan that was not carried out
     * @param token as it was read before: what is deleted can be named only by that
     */
    public Sheet of(Plan plan, List<Objection> said, Optional<Outcome> outcome, Optional<InspectedToken> token) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Optional<TokenView> view = token.flatMap(InspectedToken::view);
        outcome.ifPresent(o -> sections(outcomes.sections(o, view, token
                .map(t -> Circumstances.of(t.driver(), t.slot())).orElse(Circumstances.UNKNOWN)),
                o.complete() ? Kind.GOOD : Kind.BAD, paragraphs));
        List<Section> planned = plans.sections(plan, token);
        sections(planned.stream().map(s -> s == planned.getFirst()
                ? new Section(messages.text("Summary_planned"), "", "", s.lines()) : s).toList(), Kind.TEXT,
                paragraphs);
        if (!said.isEmpty()) {
            paragraphs.add(new Paragraph(Kind.HEADING, messages.text("Summary_objections")));
            said.forEach(o -> add(o, objections.of(o, view), paragraphs));
        }
        return new Sheet(messages.locale(), plans.title(plan), facts(plan, token), paragraphs,
                messages.text("Summary_footer", formats.dateTime(plan.made()), plan.id()));
    }

    private List<Fact> facts(Plan plan, Optional<InspectedToken> token) {
        List<Fact> facts = new ArrayList<>();
        fact("Summary_token", SafeText.label(plan.label()), facts);
        fact("Summary_holder", token.flatMap(InspectedToken::view).map(PlanSummary::holders).orElse(""), facts);
        fact("Summary_model", SafeText.label(token.flatMap(InspectedToken::token).map(TokenInfo::model)
                .orElse(plan.token().model())), facts);
        fact("Summary_serial", SafeText.label(plan.token().serial()), facts);
        fact("Summary_made", formats.dateTime(plan.made()), facts);
        return facts;
    }

    private void fact(String key, String value, List<Fact> facts) {
        if (!value.isBlank()) {
            facts.add(new Fact(messages.text(key), value));
        }
    }

    private static String holders(TokenView view) {
        return view.certificates().stream().flatMap(c -> c.certificate().stream())
                .filter(c -> !c.certificateAuthority()).map(CertificateView::holder).map(SafeText::label).distinct()
                .collect(Collectors.joining(", "));
    }

    private void add(Objection objection, ObjectionText text, List<Paragraph> paragraphs) {
        paragraphs.add(new Paragraph(Kind.TEXT,
                messages.text("Summary_objection", objections.of(objection.weight()), text.what())));
        String more = String.join(" ", text.cause(), text.remedy()).strip();
        if (!more.isEmpty()) {
            paragraphs.add(new Paragraph(Kind.NOTE, more));
        }
    }

    /** @param first what the title of the first section is: it says how all of it stands */
    private static void sections(List<Section> sections, Kind first, List<Paragraph> paragraphs) {
        for (Section section : sections) {
            boolean title = section == sections.getFirst() && first != Kind.TEXT;
            paragraphs.add(new Paragraph(title ? first : Kind.HEADING, section.title()));
            section.lines().forEach(line -> add(line, Kind.TEXT, paragraphs));
        }
    }

    private static void add(Line line, Kind kind, List<Paragraph> paragraphs) {
        paragraphs.add(new Paragraph(kind, line.text()));
        line.children().forEach(child -> add(child, Kind.NOTE, paragraphs));
    }
}
