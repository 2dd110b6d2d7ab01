/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

/** Who is logged in to a token in this process. */
public enum LoginState {
    PUBLIC,
    USER,
    SECURITY_OFFICER,
    /** The token has nothing that a PIN would open (CKF_LOGIN_REQUIRED is not set). */
    NOT_REQUIRED;

    /** True when private objects are visible. */
    public boolean seesPrivateObjects() {
        return this == USER || this == NOT_REQUIRED;
    }
}
