/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.core.Version;
import cz.klicnik.core.model.Memory;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.SessionCounts;
import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenFlag;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.pkcs11.Cryptoki;
import iaik.pkcs.pkcs11.wrapper.CK_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_MECHANISM_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_SLOT_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_TOKEN_INFO;
import iaik.pkcs.pkcs11.wrapper.CK_VERSION;

/**
 * The wrapper's info structures as records. The wrapper decodes their texts as UTF-8 by itself: a byte that is none has
 * become U+FFFD before we see it.
 */
final class InfoConversion {

    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    /** No PIN is longer; more is CK_UNAVAILABLE_INFORMATION or garbage. */
    private static final long LONGEST_PIN = 0xFFFF;
    /** PKCS#11 v2.40, section 3.5, table 9, and v3.0. */
    private static final Map<Long, String> MECHANISM_FLAGS = new TreeMap<>(Map.ofEntries(
            Map.entry(CKF_HW, "HW"), Map.entry(CKF_ENCRYPT, "ENCRYPT"), Map.entry(CKF_DECRYPT, "DECRYPT"),
            Map.entry(CKF_DIGEST, "DIGEST"), Map.entry(CKF_SIGN, "SIGN"), Map.entry(CKF_SIGN_RECOVER, "SIGN_RECOVER"),
            Map.entry(CKF_VERIFY, "VERIFY"), Map.entry(CKF_VERIFY_RECOVER, "VERIFY_RECOVER"),
            Map.entry(CKF_GENERATE, "GENERATE"), Map.entry(CKF_GENERATE_KEY_PAIR, "GENERATE_KEY_PAIR"),
            Map.entry(CKF_WRAP, "WRAP"), Map.entry(CKF_UNWRAP, "UNWRAP"), Map.entry(CKF_DERIVE, "DERIVE"),
            Map.entry(0x100000L, "EC_F_P"), Map.entry(0x200000L, "EC_F_2M"), Map.entry(0x400000L, "EC_ECPARAMETERS"),
            Map.entry(0x800000L, "EC_NAMEDCURVE"), Map.entry(0x1000000L, "EC_UNCOMPRESS"),
            Map.entry(0x2000000L, "EC_COMPRESS")));

    private InfoConversion() {
    }

    static Cryptoki.Info info(CK_INFO info) {
        return new Cryptoki.Info(version(info.cryptokiVersion), text(info.manufacturerID),
                text(info.libraryDescription), version(info.libraryVersion));
    }

    static SlotInfo slot(long id, CK_SLOT_INFO slot) {
        return new SlotInfo(id, text(slot.slotDescription), text(slot.manufacturerID),
                (slot.flags & CKF_TOKEN_PRESENT) != 0, (slot.flags & CKF_REMOVABLE_DEVICE) != 0,
                (slot.flags & CKF_HW_SLOT) != 0, version(slot.hardwareVersion), version(slot.firmwareVersion));
    }

    static TokenInfo token(CK_TOKEN_INFO token) {
        Set<TokenFlag> flags = TokenFlag.of(token.flags);
        return new TokenInfo(text(token.label), text(token.manufacturerID), text(token.model),
                text(token.serialNumber), flags, token.flags, PinState.ofUser(flags),
                PinState.ofSecurityOfficer(flags), pinLength(token.ulMinPinLen), pinLength(token.ulMaxPinLen),
                Memory.of(token.ulTotalPublicMemory, token.ulFreePublicMemory),
                Memory.of(token.ulTotalPrivateMemory, token.ulFreePrivateMemory),
                new SessionCounts(known(token.ulSessionCount), known(token.ulMaxSessionCount),
                        known(token.ulRwSessionCount), known(token.ulMaxRwSessionCount)),
                version(token.hardwareVersion), version(token.firmwareVersion),
                flags.contains(TokenFlag.CLOCK_ON_TOKEN) ? time(token.utcTime) : Optional.empty());
    }

    static MechanismInfo mechanism(long type, CK_MECHANISM_INFO info) {
        Set<String> flags = new LinkedHashSet<>();
        MECHANISM_FLAGS.forEach((bit, name) -> {
            if ((info.flags & bit) != 0) {
                flags.add(name);
            }
        });
        return new MechanismInfo(type, mechanismName(type), info.ulMinKeySize, info.ulMaxKeySize, flags);
    }

    static String mechanismName(long type) {
        String name = PKCS11Constants.ckmCodeToName(type);
        return name.startsWith("CKM_0X") ? "0x" + Long.toHexString(type) : name;
    }

    private static Version version(@Nullable CK_VERSION version) {
        return version == null ? new Version(0, 0) : new Version(version.major & 0xff, version.minor & 0xff);
    }

    /** Fields are padded with blanks (PKCS#11 v2.40, section 3.1); some libraries pad with zeros. */
    static String text(char @Nullable [] padded) {
        int end = padded == null ? 0 : padded.length;
        while (padded != null && end > 0 && (padded[end - 1] == ' ' || padded[end - 1] == '\0')) {
            end--;
        }
        return padded == null ? "" : new String(padded, 0, end);
    }

    private static int pinLength(long length) {
        return length < 0 || length > LONGEST_PIN ? 0 : (int) length;
    }

    /** CK_UNAVAILABLE_INFORMATION, in 64 or 32 bits; openCryptoki says "no limit" by one less than that. */
    private static OptionalLong known(long value) {
        return value < 0 || value >= 0xFFFFFFFEL ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** {@code YYYYMMDDhhmmss00} (PKCS#11 v2.40, section 3.2). */
    static Optional<Instant> time(char @Nullable [] utcTime) {
        String time = text(utcTime);
        if (time.length() < 14) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(time.substring(0, 14), UTC_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // the flag says that there is a clock, the value says otherwise: there is no time to show
            return Optional.empty();
        }
    }
}
