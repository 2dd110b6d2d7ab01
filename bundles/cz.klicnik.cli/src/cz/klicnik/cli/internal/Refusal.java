/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cz.klicnik.operations.guard.Objection;
import cz.klicnik.operations.guard.Weight;
import cz.klicnik.pki.TokenView;
import cz.klicnik.presentation.plan.ObjectionText;
import cz.klicnik.presentation.plan.ObjectionTexts;

/** Says why guards stop a plan, and what would let it go on. */
final class Refusal {

    private final Context context;
    private final Optional<TokenView> view;

    /** @param view the token's, to name objects by */
    Refusal(Context context, Optional<TokenView> view) {
        this.context = context;
        this.view = view;
    }

    /**
     * @param objections all of them, also those that are overcome
     * @param confirmed what was typed
     */
    CommandFailure of(Collection<Objection> objections, Collection<String> confirmed) {
        ObjectionTexts texts = new ObjectionTexts(context.presentation().locale(), context.formats());
        StringBuilder sentence = new StringBuilder(context.text("Plan_refused"));
        List<String> options = new ArrayList<>();
        for (Objection objection : objections) {
            if (!objection.overcome(confirmed)) {
                ObjectionText text = texts.of(objection, view);
                sentence.append("\n").append(text.paragraph());
                String option = "--confirm " + word(text.typed());
                if (!text.typed().isEmpty() && !options.contains(option)) {
                    options.add(option);
                }
            }
        }
        boolean confirmable = objections.stream().noneMatch(o -> o.weight() == Weight.REFUSE);
        if (confirmable && !options.isEmpty()) {
            sentence.append("\n").append(context.text("Plan_confirmWith", String.join(" ", options)));
        }
        return new CommandFailure(ExitCode.REFUSED_BY_GUARD, sentence.toString());
    }

    /** As it is typed in a shell. */
    private static String word(String typed) {
        return typed.chars().allMatch(c -> Character.isLetterOrDigit(c)) ? typed : '"' + typed + '"';
    }
}
