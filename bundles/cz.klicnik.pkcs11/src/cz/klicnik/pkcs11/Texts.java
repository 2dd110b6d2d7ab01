/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as middlewares give them. */
final class Texts {

    private Texts() {
    }

    /** UTF-8 as the standard demands, or ISO-8859-1 where it is no UTF-8: then at least nothing is lost. */
    static String decode(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            return new String(text, StandardCharsets.ISO_8859_1);
        }
    }
}
