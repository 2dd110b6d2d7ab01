/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.recover;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.operations.execute.Effect;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Step;

/**
 * A step of an unfinished plan, by the journal and by the token.
 *
 * @param journal how far it was by the journal; empty when it was never begun
 * @param effect what the token shows; UNKNOWN also for what no token shows
 * @param id the CKA_ID by which the journal knows what was written
 */
public record StepFinding(Step step, Optional<StepState> journal, Effect effect, Optional<Bytes> id) {
}
