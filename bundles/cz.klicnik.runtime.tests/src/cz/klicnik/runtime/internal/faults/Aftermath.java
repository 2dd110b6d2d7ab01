/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Effects;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.execute.Seen;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.Event.StepEnded;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.plan.Step;

/** Compares what is on the token after a case with what the journal and the outcome say. Collects what is wrong. */
final class Aftermath {

    private final TokenContents before;
    private final TokenContents after;
    private final boolean newPin;
    private final Path backups;
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param newPin whether the new PIN opens the token, and not the old one
     * @param backups the folder of certificates that were kept
     */
    Aftermath(TokenContents before, TokenContents after, boolean newPin, Path backups) {
        this.before = before;
        this.after = after;
        this.newPin = newPin;
        this.backups = backups;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Nothing was begun: the token must be as it was. */
    void untouched() {
        require(refs(before).equals(refs(after)) && !newPin, "nothing was begun, and the token has changed");
    }

    /** @param outcome absent where the program was killed */
    void compare(PlanRecord record, Optional<Outcome> outcome) throws IOException {
        Effects effects = new Effects(Optional.of(before), after,
                record.plan().steps().stream().map(Step::action).toList());
        for (StepRecord step : record.steps()) {
            step(step, effects);
        }
        losses(record);
        gains(record);
        outcome.ifPresent(o -> ends(record, o));
    }

    private void step(StepRecord step, Effects effects) {
        Optional<StepState> state = step.state();
        boolean unmade = state.isEmpty() || state.get() == StepState.FAILED;
        boolean made = state.filter(s -> s == StepState.VERIFIED).isPresent();
        if (step.step().action() instanceof Action.ChangePin || step.step().action() instanceof Action.UnblockPin) {
            require(!made || newPin, step + ": verified, and the old PIN holds");
            require(!unmade || !newPin, step + ": failed, and the new PIN holds");
            return;
        }
        Effect effect = effects.of(step.step().action(), step.ended().flatMap(StepEnded::id));
        boolean shows = !(step.step().action() instanceof Action.BackUp)
                && !(step.step().action() instanceof Action.TestSignature);
        require(!shows || !made || effect == Effect.MADE, step + ": verified, and the token shows " + effect);
        require(!shows || !unmade || effect == Effect.NOT_MADE, step + ": failed, and the token shows " + effect);
        if (step.step().action() instanceof Action.Initialise) {
            require(!made || newPin, step + ": verified, and the new PIN does not hold");
        }
    }

    /** Nothing is lost that was not to be deleted, and no certificate without a file. */
    private void losses(PlanRecord record) throws IOException {
        List<ObjectRef> lost = new ArrayList<>(refs(before));
        refs(after).forEach(lost::remove);
        for (ObjectRef ref : lost) {
            boolean reported = record.steps().stream().filter(Aftermath::mayBeMade)
                    .anyMatch(s -> switch (s.step().action()) {
                    case Action.Delete d -> d.object().equals(ref);
                    case Action.SetLabel l -> l.object().fingerprint().equals(ref.fingerprint());
                    case Action.SetId i -> i.object().fingerprint().equals(ref.fingerprint());
                    case Action.Initialise i -> true;
                    default -> false;
                    });
            require(reported, "lost and not reported: " + ref);
            boolean deleted = record.plan().deleted().contains(ref);
            require(!deleted || ref.kind() != ObjectKind.CERTIFICATE || kept(ref), "deleted without a file: " + ref);
        }
    }

    /** Nothing is left that is not reported. */
    private void gains(PlanRecord record) {
        List<ObjectRef> gained = new ArrayList<>(refs(after));
        refs(before).forEach(gained::remove);
        for (ObjectRef ref : gained) {
            boolean reported = record.steps().stream().filter(Aftermath::mayBeMade)
                    .anyMatch(s -> written(s, ref));
            require(reported, "left and not reported: " + ref);
        }
    }

    private boolean written(StepRecord step, ObjectRef ref) {
        Seen seen = new Seen(after);
        return switch (step.step().action()) {
        case Action.WriteKey w -> Stream.concat(
                seen.keys(w.subjectPublicKeyInfo(), w.id()).stream().map(ObjectRef::of),
                seen.publicKeys(w.subjectPublicKeyInfo()).stream().map(ObjectRef::of)).anyMatch(ref::equals);
        case Action.WriteCertificate w -> seen.certificates(w.der()).stream().map(ObjectRef::of)
                .anyMatch(ref::equals);
        case Action.SetLabel l -> ref.label().equals(l.label()) || ref.kind() == l.object().kind();
        case Action.SetId i -> ref.id().equals(i.id());
        default -> false;
        };
    }

    private static boolean mayBeMade(StepRecord step) {
        return step.state().filter(s -> s != StepState.FAILED).isPresent();
    }

    private void ends(PlanRecord record, Outcome outcome) {
        require(record.end().equals(Optional.of(outcome.end())), "the journal says " + record.end() + ", the outcome "
                + outcome.end());
        boolean all = record.steps().stream()
                .allMatch(s -> s.state().filter(state -> state == StepState.VERIFIED).isPresent());
        require(all == (outcome.end() == PlanEnd.COMPLETE), "complete, and not every step is verified: " + outcome);
        require(outcome.complete() || outcome.fault().isPresent(), "nobody says why: " + outcome);
    }

    private boolean kept(ObjectRef ref) throws IOException {
        Bytes der = before.objects().stream()
                .filter(o -> ref.isContentOf(o) && o instanceof TokenObject.Certificate)
                .map(o -> ((TokenObject.Certificate) o).value()).findFirst().orElse(Bytes.empty());
        if (!Files.exists(backups)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(backups)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(Files.readAllBytes(file), der.toArray())) {
                    return true;
                }
            }
        }
        return false;
    }

    void require(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    static List<ObjectRef> refs(TokenContents contents) {
        return contents.objects().stream().map(ObjectRef::of)
                .sorted((a, b) -> (a.fingerprint() + a.id() + a.label())
                        .compareTo(b.fingerprint() + b.id() + b.label()))
                .toList();
    }
}
