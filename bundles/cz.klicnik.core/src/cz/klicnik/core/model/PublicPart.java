/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import cz.klicnik.core.Bytes;

/**
 * What a key object shows of the public key; each part is empty where the object does not show it.
 *
 * @param modulus CKA_MODULUS, big-endian, of an RSA key
 * @param publicExponent CKA_PUBLIC_EXPONENT, big-endian
 * @param ecParameters CKA_EC_PARAMS, DER
 * @param ecPoint CKA_EC_POINT: a DER OCTET STRING by the standard, a bare point from some libraries
 */
public record PublicPart(Bytes modulus, Bytes publicExponent, Bytes ecParameters, Bytes ecPoint) {

    /** The token shows nothing. */
    public static final PublicPart NONE = new PublicPart(Bytes.empty(), Bytes.empty(), Bytes.empty(), Bytes.empty());
}
