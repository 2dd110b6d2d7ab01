/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/** What an object on a token is, by CKA_CLASS (PKCS#11 v2.40, section 4). */
public enum ObjectKind {
    CERTIFICATE,
    PRIVATE_KEY,
    PUBLIC_KEY,
    SECRET_KEY,
    DATA,
    /** Domain parameters, hardware features, mechanisms and whatever a vendor invents. */
    OTHER
}
