/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.journal;

/** How far a step is. */
public enum StepState {
    /** Written down, about to act. */
    INTENDED,
    /** It acted, and could not be read back, or is not as it should be: the fault says which. */
    DONE,
    /** It acted, and the token was read back and is as it should be. */
    VERIFIED,
    /** It did not act, or the token is as it was before. */
    FAILED,
    /** Nobody knows: the token has to be read again. */
    UNKNOWN
}
