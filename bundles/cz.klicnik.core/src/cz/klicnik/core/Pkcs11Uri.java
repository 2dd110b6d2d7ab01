/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.model.SlotInfo;
import cz.klicnik.core.model.TokenInfo;
import cz.klicnik.core.model.TokenObject;

/**
 * A PKCS#11 URI (RFC 7512). Only the path attributes are kept: a query's {@code pin-value} is never read into memory.
 *
 * @param attributes percent-decoded, by name; {@code id} holds ISO-8859-1 characters, one for each byte
 */
public record Pkcs11Uri(Map<String, String> attributes) {

    private static final String SCHEME = "pkcs11:";
    /** RFC 7512, section 2.3, {@code pk11-pchar} without the percent-encoding. */
    private static final String UNESCAPED = "-._~:[]@!$'()*+,=&";

    public Pkcs11Uri {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Names a token by manufacturer, model, serial and label. */
    public static Pkcs11Uri of(TokenInfo token) {
        Map<String, String> a = new LinkedHashMap<>();
        a.put("model", token.model());
        a.put("manufacturer", token.manufacturer());
        a.put("serial", token.serial());
        a.put("token", token.label());
        return new Pkcs11Uri(a);
    }

    /** Names an object on a token by its id, label and type. */
    public static Pkcs11Uri of(TokenInfo token, TokenObject object) {
        Map<String, String> a = new LinkedHashMap<>(of(token).attributes);
        if (!object.id().isEmpty()) {
            a.put("id", new String(object.id().toArray(), StandardCharsets.ISO_8859_1));
        }
        if (!object.label().isEmpty()) {
            a.put("object", object.label());
        }
        switch (object.kind()) {
        case CERTIFICATE -> a.put("type", "cert");
        case PRIVATE_KEY -> a.put("type", "private");
        case PUBLIC_KEY -> a.put("type", "public");
        case SECRET_KEY -> a.put("type", "secret-key");
        case DATA -> a.put("type", "data");
        case OTHER -> {
            // RFC 7512 has no type for it
        }
        }
        return new Pkcs11Uri(a);
    }

    /**
     * Reads a URI.
     *
     * @return empty when the text is not a PKCS#11 URI
     */
    public static Optional<Pkcs11Uri> parse(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String path = text.substring(SCHEME.length());
        int query = path.indexOf('?');
        if (query >= 0) {
            path = path.substring(0, query);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String part : path.isEmpty() ? new String[0] : path.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            String name = part.substring(0, equals);
            Optional<byte[]> value = decode(part.substring(equals + 1));
            if (value.isEmpty() || attributes.containsKey(name)) {
                return Optional.empty();
            }
            attributes.put(name, new String(value.get(),
                    name.equals("id") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        return Optional.of(new Pkcs11Uri(attributes));
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** True when every token attribute that the URI has is the token's (RFC 7512, section 2.3). */
    public boolean matches(TokenInfo token) {
        return same("token", token.label()) && same("manufacturer", token.manufacturer())
                && same("serial", token.serial()) && same("model", token.model());
    }

    /** True when every slot attribute that the URI has is the slot's (RFC 7512, section 2.3). */
    public boolean matches(SlotInfo slot) {
        return same("slot-description", slot.description()) && same("slot-manufacturer", slot.manufacturer())
                && same("slot-id", Long.toString(slot.id()));
    }

    /** True when every object attribute that the URI has is the object's. */
    public boolean matches(TokenObject object) {
        String type = switch (object.kind()) {
        case CERTIFICATE -> "cert";
        case PRIVATE_KEY -> "private";
        case PUBLIC_KEY -> "public";
        case SECRET_KEY -> "secret-key";
        case DATA -> "data";
        case OTHER -> "";
        };
        return same("object", object.label()) && same("type", type)
                && same("id", new String(object.id().toArray(), StandardCharsets.ISO_8859_1));
    }

    /** True when the URI names an object and not only a token. */
    public boolean namesObject() {
        return attributes.containsKey("object") || attributes.containsKey("id");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(SCHEME);
        String separator = "";
        for (Map.Entry<String, String> a : attributes.entrySet()) {
            boolean isId = a.getKey().equals("id");
            byte[] bytes = a.getValue().getBytes(isId ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            text.append(separator).append(a.getKey()).append('=');
            for (byte b : bytes) {
                encode(b, isId, text);
            }
            separator = ";";
        }
        return text.toString();
    }

    private boolean same(String name, String value) {
        String wanted = attributes.get(name);
        return wanted == null || wanted.equals(value);
    }

    /** Section 2.3: the whole of an id should be percent-encoded. */
    private static void encode(byte b, boolean always, StringBuilder text) {
        char c = (char) (b & 0xff);
        boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0);
        if (plain && !always) {
            text.append(c);
        } else {
            text.append(String.format("%%%02X", b & 0xff));
        }
    }

    private static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0
                    && Character.digit(text.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toByteArray());
    }
}
