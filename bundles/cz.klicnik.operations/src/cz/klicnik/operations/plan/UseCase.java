/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

/** What a plan is for. */
public enum UseCase {
    CLEAN, IMPORT, COPY, CHANGE_PIN, UNBLOCK_PIN, INITIALISE, EDIT_OBJECT, TEST_SIGNATURE,
    /** A key and a request for a certificate that follows one which is still valid. */
    RENEW,
    /** A key and a request for a certificate of somebody who has none, or an expired one. */
    NEW_REQUEST,
    /** Goes on with a request that is under way: sends it again with the same key, or asks what became of it. */
    GO_ON,
    /** Writes an issued certificate beside its key. */
    INSTALL,
    /** Has a certificate revoked. */
    REVOKE,
    /** Ends what an earlier plan has begun. */
    FINISH,
    /** Takes back what an earlier plan has begun. */
    UNDO
}
