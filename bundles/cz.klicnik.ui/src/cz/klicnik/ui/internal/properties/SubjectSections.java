/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.machine.DriverStatus;
import cz.klicnik.core.machine.MachineState;
import cz.klicnik.core.machine.SlotStatus;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.inventory.model.LooseKey;
import cz.klicnik.inventory.model.Reader;
import cz.klicnik.inventory.model.Slot;
import cz.klicnik.operations.InspectedToken;
import cz.klicnik.presentation.Circumstances;
import cz.klicnik.presentation.Fact;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.ReaderTexts;
import cz.klicnik.presentation.inspect.ObjectFacts;
import cz.klicnik.presentation.inspect.TokenFacts;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.Subject;
import cz.klicnik.ui.internal.Readers;

/** What is known of a subject without asking the token again. Knows no widget; UI thread only. */
public final class SubjectSections {

    private final Language language;
    private final TokenFacts tokens;
    private final ObjectFacts objects;

    public SubjectSections(Language language) {
        this.language = language;
        tokens = new TokenFacts(language.general(), language.formats());
        objects = new ObjectFacts(language.general(), language.formats());
    }

    /** What went wrong first, then the thing itself, then what it is part of. */
    public List<Section> of(Subject subject) {
        List<Section> sections = new ArrayList<>();
        if (subject.element() instanceof Reader reader) {
            reader(reader, sections);
        } else {
            problems(subject, sections);
        }
        subject.inspected().ifPresent(token -> {
            things(subject, token).forEach(o -> sections.add(new Section(
                    language.text("Properties_object_" + o.kind()), objects.of(token, o))));
            if (!(subject.element() instanceof Slot) || token.token().isPresent()) {
                add(sections, "Properties_token", tokens.token(token));
            }
            add(sections, "Properties_slot", tokens.slot(token.slot().slot()));
        });
        subject.driver().ifPresent(d -> {
            add(sections, "Properties_driver", tokens.driver(d));
        });
        return sections;
    }

    /** What the card is, as far as it is known, and what to do. */
    private void reader(Reader reader, List<Section> sections) {
        MachineState machine = Readers.around(reader);
        ReaderTexts texts = new ReaderTexts(language.general());
        sections.add(problem(texts.explain(reader.getStatus(), machine)));
        add(sections, "Properties_reader", texts.facts(reader.getStatus(), machine));
    }

    private void add(List<Section> sections, String key, List<Fact> facts) {
        if (!facts.isEmpty()) {
            sections.add(new Section(language.text(key), facts));
        }
    }

    /** The selected objects: both halves of a key pair that stands alone. */
    private static List<TokenObject> things(Subject subject, InspectedToken token) {
        if (subject.element() instanceof LooseKey pair) {
            List<TokenObject> halves = new ArrayList<>();
            pair.getRecord().privateKey().ifPresent(halves::add);
            pair.getRecord().publicKey().ifPresent(halves::add);
            return halves;
        }
        return subject.object().stream().toList();
    }

    private void problems(Subject subject, List<Section> sections) {
        Set<Fault> faults = new LinkedHashSet<>();
        subject.driver().flatMap(DriverStatus::fault).ifPresent(faults::add);
        subject.driver().ifPresent(d -> faults.addAll(d.findings()));
        subject.slot().flatMap(SlotStatus::fault).ifPresent(faults::add);
        subject.view().ifPresent(v -> faults.addAll(v.contents().problems()));
        Circumstances around = new Circumstances(subject.driver().map(DriverStatus::profile),
                subject.slot().flatMap(SlotStatus::token));
        faults.forEach(f -> sections.add(problem(language.faults().explainWithDriver(f, around))));
    }

    /** What is wrong with the machine, which belongs to no driver. */
    public Section of(Fault finding) {
        return problem(language.faults().explain(finding));
    }

    private Section problem(FaultText text) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(language.text("Properties_problemWhat"), text.what()));
        if (!text.cause().isEmpty()) {
            facts.add(new Fact(language.text("Properties_problemCause"), text.cause()));
        }
        if (!text.remedy().isEmpty()) {
            facts.add(new Fact(language.text("Properties_problemRemedy"), text.remedy()));
        }
        text.details().forEach(d -> facts.add(new Fact(language.text("Properties_problemDetail"), d)));
        return new Section(language.text("Properties_problem"), facts);
    }
}
