/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable sequence of bytes with value equality, so that records can hold it.
 *
 * <p>Not for secrets: it cannot be wiped.
 */
public final class Bytes implements Comparable<Bytes> {

    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** A copy of the array. */
    public static Bytes of(byte... value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    /** The bytes that the hexadecimal digits stand for. */
    public static Bytes ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** No bytes. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** A fresh copy. */
    public byte[] toArray() {
        return value.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return value.length;
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return value.length == 0;
    }

    /** Lower-case hexadecimal without separators. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof Bytes b && Arrays.equals(value, b.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length <= 32 ? hex() : HexFormat.of().formatHex(value, 0, 32) + "… (" + value.length + " bytes)";
    }
}
