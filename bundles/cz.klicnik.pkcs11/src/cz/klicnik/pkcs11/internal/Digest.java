/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import cz.klicnik.core.Bytes;

/** A digest as the token, Java and DER name it. */
enum Digest {
    SHA1("SHA-1", CKM_SHA_1, CKG_MGF1_SHA1, 20, "3021300906052b0e03021a05000414"),
    SHA256("SHA-256", CKM_SHA256, CKG_MGF1_SHA256, 32, "3031300d060960864801650304020105000420"),
    SHA384("SHA-384", CKM_SHA384, CKG_MGF1_SHA384, 48, "3041300d060960864801650304020205000430"),
    SHA512("SHA-512", CKM_SHA512, CKG_MGF1_SHA512, 64, "3051300d060960864801650304020305000440");

    private final String algorithm;
    private final long mechanism;
    private final long mgf;
    private final int length;
    private final String head;

    Digest(String algorithm, long mechanism, long mgf, int length, String head) {
        this.algorithm = algorithm;
        this.mechanism = mechanism;
        this.mgf = mgf;
        this.length = length;
        this.head = head;
    }

    /** The digest that a scheme's name ends with. */
    static Digest of(Enum<?> scheme) {
        for (Digest digest : values()) {
            if (scheme.name().endsWith("_" + digest.name())) {
                return digest;
            }
        }
        throw new IllegalArgumentException(scheme.name());
    }

    /** The CKM_ value. */
    long mechanism() {
        return mechanism;
    }

    /** The CKG_ value. */
    long mgf() {
        return mgf;
    }

    /** In bytes. */
    int length() {
        return length;
    }

    byte[] of(Bytes message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has them
        }
    }

    /** DER of DigestInfo (RFC 8017, section 9.2, note 1). */
    byte[] info(Bytes message) {
        byte[] start = Bytes.ofHex(head).toArray();
        byte[] digest = of(message);
        byte[] info = java.util.Arrays.copyOf(start, start.length + digest.length);
        System.arraycopy(digest, 0, info, start.length, digest.length);
        return info;
    }
}
