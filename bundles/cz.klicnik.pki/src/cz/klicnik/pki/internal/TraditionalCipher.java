/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;

import cz.klicnik.core.Bytes;

/**
 * The encryption of private keys in PEM by RFC 1421 (section 4.6.1.1: Proc-Type, 4.6.1.3: DEK-Info), as OpenSSL has always
 * written them. The key comes from the password by OpenSSL's own rule: MD5 over what was there before, the password, and the
 * first eight bytes of the initialization vector, again and again until it is long enough.
 */
final class TraditionalCipher {

    private static final int SALT = 8;
    private static final Map<String, Integer> KEY_BYTES = Map.of("DES-CBC", 8, "DES-EDE3-CBC", 24, "AES-128-CBC", 16,
            "AES-192-CBC", 24, "AES-256-CBC", 32);

    private TraditionalCipher() {
    }

    /**
     * Decrypts with one encoding of the password.
     *
     * @param information the value of DEK-Info
     * @throws CryptoException when the padding is wrong: most likely the password is
     */
    static byte[] decrypt(String information, byte[] data, byte[] password)
            throws CryptoException, UnsupportedAlgorithmException {
        String[] parts = information.split(",", 2);
        String name = parts[0].strip();
        int keyLength = Optional.ofNullable(KEY_BYTES.get(name))
                .orElseThrow(() -> new UnsupportedAlgorithmException(name));
        BlockCipher engine = name.startsWith("AES") ? AESEngine.newInstance()
                : keyLength == SALT ? new DESEngine() : new DESedeEngine();
        byte[] iv = vector(parts, name, engine.getBlockSize());
        return Pkcs12Cipher.run(false, engine, key(password, iv, keyLength), iv, data);
    }

    private static byte[] vector(String[] parts, String name, int length) throws UnsupportedAlgorithmException {
        String hex = parts.length == 2 ? parts[1].strip() : "";
        if (!hex.matches("[0-9A-Fa-f]{" + 2 * length + "}")) {
            throw new UnsupportedAlgorithmException(name);
        }
        return Bytes.ofHex(hex).toArray();
    }

    private static byte[] key(byte[] password, byte[] iv, int length) {
        MD5Digest md5 = new MD5Digest();
        byte[] block = new byte[md5.getDigestSize()];
        byte[] key = new byte[length];
        for (int done = 0; done < length; done += block.length) {
            if (done > 0) {
                md5.update(block, 0, block.length);
            }
            md5.update(password, 0, password.length);
            md5.update(iv, 0, SALT);
            md5.doFinal(block, 0);
            System.arraycopy(block, 0, key, done, Math.min(block.length, length - done));
        }
        Arrays.fill(block, (byte) 0);
        return key;
    }
}
