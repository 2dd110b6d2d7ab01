/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.Set;

/**
 * A mechanism that a token offers ({@code CK_MECHANISM_INFO}, PKCS#11 v2.40 section 3.5).
 *
 * @param type the CKM_ value
 * @param name the name of the CKM_ constant, or {@code 0x…}
 * @param minimumKeySize in bits or bytes, as the mechanism defines; 0 when it does not apply
 * @param maximumKeySize likewise
 * @param flags names of the CKF_ constants without the prefix, for example {@code SIGN}
 */
public record MechanismInfo(long type, String name, long minimumKeySize, long maximumKeySize, Set<String> flags) {
}
