/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.pkcs11.AttributeValues;
import cz.klicnik.pkcs11.Template;
import iaik.pkcs.pkcs11.wrapper.CK_ATTRIBUTE;
import iaik.pkcs.pkcs11.wrapper.CK_DATE;

/** Attributes to and from the wrapper's objects. */
final class AttributeConversion {

    private AttributeConversion() {
    }

    static CK_ATTRIBUTE[] toNative(Template template) {
        CK_ATTRIBUTE[] attributes = new CK_ATTRIBUTE[template.entries().size()];
        for (int i = 0; i < attributes.length; i++) {
            Template.Entry entry = template.entries().get(i);
            attributes[i] = attribute(entry.type(), entry.value().toNative());
        }
        return attributes;
    }

    /** Wipes what {@link #toNative(Template)} made of the secret parts of a key. */
    static void wipe(Template template, CK_ATTRIBUTE[] attributes) {
        for (int i = 0; i < attributes.length; i++) {
            if (template.entries().get(i).value() instanceof Template.Value.Hidden
                    && attributes[i].pValue instanceof byte[] secret) {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    /** What was read, one after the other; an attribute that is not there is empty. */
    static List<SecretBytes> secrets(@Nullable CK_ATTRIBUTE[] attributes) {
        List<SecretBytes> secrets = new ArrayList<>();
        for (CK_ATTRIBUTE attribute : attributes) {
            secrets.add(SecretBytes.taking(attribute != null && attribute.pValue instanceof byte[] b ? b
                    : new byte[0]));
        }
        return secrets;
    }

    /** Wipes every value. */
    static void wipe(@Nullable CK_ATTRIBUTE[] attributes) {
        for (CK_ATTRIBUTE attribute : attributes) {
            if (attribute != null && attribute.pValue instanceof byte[] secret) {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    static CK_ATTRIBUTE[] question(long... types) {
        CK_ATTRIBUTE[] attributes = new CK_ATTRIBUTE[types.length];
        for (int i = 0; i < types.length; i++) {
            attributes[i] = attribute(types[i], null);
        }
        return attributes;
    }

    /** @param attributes a null element is an attribute that could not be read, a null value an empty one */
    static AttributeValues fromNative(long[] types, @Nullable CK_ATTRIBUTE[] attributes, boolean complete) {
        Map<Long, Bytes> values = new HashMap<>();
        for (int i = 0; i < types.length; i++) {
            CK_ATTRIBUTE attribute = attributes[i];
            if (attribute != null) {
                values.put(types[i], bytes(attribute.pValue));
            }
        }
        return new AttributeValues(values, complete);
    }

    private static Bytes bytes(@Nullable Object value) {
        if (value == null) {
            return Bytes.empty();
        }
        if (value instanceof byte[] b) {
            return Bytes.of(b);
        }
        if (value instanceof char[] c) {
            return Bytes.of(narrow(c));
        }
        if (value instanceof Long n) {
            return number(n);
        }
        if (value instanceof Boolean b) {
            return Bytes.of((byte) (b ? 1 : 0));
        }
        if (value instanceof long[] list) {
            return numbers(list);
        }
        if (value instanceof CK_DATE d) {
            return Bytes.of(date(d));
        }
        // attribute arrays (CKA_WRAP_TEMPLATE …) are never asked for
        throw new IllegalStateException("The wrapper gave a " + value.getClass());
    }

    private static byte[] date(CK_DATE date) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(narrow(date.year));
        out.writeBytes(narrow(date.month));
        out.writeBytes(narrow(date.day));
        return out.toByteArray();
    }

    private static Bytes number(long n) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(n).array());
    }

    private static Bytes numbers(long[] list) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * list.length);
        for (long n : list) {
            buffer.putLong(n);
        }
        return Bytes.of(buffer.array());
    }

    /** The wrapper made one char of each byte. */
    private static byte[] narrow(char[] characters) {
        byte[] bytes = new byte[characters.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) characters[i];
        }
        return bytes;
    }

    private static CK_ATTRIBUTE attribute(long type, @Nullable Object value) {
        CK_ATTRIBUTE attribute = new CK_ATTRIBUTE();
        attribute.type = type;
        attribute.pValue = value;
        return attribute;
    }
}
