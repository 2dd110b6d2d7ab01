/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import cz.klicnik.core.Bytes;

/** Fingerprints in lower-case hexadecimal. */
final class Hashes {

    private Hashes() {
    }

    static String sha256(Bytes bytes) {
        return of("SHA-256", bytes.toArray());
    }

    static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
