/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.util.Arrays;
import java.util.Map;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RC2CBCParameter;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The password-based ciphers of PKCS#12 (RFC 7292, appendix C) and PKCS#5 (RFC 8018). */
final class Pkcs12Cipher {

    /** In bytes. */
    private static final int BLOCK_OF_DES = 8;
    private static final int KEY_OF_3DES = 24;
    private static final int FOR_KEY = 1;
    private static final int FOR_IV = 2;

    private static final Map<String, Integer> RC2_KEY_BITS = Map.of(
            PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC2_CBC.getId(), 40,
            PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC2_CBC.getId(), 128);
    private static final Map<String, Integer> DES_KEY_BITS = Map.of(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC.getId(), 192,
            PKCSObjectIdentifiers.pbeWithSHAAnd2_KeyTripleDES_CBC.getId(), 128);
    private static final Map<String, Integer> RC4_KEY_BITS =
            Map.of(PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC4.getId(), 40,
                    PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC4.getId(), 128);
    private static final Map<String, Integer> AES_KEY_BITS = Map.of(NISTObjectIdentifiers.id_aes128_CBC.getId(), 128,
            NISTObjectIdentifiers.id_aes192_CBC.getId(), 192, NISTObjectIdentifiers.id_aes256_CBC.getId(), 256);

    private Pkcs12Cipher() {
    }

    /**
     * Decrypts with one encoding of the password.
     *
     * @throws CryptoException when the padding is wrong: most likely the password is
     * @throws UnsupportedAlgorithmException when it is something else that nobody can open here
     */
    static byte[] decrypt(AlgorithmIdentifier algorithm, byte[] data, Password.Encoding password)
            throws CryptoException, UnsupportedAlgorithmException {
        String oid = algorithm.getAlgorithm().getId();
        if (oid.equals(PKCSObjectIdentifiers.id_PBES2.getId())) {
            return pbes2(PBES2Parameters.getInstance(algorithm.getParameters()), data, password.plain());
        }
        Integer rc2 = RC2_KEY_BITS.getOrDefault(oid, 0);
        Integer des = DES_KEY_BITS.getOrDefault(oid, 0);
        Integer rc4 = RC4_KEY_BITS.getOrDefault(oid, 0);
        if (rc2 + des + rc4 == 0) {
            throw new UnsupportedAlgorithmException(oid);
        }
        PKCS12PBEParams parameters = PKCS12PBEParams.getInstance(algorithm.getParameters());
        int iterations = KeyDerivation.iterations(parameters.getIterations());
        DerivedBytes sha1 = new DerivedBytes(new SHA1Digest());
        byte[] key = sha1.pkcs12(FOR_KEY, password.bmp(), parameters.getIV(), iterations, (rc2 + des + rc4) / 8);
        if (rc4 > 0) {
            KeyParameter parameter = taking(key);
            RC4Engine stream = new RC4Engine();
            stream.init(false, parameter);
            byte[] out = new byte[data.length];
            stream.processBytes(data, 0, data.length, out, 0);
            wipe(parameter);
            return out;
        }
        byte[] iv = sha1.pkcs12(FOR_IV, password.bmp(), parameters.getIV(), iterations, BLOCK_OF_DES);
        return run(false, rc2 > 0 ? new RC2Engine() : new DESedeEngine(), key, iv, data);
    }

    /**
     * Encrypts with AES-256 in CBC mode.
     *
     * @param key wiped
     */
    static byte[] encrypt(byte[] key, byte[] iv, byte[] data) throws CryptoException {
        return run(true, AESEngine.newInstance(), key, iv, data);
    }

    /** How data encrypted by {@link #encrypt} names its algorithm. */
    static AlgorithmIdentifier identifier(PBKDF2Params derivation, byte[] iv) {
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2,
                new PBES2Parameters(new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                        new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC,
                                new org.bouncycastle.asn1.DEROctetString(iv))));
    }

    private static byte[] pbes2(PBES2Parameters parameters, byte[] data, byte[] password)
            throws CryptoException, UnsupportedAlgorithmException {
        KeyDerivationFunc function = parameters.getKeyDerivationFunc();
        if (function.getAlgorithm().getId().equals(KeyDerivation.SCRYPT)) {
            EncryptionScheme scheme = parameters.getEncryptionScheme();
            int bits = AES_KEY_BITS.getOrDefault(scheme.getAlgorithm().getId(), 0);
            if (bits == 0) {
                throw new UnsupportedAlgorithmException(scheme.getAlgorithm().getId());
            }
            return run(false, AESEngine.newInstance(),
                    KeyDerivation.scrypt(function.getParameters(), password, bits / 8), iv(scheme), data);
        }
        if (!function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            throw new UnsupportedAlgorithmException(function.getAlgorithm().getId());
        }
        PBKDF2Params derivation = PBKDF2Params.getInstance(function.getParameters());
        EncryptionScheme scheme = parameters.getEncryptionScheme();
        String oid = scheme.getAlgorithm().getId();
        if (AES_KEY_BITS.containsKey(oid)) {
            return run(false, AESEngine.newInstance(),
                    KeyDerivation.pbkdf2(derivation, password, AES_KEY_BITS.getOrDefault(oid, 0) / 8), iv(scheme),
                    data);
        }
        if (oid.equals(PKCSObjectIdentifiers.des_EDE3_CBC.getId())) {
            return run(false, new DESedeEngine(), KeyDerivation.pbkdf2(derivation, password, KEY_OF_3DES), iv(scheme),
                    data);
        }
        if (oid.equals(PKCSObjectIdentifiers.RC2_CBC.getId()) && derivation.getKeyLength() != null) {
            byte[] iv = RC2CBCParameter.getInstance(scheme.getParameters()).getIV();
            return run(false, new RC2Engine(),
                    KeyDerivation.pbkdf2(derivation, password, KeyDerivation.keyLength(derivation)), iv, data);
        }
        throw new UnsupportedAlgorithmException(oid);
    }

    private static byte[] iv(EncryptionScheme scheme) {
        return ASN1OctetString.getInstance(scheme.getParameters()).getOctets();
    }

    /** @param key wiped; what the cipher makes of it is out of reach */
    static byte[] run(boolean encrypt, BlockCipher engine, byte[] key, byte[] iv, byte[] data)
            throws CryptoException {
        KeyParameter parameter = taking(key);
        PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine));
        byte[] out = new byte[0];
        try {
            cipher.init(encrypt, new ParametersWithIV(parameter, iv));
            out = new byte[cipher.getOutputSize(data.length)];
            int length = cipher.processBytes(data, 0, data.length, out, 0);
            length += cipher.doFinal(out, length);
            return Arrays.copyOf(out, length);
        } finally {
            Arrays.fill(out, (byte) 0);
            wipe(parameter);
        }
    }

    private static KeyParameter taking(byte[] key) {
        KeyParameter parameter = new KeyParameter(key);
        Arrays.fill(key, (byte) 0);
        return parameter;
    }

    private static void wipe(KeyParameter parameter) {
        Arrays.fill(parameter.getKey(), (byte) 0);
    }
}
