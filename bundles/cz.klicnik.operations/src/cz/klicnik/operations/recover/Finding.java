/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.operations.journal.PlanRecord;
import cz.klicnik.operations.plan.Plan;

/**
 * What has become of an unfinished plan, found out by reading its token.
 *
 * @param steps all of the plan
 * @param finish what is still to be done; empty where that cannot be done
 * @param undo what takes back as much as can be taken back; empty where that is nothing
 * @param obstacles why it cannot be finished, or not wholly be taken back
 */
public record Finding(PlanRecord plan, List<StepFinding> steps, Standing standing, Optional<Plan> finish,
        Optional<Plan> undo, Set<Obstacle> obstacles) {

    public Finding {
        steps = List.copyOf(steps);
        obstacles = Set.copyOf(obstacles);
    }

    /** How the token stands to the plan. */
    public enum Standing {
        /** Everything was done: nothing is open. */
        AS_PLANNED,
        /** Nothing was done: nothing is open. */
        AS_BEFORE,
        /** Some of it was done. */
        HALF_DONE,
        /** The reading does not tell; see the obstacles. */
        UNKNOWN
    }

    /** What stands in the way. */
    public enum Obstacle {
        /** A private key is still to be written, and the journal holds no keys: import it from its source again. */
        KEY_SOURCE_NEEDED,
        /** A key was to be saved to a file before it goes, and the journal holds no password: clean again. */
        KEY_NOT_SAVED,
        /** A key was deleted; nothing brings it back. */
        KEY_DELETED,
        /** The request may have reached the authority: its certificate will belong to the key. */
        REQUEST_SENT,
        /** Private keys are visible only after a login. */
        LOGIN_NEEDED,
        /** Whether a PIN was changed shows only when it is tried. */
        PIN_UNKNOWN,
        /** The token may be erased without having PINs: initialise it again. */
        HALF_ERASED,
        /** It is another serial number's token, and may be the plan's: erasing gives some tokens another one. A person knows. */
        OTHER_SERIAL,
        /** Something is on the token, and not as it was to be. */
        OTHERWISE,
        /** The token could not be read as a whole. */
        UNREADABLE
    }

    /** The same for a token that may be the plan's under another serial number: a person says so, by leaving it as it is. */
    public Finding underAnotherSerial() {
        return OtherSerial.of(this);
    }

    /** Whether nobody has to decide anything. */
    public boolean nothingOpen() {
        return standing == Standing.AS_PLANNED || standing == Standing.AS_BEFORE;
    }
}
