/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

import java.util.List;

import cz.klicnik.operations.plan.Plan;

/** Stands between a plan and its execution. Pure: looks at nothing but what it is given. Thread-safe. */
@FunctionalInterface
public interface Guard {

    /** What it objects to; empty when the plan may run. */
    List<Objection> look(Plan plan, Situation now);
}
