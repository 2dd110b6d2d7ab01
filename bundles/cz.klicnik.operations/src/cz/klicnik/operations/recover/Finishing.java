/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.enrollment.Phase;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.execute.Effects;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.plan.ObjectRef;
import cz.klicnik.operations.recover.Finding.Obstacle;

/** Makes of what is left of a plan the actions that finish it. */
final class Finishing {

    private final List<StepFinding> steps;
    private final Effects effects;
    private final Set<Obstacle> obstacles;
    /** IDs that the token has chosen itself, by those of the plan. */
    private final Map<Bytes, Bytes> ids = new HashMap<>();

    /** @param effects knows what objects are called now */
    Finishing(List<StepFinding> steps, Effects effects, Set<Obstacle> obstacles) {
        this.steps = steps;
        this.effects = effects;
        this.obstacles = obstacles;
    }

    /** Empty where it cannot be finished; the obstacles then say why. */
    Optional<List<Action>> actions() {
        List<Action> actions = new ArrayList<>();
        for (StepFinding step : steps) {
            switch (step.step().action()) {
            case Action.BackUp b -> {
                if (stillToGo(b.certificate())) {
                    actions.add(b);
                }
            }
            case Action.SaveKey s -> {
                if (!step.journal().equals(Optional.of(StepState.VERIFIED))) {
                    obstacles.add(Obstacle.KEY_NOT_SAVED);
                    return Optional.empty();
                }
            }
            case Action.TestSignature t -> actions.add(t);
            case Action.AskAuthority a when a.phase() == Phase.POLL -> {
                // whoever wants to know asks again
            }
            default -> {
                if (step.effect() == Effect.MADE) {
                    learn(step);
                } else if (!add(step, actions)) {
                    return Optional.empty();
                }
            }
            }
        }
        return Optional.of(actions);
    }

    private boolean add(StepFinding step, List<Action> actions) {
        Action action = step.step().action();
        if (step.effect() == Effect.OTHERWISE) {
            obstacles.add(action instanceof Action.Initialise ? Obstacle.HALF_ERASED : Obstacle.OTHERWISE);
            return false;
        }
        return switch (action) {
        case Action.Delete d -> actions.add(d);
        case Action.WriteCertificate w -> actions.add(new Action.WriteCertificate(w.der(), w.label(),
                ids.getOrDefault(w.id(), w.id())));
        case Action.SetLabel s -> actions.add(
                new Action.SetLabel(effects.current(s.object()).orElse(s.object()), s.label()));
        case Action.SetId s -> actions.add(new Action.SetId(effects.current(s.object()).orElse(s.object()), s.id()));
        case Action.WriteKey w -> {
            obstacles.add(Obstacle.KEY_SOURCE_NEEDED);
            yield false;
        }
        case Action.ChangePin c -> {
            obstacles.add(Obstacle.PIN_UNKNOWN);
            yield false;
        }
        case Action.UnblockPin u -> {
            obstacles.add(Obstacle.PIN_UNKNOWN);
            yield false;
        }
        case Action.Initialise i -> {
            obstacles.add(Obstacle.HALF_ERASED);
            yield false;
        }
        case Action.GenerateKey g -> {
            boolean used = steps.stream().anyMatch(s -> s.effect() == Effect.MADE
                    && s.step().action() instanceof Action.AskAuthority a && a.request().equals(g.request()));
            if (used) {
                obstacles.add(Obstacle.KEY_DELETED);
            }
            yield !used && actions.add(g);
        }
        case Action.AskAuthority a -> actions.add(a);
        case Action.RevokeCertificate r -> actions.add(r);
        case Action.BackUp b -> true;
        case Action.TestSignature t -> true;
        case Action.SaveKey s -> true;
        };
    }

    private void learn(StepFinding step) {
        if (step.step().action() instanceof Action.WriteKey w) {
            ids.put(w.id(), step.id().filter(i -> !i.isEmpty()).orElse(w.id()));
        }
    }

    private boolean stillToGo(ObjectRef certificate) {
        return steps.stream()
                .anyMatch(s -> s.effect() == Effect.NOT_MADE && s.step().action() instanceof Action.Delete d
                        && (d.object().equals(certificate) || d.along().contains(certificate)));
    }
}
