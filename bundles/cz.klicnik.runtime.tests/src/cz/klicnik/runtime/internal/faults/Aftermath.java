/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.operations.execute.Outcome;
import cz.klicnik.operations.journal.Event.PlanEnd;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;

/**
 * Compares the token after a case with what the journal and the outcome say, by the two readings alone and by nothing that the
 * product judges with. Collects what is wrong.
 */
final class Aftermath {

    private final TokenContents before;
    private final TokenContents after;
    private final Pins pins;
    private final Path backups;
    private final Wrong wrong;

    /**
     * Which PINs hold, of whoever gets a new one.
     *
     * @param old whether the one before does
     * @param fresh whether the new one does
     */
    record Pins(boolean old, boolean fresh) {
    }

    /** @param backups the folder of certificates that were kept */
    Aftermath(TokenContents before, TokenContents after, Pins pins, Path backups, Wrong wrong) {
        this.before = before;
        this.after = after;
        this.pins = pins;
        this.backups = backups;
        this.wrong = wrong;
    }

    /** Nothing was begun: the token must be as it was. */
    void untouched() {
        wrong.unless(refs(before).equals(refs(after)) && pins.old(), "nothing was begun, and the token has changed");
    }

    void compare(PlanRecord record) throws IOException {
        for (StepRecord step : record.steps()) {
            boolean made = step.state().equals(Optional.of(StepState.VERIFIED));
            Optional<Boolean> shown = shows(step.step().action(), record);
            wrong.unless(!made || shown.orElse(true), step + ": verified, and the token does not show it");
            wrong.unless(mayBeMade(step) || !shown.orElse(false), step + ": not done, and the token shows it");
        }
        List<ObjectRef> gained = difference(after, before);
        for (ObjectRef ref : difference(before, after)) {
            lost(ref, record, gained);
        }
        for (ObjectRef ref : gained) {
            wrong.unless(written(ref, record), "left and not reported: " + ref);
        }
    }

    /** What the token shows of a step; empty where it shows neither that it is done nor that it is not, or never would. */
    private Optional<Boolean> shows(Action action, PlanRecord record) throws IOException {
        return switch (action) {
        case Action.Delete d -> all(Stream.concat(Stream.of(d.object()), d.along().stream())
                .map(o -> count(after, o) < count(before, o)).toList());
        case Action.WriteKey w -> more(ObjectKind.PRIVATE_KEY, w.id());
        case Action.WriteCertificate w -> Optional.of(count(after, w.der()) > count(before, w.der()));
        case Action.SetLabel s -> Optional.of(things(s.object(), record).anyMatch(o -> o.label().equals(s.label())));
        case Action.SetId s -> Optional.of(things(s.object(), record).anyMatch(o -> o.id().equals(s.id())));
        case Action.ChangePin c -> Optional.of(pins.fresh());
        case Action.UnblockPin u -> Optional.of(pins.fresh());
        case Action.Initialise i -> all(List.of(after.objects().isEmpty(), pins.fresh()));
        case Action.BackUp b -> kept(b.der()) ? Optional.empty() : Optional.of(false);
        case Action.GenerateKey g -> more(ObjectKind.PRIVATE_KEY, g.id());
        case Action.TestSignature t -> Optional.empty();
        case Action.AskAuthority a -> Optional.empty();
        case Action.RevokeCertificate r -> Optional.empty();
        case Action.SaveKey s -> Files.exists(Path.of(s.path())) ? Optional.empty() : Optional.of(false);
        };
    }

