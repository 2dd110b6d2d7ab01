/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cz.klicnik.core.Pin;

/**
 * A password in the encodings that programs give it in PKCS#12 files; {@link #close()} wipes them all. Beyond ASCII they
 * disagree: the standard (RFC 7292, appendix B.1) has BMPString and says nothing of PBES2; OpenSSL before 1.1 took each
 * byte for a character; others do so with the bytes of the system's code page.
 */
final class Password implements AutoCloseable {

    private static final String CZECH_CODE_PAGE = "windows-1250";

    /**
     * @param bmp for the key derivation of PKCS#12 itself: two bytes a character and a final zero
     * @param plain for PBKDF2
     */
    record Encoding(byte[] bmp, byte[] plain) {
    }

    private final List<Encoding> encodings = new ArrayList<>();

    private Password() {
    }

    static Password of(Pin pin) {
        return pin.withCharacters(characters -> {
            Password password = new Password();
            boolean ascii = true;
            for (char c : characters) {
                ascii &= c < 0x80;
            }
            byte[] utf8 = encode(characters, StandardCharsets.UTF_8);
            password.encodings.add(new Encoding(bmp(characters), utf8));
            if (!ascii) {
                byte[] page = encode(characters, Charset.forName(CZECH_CODE_PAGE));
                password.encodings.add(new Encoding(bytewise(utf8), utf8.clone()));
                password.encodings.add(new Encoding(bytewise(page), page));
                password.encodings.add(new Encoding(bmp(characters), encode(characters, StandardCharsets.UTF_16BE)));
            }
            return password;
        });
    }

    /** The likeliest first. */
    List<Encoding> encodings() {
        return encodings;
    }

    @Override
    public void close() {
        encodings.forEach(e -> {
            Arrays.fill(e.bmp(), (byte) 0);
            Arrays.fill(e.plain(), (byte) 0);
        });
    }

    private static byte[] encode(char[] characters, Charset charset) {
        ByteBuffer buffer = charset.encode(CharBuffer.wrap(characters));
        byte[] exact = new byte[buffer.remaining()];
        buffer.get(exact);
        Arrays.fill(buffer.array(), (byte) 0);
        return exact;
    }

    private static byte[] bmp(char[] characters) {
        byte[] bytes = new byte[2 * characters.length + 2];
        for (int i = 0; i < characters.length; i++) {
            bytes[2 * i] = (byte) (characters[i] >> 8);
            bytes[2 * i + 1] = (byte) characters[i];
        }
        return bytes;
    }

    private static byte[] bytewise(byte[] encoded) {
        byte[] bytes = new byte[2 * encoded.length + 2];
        for (int i = 0; i < encoded.length; i++) {
            bytes[2 * i + 1] = encoded[i];
        }
        return bytes;
    }
}
