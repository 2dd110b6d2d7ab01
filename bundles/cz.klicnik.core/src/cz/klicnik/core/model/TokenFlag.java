/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import java.util.EnumSet;
import java.util.Set;

/** The flags of {@code CK_TOKEN_INFO} (PKCS#11 v2.40, section 3.2, table 6). */
public enum TokenFlag {
    RNG(0x1),
    WRITE_PROTECTED(0x2),
    LOGIN_REQUIRED(0x4),
    USER_PIN_INITIALIZED(0x8),
    RESTORE_KEY_NOT_NEEDED(0x20),
    CLOCK_ON_TOKEN(0x40),
    PROTECTED_AUTHENTICATION_PATH(0x100),
    DUAL_CRYPTO_OPERATIONS(0x200),
    TOKEN_INITIALIZED(0x400),
    SECONDARY_AUTHENTICATION(0x800),
    USER_PIN_COUNT_LOW(0x10000),
    USER_PIN_FINAL_TRY(0x20000),
    USER_PIN_LOCKED(0x40000),
    USER_PIN_TO_BE_CHANGED(0x80000),
    SO_PIN_COUNT_LOW(0x100000),
    SO_PIN_FINAL_TRY(0x200000),
    SO_PIN_LOCKED(0x400000),
    SO_PIN_TO_BE_CHANGED(0x800000),
    ERROR_STATE(0x1000000);

    private final long bit;

    TokenFlag(long bit) {
        this.bit = bit;
    }

    /** The value of the CKF_ constant. */
    public long bit() {
        return bit;
    }

    /** The flags that are set; bits of the vendor's own are left out. */
    public static Set<TokenFlag> of(long bits) {
        EnumSet<TokenFlag> set = EnumSet.noneOf(TokenFlag.class);
        for (TokenFlag flag : values()) {
            if ((bits & flag.bit) != 0) {
                set.add(flag);
            }
        }
        return Set.copyOf(set);
    }
}
