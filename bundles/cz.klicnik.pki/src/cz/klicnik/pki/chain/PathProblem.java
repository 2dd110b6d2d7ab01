/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.chain;

/**
 * What is wrong with a path.
 *
 * @param index of the certificate in the path, from 0, the target; -1 where it concerns the whole
 * @param detail a name, an OID or the like, for people; may be empty
 */
public record PathProblem(int index, Reason reason, String detail) {

    /** Why a path does not hold (RFC 5280, section 6.1). */
    public enum Reason {
        /** Nobody is known who issued the last certificate of the path. */
        ISSUER_UNKNOWN,
        /** The path ends in a certificate that nobody trusts. */
        NOT_TRUSTED,
        EXPIRED,
        NOT_YET_VALID,
        /** The issuer did not sign this. */
        BAD_SIGNATURE,
        /** An issuer that may not issue certificates (basic constraints). */
        NOT_AN_AUTHORITY,
        /** More authorities in a row than one of them allows. */
        TOO_LONG,
        /** An issuer whose key is not for signing certificates. */
        KEY_USAGE,
        /** A name that an authority may not certify. */
        NAME_CONSTRAINTS,
        /** No policy that holds along the whole path, though one is demanded. */
        POLICY,
        /** A critical extension that is not understood. */
        CRITICAL_EXTENSION,
        /** An algorithm or key that is too weak. */
        WEAK_ALGORITHM,
        REVOKED,
        /** Whether it was revoked could not be found out. */
        STATUS_UNKNOWN,
        /** A certificate in the path cannot be read. */
        MALFORMED,
        /** Java's validator refuses it for a reason that it does not name. */
        OTHER
    }
}
