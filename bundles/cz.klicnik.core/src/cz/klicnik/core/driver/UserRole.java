/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

/** Whose PIN a login uses (CK_USER_TYPE, PKCS#11 v2.40 section 3.4). */
public enum UserRole {
    USER, SECURITY_OFFICER
}
