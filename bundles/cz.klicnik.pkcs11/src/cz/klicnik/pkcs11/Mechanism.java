/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import cz.klicnik.core.Bytes;

/**
 * A mechanism with its parameter (CK_MECHANISM).
 *
 * @param type the CKM_ value
 */
public record Mechanism(long type, Parameter parameter) {

    /** A mechanism that takes no parameter. */
    public static Mechanism of(long type) {
        return new Mechanism(type, new None());
    }

    /** What a mechanism may be told. */
    public sealed interface Parameter {
        // its kinds have nothing in common but being one
    }

    /** Nothing. */
    public record None() implements Parameter {
    }

    /** An initialisation vector or whatever else is but bytes. */
    public record Raw(Bytes value) implements Parameter {
    }

    /**
     * CK_RSA_PKCS_PSS_PARAMS (PKCS#11 mechanisms v2.40, section 2.1.9).
     *
     * @param hash the CKM_ value of the digest
     * @param mgf a CKG_ value
     * @param saltLength in bytes
     */
    public record Pss(long hash, long mgf, int saltLength) implements Parameter {
    }

    /**
     * CK_RSA_PKCS_OAEP_PARAMS with an empty label (PKCS#11 mechanisms v2.40, section 2.1.7).
     *
     * @param hash the CKM_ value of the digest
     * @param mgf a CKG_ value
     */
    public record Oaep(long hash, long mgf) implements Parameter {
    }
}
