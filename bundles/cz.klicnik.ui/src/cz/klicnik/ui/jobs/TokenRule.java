/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.jobs;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.machine.SlotKey;

/** One job at a time for each token; jobs for different tokens run side by side. */
record TokenRule(SlotKey slot) implements ISchedulingRule {

    @Override
    public boolean contains(@Nullable ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(@Nullable ISchedulingRule rule) {
        return equals(rule);
    }
}
