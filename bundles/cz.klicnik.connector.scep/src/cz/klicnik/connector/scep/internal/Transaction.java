/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.scep.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import cz.klicnik.core.Bytes;

/**
 * What ties messages together (RFC 8894, section 3.2.1).
 *
 * @param id the same for all messages about one key
 * @param nonce of one message, which its answer repeats
 */
record Transaction(String id, Bytes nonce) {

    private static final int NONCE_BYTES = 16;

    /** For a key: a server that has seen it knows it again, whoever asks (section 3.2.1.1). */
    static Transaction of(Bytes subjectPublicKeyInfo, SecureRandom random) {
        try {
            return new Transaction(Bytes
                    .of(MessageDigest.getInstance("SHA-256").digest(subjectPublicKeyInfo.toArray())).hex(),
                    nonce(random));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Another message. */
    Transaction again(SecureRandom random) {
        return new Transaction(id, nonce(random));
    }

    private static Bytes nonce(SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return Bytes.of(nonce);
    }
}