    private static Optional<Boolean> all(List<Boolean> parts) {
        Set<Boolean> different = new HashSet<>(parts);
        return different.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private Optional<Boolean> more(ObjectKind kind, Bytes id) {
        return Optional.of(count(after, kind, id) > count(before, kind, id));
    }

    private static boolean mayBeMade(StepRecord step) {
        return step.state().filter(s -> s != StepState.FAILED).isPresent();
    }

    private static Stream<Action> reported(PlanRecord record) {
        return record.steps().stream().filter(Aftermath::mayBeMade).map(s -> s.step().action());
    }

    /** Nothing is lost that was not to be deleted, and no certificate without a file. */
    private void lost(ObjectRef ref, PlanRecord record, List<ObjectRef> gained) throws IOException {
        Optional<ObjectRef> renamed = gained.stream().filter(g -> renamed(ref, g, record)).findFirst();
        if (renamed.isPresent()) {
            gained.remove(renamed.get());
            return;
        }
        boolean deleted = reported(record).anyMatch(a -> a instanceof Action.Delete d
                && (d.object().equals(ref) || d.along().contains(ref)));
        boolean erased = reported(record).anyMatch(a -> a instanceof Action.Initialise);
        wrong.unless(deleted || erased, "lost and not reported: " + ref);
        wrong.unless(!deleted || ref.kind() != ObjectKind.CERTIFICATE || kept(der(ref)),
                "deleted without a file: " + ref);
    }

    private Bytes der(ObjectRef ref) {
        return before.objects().stream().filter(ref::isContentOf)
                .map(o -> ((TokenObject.Certificate) o).value()).findFirst().orElseThrow();
    }

    /** Whether it is the same object by a name that the plan gives. */
    private static boolean renamed(ObjectRef was, ObjectRef is, PlanRecord record) {
        Set<Bytes> ids = new HashSet<>(Set.of(was.id()));
        Set<String> labels = new HashSet<>(Set.of(was.label()));
        reported(record).forEach(action -> {
            if (action instanceof Action.SetId s && s.object().equals(was)) {
                ids.add(s.id());
            } else if (action instanceof Action.SetLabel s && s.object().equals(was)) {
                labels.add(s.label());
            }
        });
        boolean same = was.exact() ? was.fingerprint().equals(is.fingerprint()) : !is.exact();
        return same && was.kind() == is.kind() && ids.contains(is.id()) && labels.contains(is.label());
    }

    /** The objects of the token that are this one, whatever the plan calls it. */
    private Stream<TokenObject> things(ObjectRef object, PlanRecord record) {
        return after.objects().stream().filter(o -> renamed(object, ObjectRef.of(o), record)
                || ObjectRef.of(o).equals(object));
    }

    /** Nothing is left that is not reported. */
    private boolean written(ObjectRef ref, PlanRecord record) {
        return reported(record).anyMatch(action -> switch (action) {
        case Action.WriteKey w -> ref.kind() != ObjectKind.CERTIFICATE && ref.id().equals(w.id());
        case Action.GenerateKey g -> ref.kind() != ObjectKind.CERTIFICATE && ref.id().equals(g.id());
        case Action.WriteCertificate w -> ref.kind() == ObjectKind.CERTIFICATE && after.objects().stream()
                .anyMatch(o -> ObjectRef.of(o).equals(ref) && o instanceof TokenObject.Certificate c
                        && c.value().equals(w.der()));
        case Action.BackUp b -> false;
        case Action.Delete d -> false;
        case Action.TestSignature t -> false;
        case Action.AskAuthority a -> false;
        case Action.RevokeCertificate r -> false;
        case Action.SaveKey s -> false;
        case Action.SetLabel s -> false;
        case Action.SetId s -> false;
        case Action.ChangePin c -> false;
        case Action.UnblockPin u -> false;
        case Action.Initialise i -> false;
        });
    }

    /** What the outcome says must be what the journal says. */
    static void ends(PlanRecord record, Outcome outcome, Wrong wrong) {
        wrong.unless(record.end().equals(Optional.of(outcome.end())),
                "the journal says " + record.end() + ", the outcome " + outcome.end());
        boolean all = record.steps().stream().allMatch(s -> s.state().equals(Optional.of(StepState.VERIFIED)));
        wrong.unless(all == (outcome.end() == PlanEnd.COMPLETE),
                "complete, and not every step is verified: " + outcome);
        wrong.unless(outcome.complete() || outcome.fault().isPresent(), "nobody says why: " + outcome);
    }

    private boolean kept(Bytes der) throws IOException {
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

    private static long count(TokenContents contents, ObjectRef ref) {
        return contents.objects().stream().filter(o -> ObjectRef.of(o).equals(ref)).count();
    }

    private static long count(TokenContents contents, Bytes der) {
        return contents.objects().stream().filter(o -> o instanceof TokenObject.Certificate c && c.value().equals(der))
                .count();
    }

    private static long count(TokenContents contents, ObjectKind kind, Bytes id) {
        return contents.objects().stream().filter(o -> o.kind() == kind && o.id().equals(id)).count();
    }

    private static List<ObjectRef> difference(TokenContents from, TokenContents without) {
        List<ObjectRef> left = new ArrayList<>(refs(from));
        refs(without).forEach(left::remove);
        return left;
    }

    /** What is on a token, whatever the handles are, in one order. */
    static List<ObjectRef> refs(TokenContents contents) {
        return contents.objects().stream().map(ObjectRef::of).sorted((a, b) -> (a.kind() + a.fingerprint() + a.id()
                + a.label()).compareTo(b.kind() + b.fingerprint() + b.id() + b.label())).toList();
    }
}
