/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

/** What a plan is for. */
public enum UseCase {
    CLEAN, IMPORT, COPY, CHANGE_PIN, UNBLOCK_PIN, INITIALISE, EDIT_OBJECT, TEST_SIGNATURE,
    /** Ends what an earlier plan has begun. */
    FINISH,
    /** Takes back what an earlier plan has begun. */
    UNDO
}
