/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.Trilean;

/**
 * What one C_GetAttributeValue gave. A CK_BBOOL is one byte, a CK_ULONG eight bytes in big-endian order whatever the
 * library's own order, everything else as the library gave it.
 *
 * @param values by CKA_ value; an attribute that could not be read is missing
 * @param complete false when the library could not give all that was asked for
 */
public record AttributeValues(Map<Long, Bytes> values, boolean complete) {

    /** Nothing. */
    public static final AttributeValues NONE = new AttributeValues(Map.of(), false);

    public AttributeValues {
        values = Map.copyOf(values);
    }

    public Optional<Bytes> value(long type) {
        return Optional.ofNullable(values.get(type));
    }

    /** Empty bytes when it is missing. */
    public Bytes bytes(long type) {
        return value(type).orElse(Bytes.empty());
    }

    /** Empty when it is missing; otherwise UTF-8, or ISO-8859-1 where that is no UTF-8. */
    public String text(long type) {
        return Texts.decode(bytes(type).toArray());
    }

    public Trilean flag(long type) {
        return value(type).filter(b -> !b.isEmpty()).map(b -> Trilean.of(b.toArray()[0] != 0))
                .orElse(Trilean.UNKNOWN);
    }

    public OptionalLong number(long type) {
        Optional<Bytes> value = value(type).filter(b -> b.length() == Long.BYTES);
        return value.isPresent() ? OptionalLong.of(ByteBuffer.wrap(value.get().toArray()).getLong())
                : OptionalLong.empty();
    }
}
