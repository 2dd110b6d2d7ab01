/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Constants;

import cz.klicnik.pkcs11.Mechanism;
import cz.klicnik.pkcs11.ReturnValues;
import cz.klicnik.pkcs11.Template;

/**
 * Arguments of calls in few words. Of bytes only those are shown that are known to be harmless; of whatever else, and that
 * is every value of a key, a certificate, a data object or an attribute of a vendor's own, only the length.
 */
final class TraceValues {

    private static final int SHOWN_BYTES = 8;
    private static final int SHOWN_CHARACTERS = 64;

    private static final Set<Long> TEXTS = Set.of(CKA_LABEL, CKA_APPLICATION, CKA_URL);
    private static final Set<Long> HARMLESS = Set.of(CKA_ID, CKA_SUBJECT, CKA_ISSUER, CKA_SERIAL_NUMBER,
            CKA_EC_PARAMS, CKA_EC_POINT, CKA_MODULUS, CKA_PUBLIC_EXPONENT, CKA_OBJECT_ID, CKA_UNIQUE_ID);
    private static final Map<Long, String> CERTIFICATE_TYPES = Map.of(CKC_X_509, "CKC_X_509", CKC_X_509_ATTR_CERT,
            "CKC_X_509_ATTR_CERT", CKC_WTLS, "CKC_WTLS");

    private TraceValues() {
    }

    /** For example {@code {CKA_CLASS=CKO_CERTIFICATE, CKA_ID=0a0b}}. */
    static String template(Template template) {
        return template.entries().stream().map(e -> attribute(e.type(), value(e)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** For example {@code {CKA_CLASS, CKA_LABEL}}. */
    static String types(long... types) {
        return Arrays.stream(types).mapToObj(AttributeSheet::name).collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * For example {@code CKA_ID=0a0b}.
     *
     * @param value as the wrapper has it; {@link Size} for one that nobody may see
     */
    static String attribute(long type, @Nullable Object value) {
        return AttributeSheet.name(type) + "=" + switch (value) {
        case null -> size(0);
        case Size s -> size(s.bytes());
        case Long n -> number(type, n);
        case Boolean b -> b.toString();
        case byte[] b -> bytes(type, b);
        case char[] c -> bytes(type, narrow(c));
        case long[] list -> "(" + list.length + " numbers)";
        default -> value.getClass().getSimpleName();
        };
    }

    static String mechanism(Mechanism mechanism) {
        String name = mechanism(mechanism.type());
        return switch (mechanism.parameter()) {
        case Mechanism.None none -> name;
        case Mechanism.Raw raw -> name + size(raw.value().length());
        case Mechanism.Pss pss -> name + "(" + mechanism(pss.hash()) + ", mgf " + pss.mgf() + ", salt "
                + pss.saltLength() + ")";
        case Mechanism.Oaep oaep -> name + "(" + mechanism(oaep.hash()) + ", mgf " + oaep.mgf() + ")";
        };
    }

    static String mechanism(long type) {
        return InfoConversion.mechanismName(type);
    }

    /** The CKU_ constant's name. */
    static String user(long type) {
        return type == CKU_SO ? "CKU_SO" : type == CKU_USER ? "CKU_USER"
                : type == CKU_CONTEXT_SPECIFIC ? "CKU_CONTEXT_SPECIFIC" : ReturnValues.hex(type);
    }

    /** For example {@code (20)}. */
    static String size(long bytes) {
        return "(" + bytes + ")";
    }

    /** A text between quotation marks, in one line whatever is in it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(SHOWN_CHARACTERS).forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (invisible(c)) {
                quoted.append(String.format("\\u{%x}", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > SHOWN_CHARACTERS ? "…\"" : "\"").toString();
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE ->
            true;
        default -> false;
        };
    }

    private static Object value(Template.Entry entry) {
        return entry.value() instanceof Template.Value.Hidden hidden ? new Size(hidden.value().length())
                : entry.value().toNative();
    }

    private static String number(long type, long value) {
        String name = type == CKA_CLASS ? PKCS11Constants.ckoCodeToName(value)
                : type == CKA_KEY_TYPE ? PKCS11Constants.ckkCodeToName(value)
                        : type == CKA_KEY_GEN_MECHANISM ? mechanism(value)
                                : type == CKA_CERTIFICATE_TYPE
                                        ? CERTIFICATE_TYPES.getOrDefault(value, ReturnValues.hex(value))
                                        : Long.toString(value);
        return name.contains("_0X") ? ReturnValues.hex(value) : name;
    }

    private static String bytes(long type, byte[] value) {
        if (TEXTS.contains(type)) {
            return text(value);
        }
        if (!HARMLESS.contains(type) || value.length == 0) {
            return size(value.length);
        }
        return value.length <= SHOWN_BYTES ? HexFormat.of().formatHex(value)
                : HexFormat.of().formatHex(value, 0, SHOWN_BYTES) + "…" + size(value.length);
    }

    private static String text(byte[] value) {
        try {
            return quoted(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException e) {
            // a library that does not write UTF-8: nothing is lost in this one
            return quoted(new String(value, StandardCharsets.ISO_8859_1));
        }
    }

    /** The wrapper makes one char of each byte. */
    private static byte[] narrow(char[] characters) {
        byte[] bytes = new byte[characters.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) characters[i];
        }
        return bytes;
    }

    /** Stands for a value that is not to be seen. */
    record Size(long bytes) {
    }
}
