/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import cz.klicnik.core.Bytes;

/**
 * A certificate that shall be revoked.
 *
 * @param certificate DER
 */
public record Revocation(Bytes certificate, Reason reason) {

    /** Why, as RFC 5280, section 5.3.1 has it; those that only an authority gives are left out. */
    public enum Reason {
        UNSPECIFIED(0), KEY_COMPROMISE(1), AFFILIATION_CHANGED(3), SUPERSEDED(4), CESSATION_OF_OPERATION(5);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        /** The CRLReason. */
        public int code() {
            return code;
        }
    }
}
