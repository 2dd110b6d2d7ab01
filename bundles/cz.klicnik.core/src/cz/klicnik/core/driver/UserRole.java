/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

/** Whose PIN is meant (CK_USER_TYPE, PKCS#11 v2.40 section 3.4). */
public enum UserRole {
    USER, SECURITY_OFFICER,
    /**
     * The PIN of one key (CKU_CONTEXT_SPECIFIC), asked for each signature with it. There is no login with it: it goes along
     * with {@link Capability.Signing} and {@link Capability.Decryption}.
     */
    KEY
}
