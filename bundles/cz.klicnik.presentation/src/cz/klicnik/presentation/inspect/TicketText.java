/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation.inspect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.pki.TokenView;
import cz.klicnik.pki.TokenView.CertificateEntry;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.FaultTexts;
import cz.klicnik.presentation.Formats;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.presentation.ReaderTexts;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.presentation.Words;

/**
 * "Copy for ticket": one text with everything that the next person needs. Made for proportional fonts and mail: "name:
 * value" lines, nothing aligned.
 */
public final class TicketText {

    private final Messages messages;
    private final Words words;
    private final Formats formats;
    private final TokenFacts tokenFacts;
    private final ObjectNames objects;
    private final ProductInfo product;

    public TicketText(Messages messages, Formats formats, ProductInfo product) {
        this.messages = messages;
        this.words = new Words(messages);
        this.formats = formats;
        this.tokenFacts = new TokenFacts(messages, formats);
        this.objects = new ObjectNames(messages);
        this.product = product;
    }

    /**
     * A token with its driver, slot, certificates, keys and problems.
     *
     * @param at the time that is written down
     */
    public String of(InspectedToken token, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("Ticket_title", tokenFacts.title(token)));
        product(at, lines);
        section("Ticket_driver", tokenFacts.driver(token.driver()), lines);
        section("Ticket_slot", tokenFacts.slot(token.slot().slot()), lines);
        section("Ticket_token", tokenFacts.token(token), lines);
        token.view().ifPresent(view -> contents(token, view, lines));
        List<String> problems = new ArrayList<>();
        Circumstances around = Circumstances.of(token.driver(), token.slot());
        Stream.of(token.driver().fault().stream(), token.driver().findings().stream(), token.slot().fault().stream(),
                token.view().stream().flatMap(v -> v.contents().problems().stream())).flatMap(faults -> faults)
                .forEach(f -> problem(new FaultTexts(messages).explain(f, around), problems));
        problems(problems, lines);
        return String.join("\n", lines) + "\n";
    }

    /** A driver that shows no token, with what is wrong with it. */
    public String of(DriverStatus driver, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("Ticket_title", SafeText.label(driver.profile().name().in(messages.locale()))));
        product(at, lines);
        section("Ticket_driver", tokenFacts.driver(driver), lines);
        for (SlotStatus slot : driver.slots()) {
            section("Ticket_slot", tokenFacts.slot(slot.slot()), lines);
        }
        List<String> problems = new ArrayList<>();
        Stream.concat(driver.fault().stream(), driver.findings().stream())
                .forEach(f -> problem(new FaultTexts(messages).explain(f, driver.profile()), problems));
        problems(problems, lines);
        return String.join("\n", lines) + "\n";
    }

    /** A reader whose card no driver serves, with what the card looks like and what to do. */
    public String of(ReaderStatus reader, MachineState machine, Instant at) {
        ReaderTexts texts = new ReaderTexts(messages);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("Ticket_title", SafeText.label(reader.name())));
        product(at, lines);
        section("Ticket_reader", texts.facts(reader, machine), lines);
        ReaderTexts.candidate(reader, machine)
                .ifPresent(driver -> section("Ticket_driver", tokenFacts.driver(driver), lines));
        List<String> problems = new ArrayList<>();
        problem(texts.explain(reader, machine), problems);
        problems(problems, lines);
        return String.join("\n", lines) + "\n";
    }

    private void product(Instant at, List<String> lines) {
        lines.add(messages.text("Ticket_time", formats.dateTime(at), at.toString()));
        lines.add(messages.text("Ticket_product", product.version(), product.system(), product.java()));
    }

    private void contents(InspectedToken token, TokenView view, List<String> lines) {
        lines.add("");
        lines.add(messages.text("Heading_certificates", view.certificates().size()));
        view.certificates().forEach(entry -> lines.add("- " + certificate(entry)));
        if (!view.looseKeys().isEmpty()) {
            lines.add("");
            lines.add(messages.text("Heading_looseKeys", view.looseKeys().size()));
            view.looseKeys().forEach(key -> {
                key.privateKey().ifPresent(k -> lines.add("- " + objects.of(k)));
                key.publicKey().ifPresent(k -> lines.add("- " + objects.of(k)));
            });
        }
        if (!view.others().isEmpty()) {
            lines.add("");
            lines.add(messages.text("Heading_otherObjects"));
            view.others().forEach(other -> lines.add("- " + objects.of(other)));
        }
        if (!token.slot().login().seesPrivateObjects()) {
            lines.add(messages.text("Token_privateNotRead"));
        }
    }

    private String certificate(CertificateEntry entry) {
        String name = objects.of(entry.object());
        if (entry.certificate().isEmpty()) {
            return messages.text("Certificate_unreadable") + "; " + name + entry.problem()
                    .map(f -> "; " + new FaultTexts(messages).explain(f).paragraph()).orElse("");
        }
        CertificateView c = entry.certificate().get();
        String state = entry.validity().map(v -> formats.validity(v, entry.daysLeft())).orElse("");
        return messages.text("Ticket_certificate", SafeText.label(c.holder()), state, formats.date(c.notAfter()),
                words.of(entry.type()), c.serialDecimal(), c.serialHex(), SafeText.line(c.issuer()),
                words.of(entry.key())) + "; " + name;
    }

    private void section(String heading, List<Fact> facts, List<String> lines) {
        if (facts.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(messages.text(heading));
        facts.forEach(fact -> lines.add(messages.text("Ticket_fact", fact.name(), fact.value())));
    }

    private void problem(FaultText fault, List<String> problems) {
        problems.add("- " + fault.paragraph()
                + (fault.details().isEmpty() ? "" : " (" + String.join("; ", fault.details()) + ")"));
    }

    private void problems(List<String> problems, List<String> lines) {
        lines.add("");
        lines.add(messages.text(problems.isEmpty() ? "Ticket_noProblems" : "Ticket_problems"));
        lines.addAll(problems);
    }
}
