/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

/** The parts of getting a certificate that a connector does. */
public enum Phase {
    /** The message is made and signed. Nothing is sent. */
    PREPARE,
    /** The message is sent. */
    SEND,
    /** The authority is asked whether it has decided. */
    POLL,
    /** The authority is told that the certificate has arrived. */
    CONFIRM,
    /** A certificate is revoked. */
    REVOKE
}
