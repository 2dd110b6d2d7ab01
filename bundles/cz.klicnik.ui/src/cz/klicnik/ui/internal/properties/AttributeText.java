/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.properties;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Trilean;
import cz.klicnik.presentation.SafeText;
import cz.klicnik.ui.Language;

/** The value of an attribute as a person reads it. */
public final class AttributeText {

    private final Language language;

    public AttributeText(Language language) {
        this.language = language;
    }

    /** One line; never cut, the whole value can be copied. */
    public String of(Attribute attribute) {
        return switch (attribute.state()) {
            case SENSITIVE -> language.text("Attribute_sensitive");
            case FAILED -> language.text("Attribute_failed");
            case READ -> value(attribute);
        };
    }

    private String value(Attribute attribute) {
        byte[] bytes = attribute.value().toArray();
        if (bytes.length == 0) {
            return language.text("Attribute_empty");
        }
        return switch (attribute.format()) {
            case BOOLEAN -> language.words().of(Trilean.of(bytes[0] != 0));
            case NUMBER -> number(new BigInteger(1, bytes));
            case TEXT, DATE -> SafeText.line(new String(bytes, StandardCharsets.UTF_8));
            case BIG_INTEGER, DER, BYTES -> language.text("Attribute_bytes", attribute.value().hex(), bytes.length);
        };
    }

    private static String number(BigInteger value) {
        return value + " (0x" + value.toString(16) + ")";
    }
}
