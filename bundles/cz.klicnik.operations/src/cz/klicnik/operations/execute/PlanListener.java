/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import cz.klicnik.operations.plan.Step;

/** Is told how a plan goes on, on the executing thread, which it must not keep. */
public interface PlanListener {

    /** Tells nobody. */
    PlanListener NONE = new PlanListener() {
        @Override
        public void begins(Step step) {
            // nobody listens
        }

        @Override
        public void ended(StepResult result) {
            // nobody listens
        }
    };

    /** A step is about to act. */
    void begins(Step step);

    /** What became of it. */
    void ended(StepResult result);
}
