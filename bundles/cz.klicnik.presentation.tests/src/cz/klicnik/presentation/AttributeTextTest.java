/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.Test;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.Attribute.Format;
import cz.klicnik.core.model.Attribute.State;

class AttributeTextTest {

    private final AttributeText texts = new AttributeText(new Messages(Locale.ENGLISH));

    @Test
    void numbers_that_are_constants_are_told_by_their_names() {
        assertEquals("CKO_CERTIFICATE", decoded(0x0, Format.NUMBER, "0000000000000001"));
        assertEquals("CKK_RSA", decoded(0x100, Format.NUMBER, "0000000000000000"));
        assertEquals("CKK_EC", decoded(0x100, Format.NUMBER, "0000000000000003"));
        assertEquals("CKC_X_509", decoded(0x80, Format.NUMBER, "0000000000000000"));
        assertEquals("2048 (0x800)", decoded(0x121, Format.NUMBER, "0000000000000800"));
        assertEquals("1 (0x1), 2 (0x2)", decoded(0x40000600L, Format.NUMBER, "00000000000000010000000000000002"));
    }

    @Test
    void booleans_texts_and_dates_are_decoded() {
        assertEquals("yes", decoded(0x1, Format.BOOLEAN, "01"));
        assertEquals("no", decoded(0x1, Format.BOOLEAN, "00"));
        assertEquals("Novák␊", decoded(0x3, Format.TEXT, Bytes.of("Novák\n".getBytes(StandardCharsets.UTF_8)).hex()));
        assertEquals("Nov\u00e1k (not in UTF-8)", decoded(0x3, Format.TEXT, "4e6f76e16b"));
        assertEquals("2026-06-12", decoded(0x110, Format.DATE, Bytes.of("20260612".getBytes(StandardCharsets.US_ASCII))
                .hex()));
        assertEquals("(empty)", decoded(0x110, Format.DATE, ""));
    }

    @Test
    void names_serials_and_curves_are_decoded() {
        String written = "CN=Jan, 2.5.4.97=#0c0e4e5452435a2d3030303030303031, C=CZ";
        Bytes name = Bytes.of(new X500Principal(written).getEncoded());
        assertEquals("C=CZ,organizationIdentifier=NTRCZ-00000001,CN=Jan", decoded(0x101, Format.DER, name.hex()));
        assertEquals("(cannot be decoded) dead", decoded(0x101, Format.DER, "dead"));
        assertEquals("22080864 (0x150ed60)", decoded(0x82, Format.DER, "02040150ed60"));
        assertEquals("P-256", decoded(0x180, Format.DER, "06082a8648ce3d030107"));
        assertEquals("65537", decoded(0x122, Format.BIG_INTEGER, "010001"));
    }

    @Test
    void long_values_are_told_by_length_and_fingerprint_and_stay_whole_in_the_raw_value() {
        Attribute long_ = attribute(0x11, State.READ, Format.BYTES, "00".repeat(1000));
        assertTrue(texts.decoded(long_).startsWith("1,000 bytes, SHA-256 541b3e9daa09b20bf85fa273e5cbd3e8"),
                texts.decoded(long_));
        assertEquals(2000, texts.raw(long_).length());
    }

    @Test
    void what_stays_on_the_token_is_said_to() {
        assertEquals("(stays on the token)", texts.decoded(attribute(0x11, State.SENSITIVE, Format.BYTES, "")));
        assertEquals("(could not be read)", texts.decoded(attribute(0x11, State.FAILED, Format.BYTES, "")));
    }

    private String decoded(long type, Format format, String hex) {
        return texts.decoded(attribute(type, State.READ, format, hex));
    }

    private static Attribute attribute(long type, State state, Format format, String hex) {
        return new Attribute(type, "CKA_TEST", state, Bytes.ofHex(hex), format);
    }
}
