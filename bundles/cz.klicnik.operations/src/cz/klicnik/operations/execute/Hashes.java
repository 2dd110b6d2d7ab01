/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import cz.klicnik.core.Bytes;

/** Names made of hashes. */
final class Hashes {

    private Hashes() {
    }

    /** Lower-case hexadecimal. */
    static String sha256(Bytes bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes.toArray())).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of a text in UTF-8. */
    static String sha256(String text) {
        return sha256(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
