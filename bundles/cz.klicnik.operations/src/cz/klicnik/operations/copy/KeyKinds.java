/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.copy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.pki.PublicKeys;

/** Which keys a token can use, by its mechanisms (PKCS#11 v2.40, section 5.5, C_GetMechanismInfo). */
final class KeyKinds {

    /** CKM_RSA_PKCS, CKM_RSA_X_509, CKM_RSA_PKCS_OAEP, CKM_RSA_PKCS_PSS, CKM_SHA256_RSA_PKCS: sizes in bits. */
    private static final Set<Long> RSA = Set.of(0x1L, 0x3L, 0x9L, 0xdL, 0x40L);
    /** CKM_ECDSA, CKM_ECDSA_SHA1, CKM_ECDSA_SHA256, CKM_ECDH1_DERIVE: sizes of the field in bits. */
    private static final Set<Long> EC = Set.of(0x1041L, 0x1042L, 0x1044L, 0x1050L);
    /** Where the largest RSA key is smaller, bytes are counted, as some libraries do. */
    private static final int SMALLEST_LIMIT = 1024;
    private static final int BITS = 8;

    private final List<MechanismInfo> mechanisms;

    /** @param mechanisms empty when they are not known */
    KeyKinds(List<MechanismInfo> mechanisms) {
        this.mechanisms = mechanisms;
    }

    /**
     * What speaks against a key.
     *
     * @return what the token can hold instead, perhaps an empty text; nothing when it can hold the key, as far as is known
     */
    Optional<String> against(Bytes info) {
        KeyAlgorithm algorithm = PublicKeys.algorithm(info);
        boolean rsa = algorithm.equals(KeyAlgorithm.RSA);
        List<MechanismInfo> fitting =
                mechanisms.stream().filter(m -> (rsa ? RSA : EC).contains(m.type())).toList();
        if (mechanisms.isEmpty()) {
            return Optional.empty();
        }
        if (fitting.isEmpty()) {
            boolean other = mechanisms.stream().anyMatch(m -> (rsa ? EC : RSA).contains(m.type()));
            return Optional.of(other ? rsa ? "EC" : "RSA" : "");
        }
        long smallest = fitting.stream().mapToLong(m -> bits(m.minimumKeySize(), m, rsa)).min().orElse(0);
        long largest = fitting.stream().mapToLong(m -> bits(m.maximumKeySize(), m, rsa)).max().orElse(0);
        int bits = PublicKeys.bits(info);
        boolean fits = bits == 0 || largest == 0 || bits >= smallest && bits <= largest;
        return fits ? Optional.empty() : Optional.of(algorithm.name() + " " + smallest + "–" + largest);
    }

    private static long bits(long size, MechanismInfo mechanism, boolean rsa) {
        return rsa && mechanism.maximumKeySize() < SMALLEST_LIMIT ? size * BITS : size;
    }
}
