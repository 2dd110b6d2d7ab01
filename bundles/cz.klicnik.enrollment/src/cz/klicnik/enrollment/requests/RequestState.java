/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.requests;

/** How far a request has come. Each is written before the next thing is done. */
public enum RequestState {
    /** A key is about to be made; whether there is one, only the token knows. */
    PLANNED,
    /** The key is on the token, and nothing was asked with it. */
    KEY_MADE,
    /** The message to the authority is made, signed and kept. */
    PREPARED,
    /** It is being sent, or was, and no answer has come: the authority may have it. */
    SENDING,
    /** The authority has it, and has not decided. */
    WAITING,
    /** The files were made that a person carries to the authority. */
    HANDED_OFF,
    /** The certificate is here, kept on the disk, and not yet on the token. */
    ISSUED,
    /** The certificate is on the token. */
    INSTALLED,
    /** The authority has said no; the key can be asked with again, or be cleaned away. */
    REFUSED,
    /** A person has given it up; its key is of no use. */
    ABANDONED;

    /** Whether a certificate may still come, so that the key must stay. */
    public boolean open() {
        return this != INSTALLED && this != REFUSED && this != ABANDONED;
    }
}
