/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

/** What a reading of the token says of a step. */
public enum Effect {
    /** The token is as it should be after the step. */
    MADE,
    /** The token is as it was before the step. */
    NOT_MADE,
    /** The token is neither as before nor as it should be. */
    OTHERWISE,
    /** The reading does not tell. */
    UNKNOWN
}
