/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.driver;

import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.LocalizedText;

/**
 * What helps to explain a driver's errors to people: data of its extension or of an administrator's file, like its quirks.
 *
 * @param service what has to run so that the library starts
 * @param returnValues what the library's own return values mean, by their numbers from CKR_VENDOR_DEFINED (0x80000000) on
 *        (PKCS#11 v2.40, section 5.1), as unsigned values
 */
public record Explaining(Service service, Map<Long, LocalizedText> returnValues) {

    /** Nothing more is known. */
    public static final Explaining NOTHING = new Explaining(Service.UNKNOWN, Map.of());

    /** CKR_VENDOR_DEFINED: return values from here on are the library's own. */
    public static final long VENDOR_DEFINED = 0x80000000L;

    public Explaining {
        returnValues = Map.copyOf(returnValues);
    }

    /** What a return value of the library's own means; empty where that is not known. */
    public Optional<LocalizedText> meaning(long returnValue) {
        return Optional.ofNullable(returnValues.get(returnValue));
    }

    /** A service of the system that a library needs. */
    public enum Service {
        UNKNOWN,
        /** The smart card service of the system: SCardSvr on Windows, pcscd on Linux. */
        SMART_CARDS,
        /** The slot daemon of openCryptoki, pkcsslotd. */
        SLOT_DAEMON,
        /** It needs none. */
        NONE
    }
}
