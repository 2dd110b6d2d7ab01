/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.util.ArrayList;
import java.util.List;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;

/** Attributes to search for or to give to a new object, in order. Immutable. */
public final class Template {

    /** Fits every object. */
    public static final Template ANY = new Template(List.of());

    private final List<Entry> entries;

    private Template(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Template of(long type, long number) {
        return ANY.with(type, number);
    }

    public Template with(long type, long number) {
        return plus(new Entry(type, new Value.Number(number)));
    }

    public Template with(long type, boolean flag) {
        return plus(new Entry(type, new Value.Flag(flag)));
    }

    /** A byte array, a big integer (big-endian) or DER. */
    public Template with(long type, Bytes bytes) {
        return plus(new Entry(type, new Value.Raw(bytes)));
    }

    /** A text, which is written as UTF-8. */
    public Template with(long type, String text) {
        return with(type, Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** These entries and those of another template. */
    public Template with(Template other) {
        List<Entry> more = new ArrayList<>(entries);
        more.addAll(other.entries);
        return new Template(more);
    }

    /** Several numbers. */
    public Template with(long type, List<Long> numbers) {
        return plus(new Entry(type, new Value.Numbers(numbers)));
    }

    /** A part of a private or secret key, which stays the caller's to close. */
    public Template with(long type, SecretBytes secret) {
        return plus(new Entry(type, new Value.Hidden(secret)));
    }

    public List<Entry> entries() {
        return entries;
    }

    private Template plus(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Template(more);
    }

    /** @param type the CKA_ value */
    public record Entry(long type, Value value) {
    }

    /** What an attribute may hold. */
    public sealed interface Value {

        /** As the wrapper takes it: Long, Boolean or byte array. */
        Object toNative();

        /** CK_ULONG. */
        record Number(long value) implements Value {
            @Override
            public Object toNative() {
                return value;
            }
        }

        /** An array of CK_ULONG. */
        record Numbers(List<Long> values) implements Value {
            public Numbers {
                values = List.copyOf(values);
            }

            @Override
            public Object toNative() {
                return values.stream().mapToLong(Long::longValue).toArray();
            }
        }

        /** CK_BBOOL. */
        record Flag(boolean value) implements Value {
            @Override
            public Object toNative() {
                return value;
            }
        }

        /** Anything else. */
        record Raw(Bytes value) implements Value {
            @Override
            public Object toNative() {
                return value.toArray();
            }
        }

        /** Bytes that nobody may see; {@link #toNative()} gives a copy that is to be wiped. */
        record Hidden(SecretBytes value) implements Value {
            @Override
            public Object toNative() {
                return value.withBytes(byte[]::clone);
            }
        }
    }
}
