/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.DriverProfile;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.DriverStatus.Phase;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.PcscStatus;
import cz.klicnik.core.machine.PcscStatus.Service;
import cz.klicnik.core.machine.ReaderStatus;
import cz.klicnik.core.machine.ReaderStatus.Card;

/** Sentences about the system's readers: above all what a card is that no driver serves, and where its driver is to be had. */
public final class ReaderTexts {

    private final Messages messages;
    private final FaultTexts faults;

    public ReaderTexts(Messages messages) {
        this.messages = messages;
        this.faults = new FaultTexts(messages);
    }

    /** The readers whose card no driver serves: those that a person must be told of. */
    public static List<ReaderStatus> unserved(PcscStatus pcsc) {
        return pcsc.readers().stream().filter(r -> r.card() == Card.NOT_SERVED).toList();
    }

    /** What stands in a reader that no driver serves, what it looks like, and what to do. */
    public FaultText explain(ReaderStatus reader, MachineState machine) {
        FaultText plain = faults.explain(fault(reader));
        Optional<DriverStatus> candidate = candidate(reader, machine);
        if (candidate.isEmpty()) {
            return plain;
        }
        FaultText known = looksLike(candidate.get());
        return reader.fault().isPresent()
                ? new FaultText(plain.code(), plain.what(), plain.cause(),
                        join(plain.remedy(), known.cause(), known.remedy()), plain.details())
                : new FaultText(plain.code(), plain.what(), known.cause(), known.remedy(), plain.details());
    }

    /** The same without a sentence. */
    public Fault fault(ReaderStatus reader) {
        return reader.fault().orElseGet(() -> Fault.of(FaultCode.CARD_WITHOUT_DRIVER, Fault.NAME, reader.name(),
                Fault.FOUND,
                reader.atr().map(ReaderTexts::spaced).orElseGet(() -> messages.text("Reader_atrUnknown"))));
    }

    /** The driver that the card most likely belongs to. */
    public static Optional<DriverStatus> candidate(ReaderStatus reader, MachineState machine) {
        return reader.candidates().stream().findFirst().flatMap(machine::driver);
    }

    /** Whether the service that shows readers answers, as a sentence; empty while nobody knows. */
    public String service(PcscStatus pcsc) {
        if (pcsc.service() == Service.NOT_ASKED) {
            return "";
        }
        String sentence = messages.text("PcscService_" + pcsc.service(), pcsc.readers().size());
        return pcsc.reason().isEmpty() ? sentence
                : join(sentence, messages.text("Reader_serviceSays", SafeText.line(pcsc.reason())));
    }

    /** The state of a reader's card in a word or two. */
    public String card(ReaderStatus reader) {
        return messages.text("ReaderCard_" + reader.card());
    }

    /** What is known of a reader. */
    public List<Fact> facts(ReaderStatus reader, MachineState machine) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.text("Reader_name"), SafeText.line(reader.name())));
        facts.add(new Fact(messages.text("Reader_card"), card(reader)));
        reader.atr().ifPresent(atr -> facts.add(new Fact("ATR", spaced(atr))));
        for (String id : reader.servedBy()) {
            facts.add(new Fact(messages.text("Reader_servedBy"), name(id, machine)));
        }
        for (String id : reader.candidates()) {
            facts.add(new Fact(messages.text("Reader_candidate"), name(id, machine)));
            machine.driver(id).flatMap(d -> d.profile().downloadPage()).ifPresent(page -> facts
                    .add(new Fact(messages.text("Reader_download"), SafeText.line(page.toString()))));
        }
        return facts;
    }

    /** An ATR as it is written in lists of cards: bytes in upper case, with blanks between them. */
    public static String spaced(Bytes atr) {
        return atr.hex().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1 ");
    }

    private FaultText looksLike(DriverStatus driver) {
        DriverProfile profile = driver.profile();
        String name = name(profile);
        Optional<FaultText> fault = driver.fault().map(f -> faults.explain(f, profile));
        if (driver.phase() == Phase.READY) {
            return text(messages.text("Reader_looksLikeUnknownTo", name), messages.text("Reader_newerDriver"), profile);
        }
        if (driver.phase() == Phase.NOT_STARTED) {
            return new FaultText(FaultCode.CARD_WITHOUT_DRIVER, "", messages.text("Reader_looksLikeNotStarted", name),
                    messages.text("Reader_startDriver", name), List.of());
        }
        boolean missing = driver.fault().map(Fault::code).filter(c -> c == FaultCode.LIBRARY_MISSING).isPresent();
        if (missing) {
            return text(messages.text("Reader_looksLikeMissing", name), messages.text("Reader_install"), profile);
        }
        return new FaultText(FaultCode.CARD_WITHOUT_DRIVER, "",
                join(messages.text("Reader_looksLikeFailed", name), fault.map(FaultText::what).orElse("")),
                fault.map(FaultText::remedy).orElse(""), List.of());
    }

    private FaultText text(String cause, String remedy, DriverProfile profile) {
        String page = profile.downloadPage().map(p -> messages.text("Fault_download", SafeText.line(p.toString())))
                .orElse("");
        String rights = profile.installNeedsAdministrator() ? messages.text("Fault_needsAdministrator") : "";
        return new FaultText(FaultCode.CARD_WITHOUT_DRIVER, "", cause, join(remedy, page, rights), List.of());
    }

    private String name(String id, MachineState machine) {
        return machine.driver(id).map(d -> name(d.profile())).orElse(id);
    }

    private String name(DriverProfile profile) {
        return SafeText.label(profile.name().in(messages.locale()));
    }

    private static String join(String... sentences) {
        return String.join(" ", List.of(sentences).stream().filter(s -> !s.isEmpty()).toList());
    }
}
