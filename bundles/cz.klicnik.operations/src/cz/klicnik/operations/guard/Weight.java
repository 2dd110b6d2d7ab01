/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.guard;

/** What an objection means for the plan. Later ones are heavier. */
public enum Weight {
    /** A person should know it; nothing stops. */
    NOTE,
    /** The plan runs only after a typed confirmation. */
    CONFIRM,
    /** The plan does not run. */
    REFUSE
}
