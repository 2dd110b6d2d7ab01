/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.journal.StepState;
import cz.klicnik.operations.plan.Step;

/**
 * What became of a step.
 *
 * @param fault why it is not verified; of a verified step, what the driver said although the token shows that it is done
 * @param id the CKA_ID that was read back of something written
 * @param path of a file that was written
 */
public record StepResult(Step step, StepState state, Optional<Fault> fault, Optional<Bytes> id,
        Optional<String> path) {
}
