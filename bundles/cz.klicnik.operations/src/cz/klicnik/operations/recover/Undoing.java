/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Quirks.KeySlots;
import cz.klicnik.core.model.ObjectKind;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Effects;
import cz.klicnik.operations.execute.Seen;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.recover.Finding.Obstacle;

/** Makes of what was done of a plan the actions that take it back, the last step first. */
final class Undoing {

    private final List<StepFinding> steps;
    private final Seen seen;
    private final Effects effects;
    private final KeySlots slots;
    private final Set<Obstacle> obstacles;

    /** @param effects knows what objects are called now */
    Undoing(List<StepFinding> steps, TokenContents token, Effects effects, KeySlots slots, Set<Obstacle> obstacles) {
        this.steps = steps;
        this.seen = new Seen(token);
        this.effects = effects;
        this.slots = slots;
        this.obstacles = obstacles;
    }

    /** Empty where nothing can be taken back; the obstacles say what cannot. */
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (StepFinding step : steps.reversed()) {
            if (step.effect() == Effect.MADE || step.effect() == Effect.OTHERWISE) {
                actions.addAll(undo(step));
            }
        }
        return slots == KeySlots.CONTAINER ? together(actions) : actions;
    }

    /** Where the first deletion of a container takes the rest along, it says so. */
    private static List<Action> together(List<Action> actions) {
        List<Action> all = new ArrayList<>();
        Map<Bytes, List<ObjectRef>> containers = new LinkedHashMap<>();
        for (Action action : actions) {
            if (action instanceof Action.Delete d) {
                containers.computeIfAbsent(d.object().id(), id -> new ArrayList<>()).add(d.object());
            } else {
                all.add(action);
            }
        }
        containers.values().forEach(c -> all.add(new Action.Delete(c.getFirst(), c.subList(1, c.size()))));
        return all;
    }

    private List<Action> undo(StepFinding step) {
        return switch (step.step().action()) {
        case Action.WriteKey w -> Stream.concat(
                seen.keys(w.subjectPublicKeyInfo(), step.id().orElse(w.id())).stream().map(ObjectRef::of),
                seen.publicKeys(w.subjectPublicKeyInfo()).stream().map(ObjectRef::of)).map(Undoing::delete).toList();
        case Action.WriteCertificate w -> seen.certificates(w.der()).stream().map(ObjectRef::of)
                .map(Undoing::delete).toList();
        case Action.Delete d -> Stream.concat(Stream.of(d.object()), d.along().stream())
                .flatMap(o -> again(o).stream()).toList();
        case Action.SetLabel s -> effects.current(s.object()).stream()
                .<Action>map(now -> new Action.SetLabel(now, s.object().label())).toList();
        case Action.SetId s -> effects.current(s.object()).stream()
                .<Action>map(now -> new Action.SetId(now, s.object().id())).toList();
        case Action.Initialise i -> {
            obstacles.add(Obstacle.HALF_ERASED);
            yield List.of();
        }
        case Action.ChangePin c -> pin();
        case Action.UnblockPin u -> pin();
        case Action.GenerateKey g -> effects.made(g).stream().flatMap(key -> Stream.concat(
                seen.keys(key.subjectPublicKeyInfo(), key.id()).stream().map(ObjectRef::of),
                seen.publicKeys(key.subjectPublicKeyInfo()).stream().map(ObjectRef::of))).map(Undoing::delete).toList();
        case Action.AskAuthority a -> List.of();
        case Action.RevokeCertificate r -> List.of();
        case Action.BackUp b -> List.of();
        case Action.TestSignature t -> List.of();
        case Action.SaveKey s -> List.of();
        };
    }

    /** A certificate is written again from what the plan has kept of it. */
    private Optional<Action> again(ObjectRef gone) {
        if (!seen.objects(gone).isEmpty()) {
            return Optional.empty();
        }
        if (gone.kind() != ObjectKind.CERTIFICATE) {
            if (Comparison.isKey(gone.kind())) {
                obstacles.add(Obstacle.KEY_DELETED);
            }
            return Optional.empty();
        }
        return steps.stream().flatMap(s -> s.step().action() instanceof Action.BackUp b ? Stream.of(b) : Stream.of())
                .filter(b -> b.certificate().equals(gone)).findFirst()
                .map(b -> new Action.WriteCertificate(b.der(), gone.label(), gone.id()));
    }

    private List<Action> pin() {
        obstacles.add(Obstacle.PIN_UNKNOWN);
        return List.of();
    }

    private static Action delete(ObjectRef object) {
        return new Action.Delete(object, List.of());
    }
}
