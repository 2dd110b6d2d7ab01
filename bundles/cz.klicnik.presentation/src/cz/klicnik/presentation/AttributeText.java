/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.pki.CertificateParser;

/**
 * An attribute of an object, decoded for people. Names of constants stay as the standard spells them (PKCS#11 v2.40,
 * section 4): a specialist searches for them.
 */
public final class AttributeText {

    private static final long CKA_CLASS = 0x0;
    private static final long CKA_CERTIFICATE_TYPE = 0x80;
    private static final long CKA_ISSUER = 0x81;
    private static final long CKA_SERIAL_NUMBER = 0x82;
    private static final long CKA_KEY_TYPE = 0x100;
    private static final long CKA_SUBJECT = 0x101;
    private static final long CKA_EC_PARAMS = 0x180;
    private static final int TAG_INTEGER = 2;

    private static final Map<Long, String> CLASSES = Map.of(0L, "CKO_DATA", 1L, "CKO_CERTIFICATE", 2L,
            "CKO_PUBLIC_KEY", 3L, "CKO_PRIVATE_KEY", 4L, "CKO_SECRET_KEY", 5L, "CKO_HW_FEATURE", 6L,
            "CKO_DOMAIN_PARAMETERS", 7L, "CKO_MECHANISM", 8L, "CKO_OTP_KEY");
    private static final Map<Long, String> CERTIFICATE_TYPES =
            Map.of(0L, "CKC_X_509", 1L, "CKC_X_509_ATTR_CERT", 2L, "CKC_WTLS");
    private static final Map<String, String> CURVES = Map.of("06082a8648ce3d030107", "P-256", "06052b81040022",
            "P-384", "06052b81040023", "P-521", "06052b8104000a", "secp256k1", "06032b6570", "Ed25519",
            "06032b656e", "X25519");
    /** Longer values are told by their length and fingerprint. */
    private static final int SHOWN_BYTES = 64;
    private static final int LONGEST_LINE = 1000;

    private final Messages messages;

    public AttributeText(Messages messages) {
        this.messages = messages;
    }

    /** The value in words, one line, harmless to show. */
    public String decoded(Attribute attribute) {
        return switch (attribute.state()) {
        case SENSITIVE -> messages.text("Attribute_sensitive");
        case FAILED -> messages.text("Attribute_failed");
        case READ -> attribute.value().isEmpty() ? messages.text("Attribute_empty") : line(value(attribute));
        };
    }

    /** Long enough for any name; a table cuts it further. */
    private static String line(String value) {
        String beginning = value.length() > 2 * LONGEST_LINE ? value.substring(0, 2 * LONGEST_LINE) : value;
        return DisplayWidth.shorten(SafeText.line(beginning), LONGEST_LINE);
    }

    /** The whole value in hexadecimal; empty when there is none. */
    public String raw(Attribute attribute) {
        return attribute.value().hex();
    }

    private String value(Attribute attribute) {
        byte[] bytes = attribute.value().toArray();
        return switch (attribute.format()) {
        case BOOLEAN -> messages.text(bytes[0] == 0 ? "Trilean_NO" : "Trilean_YES");
        case NUMBER -> bytes.length % Long.BYTES == 0 ? numbers(attribute.type(), bytes) : blob(bytes);
        case TEXT -> text(bytes);
        case DATE -> date(bytes);
        case BIG_INTEGER -> bigInteger(bytes);
        case DER -> der(attribute.type(), bytes);
        case BYTES -> blob(bytes);
        };
    }

    /** As the driver host gives them: eight bytes each, big-endian. */
    private static String numbers(long type, byte[] bytes) {
        List<String> numbers = new ArrayList<>();
        for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
            numbers.add(number(type, buffer.getLong()));
        }
        return String.join(", ", numbers);
    }

    private static String number(long type, long number) {
        if (type == CKA_CLASS && CLASSES.containsKey(number)) {
            return CLASSES.get(number);
        }
        if (type == CKA_CERTIFICATE_TYPE && CERTIFICATE_TYPES.containsKey(number)) {
            return CERTIFICATE_TYPES.get(number);
        }
        if (type == CKA_KEY_TYPE) {
            String name = new KeyAlgorithm(number).name();
            return name.startsWith("0x") ? name : "CKK_" + name;
        }
        return number == -1 || number == 0xFFFFFFFFL ? "CK_UNAVAILABLE_INFORMATION"
                : Long.toUnsignedString(number) + " (0x" + Long.toHexString(number) + ")";
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            // older middleware writes labels in an 8-bit encoding: which one, nobody knows
            return messages.text("Attribute_notUtf8", new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** CK_DATE (section 3.1): four digits of the year, two of the month, two of the day. */
    private String date(byte[] bytes) {
        String digits = new String(bytes, StandardCharsets.ISO_8859_1);
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6) : blob(bytes);
    }

    private String bigInteger(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        return number.bitLength() <= 64 ? number.toString()
                : messages.text("Attribute_bits", String.valueOf(number.bitLength()), blob(bytes));
    }

    private String der(long type, byte[] bytes) {
        if (type == CKA_SUBJECT || type == CKA_ISSUER) {
            try {
                return CertificateParser.name(Bytes.of(bytes)).inOrder();
            } catch (FaultException e) {
                // the bytes are shown instead
                return messages.text("Attribute_notDecoded", blob(bytes));
            }
        }
        if (type == CKA_EC_PARAMS) {
            String hex = HexFormat.of().formatHex(bytes);
            return CURVES.getOrDefault(hex, blob(bytes));
        }
        boolean integer = bytes.length > 2 && bytes[0] == TAG_INTEGER && bytes[1] == bytes.length - 2;
        if (type == CKA_SERIAL_NUMBER && integer) {
            BigInteger serial = new BigInteger(bytes, 2, bytes.length - 2);
            return serial + " (0x" + serial.toString(16) + ")";
        }
        return blob(bytes);
    }

    private String blob(byte[] bytes) {
        return bytes.length <= SHOWN_BYTES ? HexFormat.of().formatHex(bytes)
                : messages.text("Attribute_long", bytes.length, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
