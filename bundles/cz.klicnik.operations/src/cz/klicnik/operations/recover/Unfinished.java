/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.JournalEntry;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;

/** Finds in the journal the plans that were begun, of which something may be half done, and that nobody has looked after. */
public final class Unfinished {

    private Unfinished() {
    }

    /**
     * Plans in the order in which they began. A plan that finishes or takes back another one is not told of for itself: it
     * is the other one that has to be ended.
     *
     * @param running tells the beginnings of plans that are being run now
     */
    public static List<PlanRecord> in(List<JournalEntry> entries, Predicate<JournalEntry> running) {
        List<PlanRecord> all = PlanRecord.of(entries);
        Set<String> known = all.stream().map(p -> p.plan().id()).collect(Collectors.toSet());
        return all.stream().filter(p -> p.open() && matters(p) && !running.test(p.begun())
                && p.plan().continues().filter(known::contains).isEmpty()).toList();
    }

    /** Somebody has seen how a plan ended that failed or was cancelled: what it left whole is no reason to ask again. */
    private static boolean matters(PlanRecord record) {
        Optional<PlanEnd> end = record.end();
        boolean told = end.filter(e -> e == PlanEnd.CANCELLED || e == PlanEnd.FAILED).isPresent();
        boolean known = record.steps().stream().flatMap(s -> s.state().stream())
                .allMatch(s -> s == StepState.VERIFIED || s == StepState.FAILED);
        return record.steps().stream().anyMatch(Unfinished::touches) && (!told || !known || apart(record));
    }

    /** Whether a step may have changed the token. */
    private static boolean touches(StepRecord step) {
        boolean changes = switch (step.step().action()) {
        case Action.BackUp b -> false;
        case Action.TestSignature t -> false;
        case Action.SaveKey s -> false;
        // the journal of requests tells how it stands
        case Action.AskAuthority a -> false;
        case Action.RevokeCertificate r -> false;
        default -> true;
        };
        return changes && step.state().filter(s -> s != StepState.FAILED).isPresent();
    }

    /**
     * What belongs together is not: a key was written without the certificate that was to follow, or one of a pair has got
     * another ID, and programs do not find the other by it any more.
     */
    private static boolean apart(PlanRecord record) {
        return did(record, Action.WriteKey.class, true) && did(record, Action.WriteCertificate.class, false)
                || did(record, Action.SetId.class, true) && did(record, Action.SetId.class, false);
    }

    private static boolean did(PlanRecord record, Class<? extends Action> kind, boolean verified) {
        return record.steps().stream().filter(s -> kind.isInstance(s.step().action()))
                .anyMatch(s -> s.state().filter(state -> state == StepState.VERIFIED).isPresent() == verified);
    }
}
