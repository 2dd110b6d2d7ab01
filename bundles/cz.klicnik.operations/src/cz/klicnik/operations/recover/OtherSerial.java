/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.journal.PlanRecord.StepRecord;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Action;
import cz.klicnik.operations.recover.Finding.Obstacle;
import cz.klicnik.operations.recover.Finding.Standing;

/**
 * The token of an initialisation that was cut off, where erasing has given it another serial number. Nothing proves that it is
 * the one: a person says so. Pure.
 */
public final class OtherSerial {

    private OtherSerial() {
    }

    /** Whether this may be the plan's token under another serial number: alike, empty, and called as it was or was to be. */
    public static boolean maybe(PlanRecord plan, TokenContents token) {
        TokenIdentity was = plan.plan().token();
        TokenIdentity now = token.identity();
        boolean alike = !was.equals(now) && was.family().equals(now.family())
                && was.manufacturer().equals(now.manufacturer()) && was.model().equals(now.model());
        return alike && token.objects().isEmpty() && erasing(plan).filter(i -> called(token, i.label())
                || called(token, plan.plan().label())).isPresent();
    }

    private static boolean called(TokenContents token, String label) {
        return token.token().label().strip().equals(label.strip());
    }

    /** The initialisation of which nobody knows whether it has happened. */
    private static Optional<Action.Initialise> erasing(PlanRecord plan) {
        return plan.steps().stream()
                .filter(s -> s.state().filter(state -> state != StepState.FAILED && state != StepState.VERIFIED)
                        .isPresent())
                .map(StepRecord::step).map(s -> s.action()).filter(Action.Initialise.class::isInstance)
                .map(Action.Initialise.class::cast).findFirst();
    }

    /** What the token shows, if it is the one: nothing is settled or offered without a person. */
    static Finding of(Finding finding) {
        return new Finding(finding.plan(), finding.steps(), Standing.UNKNOWN, Optional.empty(), Optional.empty(),
                finding.standing() == Standing.AS_PLANNED ? Set.of(Obstacle.OTHER_SERIAL)
                        : Set.of(Obstacle.OTHER_SERIAL, Obstacle.HALF_ERASED));
    }
}
