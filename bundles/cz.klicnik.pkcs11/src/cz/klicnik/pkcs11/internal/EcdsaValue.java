/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/**
 * An ECDSA signature. Tokens give r and s side by side, each as long as the order of the curve (PKCS#11 mechanisms v2.40,
 * section 2.3.1); X.509 has them in a SEQUENCE (RFC 3279, section 2.2.3).
 */
final class EcdsaValue {

    /** Bytes of the order by CKA_EC_PARAMS. */
    private static final Map<Bytes, Integer> ORDERS = Map.of(NamedCurves.P256, 32, NamedCurves.P384, 48,
            NamedCurves.P521, 66, NamedCurves.K256, 32);

    private EcdsaValue() {
    }

    /** @return empty for a curve that is not known here */
    static Optional<Integer> orderLength(Bytes ecParameters) {
        return Optional.ofNullable(ORDERS.get(ecParameters));
    }

    /** Some libraries give DER against the standard: it stays as it is. */
    static Bytes toDer(Bytes signature, Bytes ecParameters) {
        byte[] value = signature.toArray();
        int half = value.length / 2;
        boolean bare = orderLength(ecParameters).map(order -> value.length == 2 * order)
                .orElse(value.length % 2 == 0 && !Der.isSequence(value));
        if (!bare) {
            return signature;
        }
        return Bytes.of(Der.sequence(Der.integer(java.util.Arrays.copyOf(value, half)),
                Der.integer(java.util.Arrays.copyOfRange(value, half, value.length))));
    }
}
