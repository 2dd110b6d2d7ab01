/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import cz.klicnik.core.Bytes;

/** CKA_EC_PARAMS of named curves: DER of their OBJECT IDENTIFIERs (RFC 5480, section 2.1.1.1; SEC 2). */
final class NamedCurves {

    static final Bytes P256 = Bytes.ofHex("06082a8648ce3d030107");
    static final Bytes P384 = Bytes.ofHex("06052b81040022");
    static final Bytes P521 = Bytes.ofHex("06052b81040023");
    /** secp256k1. */
    static final Bytes K256 = Bytes.ofHex("06052b8104000a");

    private NamedCurves() {
    }
}
