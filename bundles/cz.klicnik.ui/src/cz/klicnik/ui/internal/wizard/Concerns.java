/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.ui.internal.wizard.PlanState.Concern;
import cz.klicnik.ui.internal.wizard.PlanState.Sentence;

/** Puts together what one typed confirmation makes good, worst first. */
final class Concerns {

    private Concerns() {
    }

    /** @param typed what was typed so far, by what is wanted */
    static List<Concern> of(List<Objection> objections, Map<String, String> typed, PlanWords words) {
        Map<String, List<Objection>> byWanted = new LinkedHashMap<>();
        List<Concern> concerns = new ArrayList<>();
        for (Objection objection : objections) {
            if (objection.weight() == Weight.CONFIRM && objection.wanted().isPresent()) {
                byWanted.computeIfAbsent(objection.wanted().get(), w -> new ArrayList<>()).add(objection);
            } else {
                concerns.add(new Concern(objection.weight(), List.of(words.objection(objection)), Optional.empty(), "",
                        "", objection.weight() == Weight.NOTE));
            }
        }
        byWanted.forEach((wanted, those) -> {
            String text = typed.getOrDefault(wanted, "");
            List<Sentence> sentences = those.stream().map(words::objection).distinct().toList();
            concerns.add(new Concern(Weight.CONFIRM, sentences, Optional.of(wanted), shown(those.getFirst(), wanted),
                    text, those.stream().allMatch(o -> o.confirmedBy(text))));
        });
        concerns.sort(Comparator.comparing(Concern::weight).reversed());
        return concerns;
    }

    /** The beginning of a fingerprint, which is enough; anything else whole. */
    private static String shown(Objection objection, String wanted) {
        return objection.object().isPresent() && wanted.length() > ObjectRef.SHORTEST_TYPED
                ? wanted.substring(0, ObjectRef.SHORTEST_TYPED) : wanted;
    }
}
