/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.model;

import cz.klicnik.core.Bytes;

/**
 * One attribute of an object, raw.
 *
 * @param type the CKA_ value
 * @param name the name of the CKA_ constant, or {@code 0x…} for one of the vendor's own
 * @param state whether the value could be read
 * @param value empty unless {@code state} is {@link State#READ}; a BOOLEAN is one byte, a NUMBER eight bytes in big-endian
 *        order whatever the library's own order (several NUMBERs for a list of them), everything else as the token gave it
 * @param format how the value is to be understood
 */
public record Attribute(long type, String name, State state, Bytes value, Format format) {

    /** Whether a value could be read. */
    public enum State {
        READ,
        /** CKR_ATTRIBUTE_SENSITIVE: there is a value, and it stays on the token. */
        SENSITIVE,
        /** The token gave an error for this attribute. */
        FAILED
    }

    /** How the standard defines the value. */
    public enum Format {
        BOOLEAN, NUMBER, TEXT, DATE, BIG_INTEGER, DER, BYTES
    }
}
