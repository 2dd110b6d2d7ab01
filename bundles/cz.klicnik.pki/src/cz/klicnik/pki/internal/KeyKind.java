/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.PublicPart;

/**
 * Algorithm and curve, which even a key that hides its public part shows.
 *
 * @param curve CKA_EC_PARAMS in DER; empty when there is none or it is not shown
 */
record KeyKind(KeyAlgorithm algorithm, Bytes curve) {

    /** Nothing speaks against any key. */
    static final KeyKind UNKNOWN = new KeyKind(KeyAlgorithm.UNKNOWN, Bytes.empty());

    static KeyKind of(KeyAlgorithm algorithm, PublicPart part) {
        return new KeyKind(algorithm, part.ecParameters());
    }

    /** False when the two cannot be halves of one pair. */
    boolean fits(KeyKind other) {
        boolean sameAlgorithm = algorithm.equals(other.algorithm) || algorithm.equals(KeyAlgorithm.UNKNOWN)
                || other.algorithm.equals(KeyAlgorithm.UNKNOWN);
        return sameAlgorithm && (curve.isEmpty() || other.curve.isEmpty() || curve.equals(other.curve));
    }
}
