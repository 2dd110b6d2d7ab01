/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.SCrypt;

/** Keys and authentication codes from passwords. */
final class KeyDerivation {

    /** RFC 9579. */
    private static final ASN1ObjectIdentifier PBMAC1 = PKCSObjectIdentifiers.id_PBMAC1;
    /** A file with more is there to keep the processor busy: real ones have at most a million. */
    private static final int MOST_ITERATIONS = 5_000_000;
    /** In bytes. */
    private static final int LONGEST_KEY = 1024;
    private static final int FOR_CODE = 3;

    /** RFC 7914, section 7. */
    static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";
    /** OpenSSL's own choice takes 16 MB. In bytes. */
    private static final long MOST_MEMORY = 64L << 20;
    private static final long MOST_PARALLEL = 16;

    private KeyDerivation() {
    }

    static int iterations(BigInteger count) throws UnsupportedAlgorithmException {
        if (count.signum() <= 0 || count.compareTo(BigInteger.valueOf(MOST_ITERATIONS)) > 0) {
            throw new UnsupportedAlgorithmException(count.bitLength() > 64 ? "iterations" : count + " iterations");
        }
        return count.intValue();
    }

    /**
     * RFC 8018, section 5.2.
     *
     * @param length in bytes
     */
    static byte[] pbkdf2(PBKDF2Params parameters, byte[] password, int length) throws UnsupportedAlgorithmException {
        return hash(parameters.getPrf().getAlgorithm()).pbkdf2(password, parameters.getSalt(),
                iterations(parameters.getIterationCount()), length);
    }

    /**
     * RFC 7914.
     *
     * @param parameters ScryptParams
     * @param length in bytes
     */
    static byte[] scrypt(ASN1Encodable parameters, byte[] password, int length) throws UnsupportedAlgorithmException {
        ASN1Sequence all = ASN1Sequence.getInstance(parameters);
        long cost = number(all.getObjectAt(1));
        long block = number(all.getObjectAt(2));
        long parallel = number(all.getObjectAt(3));
        boolean usual = cost > 1 && Long.bitCount(cost) == 1 && 128 * cost * block <= MOST_MEMORY
                && parallel <= MOST_PARALLEL;
        if (!usual) {
            throw new UnsupportedAlgorithmException("scrypt " + cost + " " + block + " " + parallel);
        }
        return SCrypt.generate(password, ASN1OctetString.getInstance(all.getObjectAt(0)).getOctets(), (int) cost,
                (int) block, (int) parallel, length);
    }

    private static long number(ASN1Encodable value) throws UnsupportedAlgorithmException {
        BigInteger number = ASN1Integer.getInstance(value).getPositiveValue();
        if (number.signum() == 0 || number.bitLength() > 24) {
            throw new UnsupportedAlgorithmException("scrypt");
        }
        return number.longValue();
    }

    /** Checks the authentication code of a file (RFC 7292, section 4) with one encoding of the password. */
    static boolean authenticates(MacData mac, byte[] content, Password.Encoding password)
            throws UnsupportedAlgorithmException {
        AlgorithmIdentifier algorithm = mac.getMac().getAlgorithmId();
        byte[] code;
        if (algorithm.getAlgorithm().equals(PBMAC1)) {
            PBMAC1Params parameters = PBMAC1Params.getInstance(algorithm.getParameters());
            PBKDF2Params derivation = PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters());
            DerivedBytes hash = hash(parameters.getMessageAuthScheme().getAlgorithm());
            int length = derivation.getKeyLength() == null ? hash.size() : keyLength(derivation);
            code = code(hash, pbkdf2(derivation, password.plain(), length), content);
        } else {
            code = pkcs12Code(hash(algorithm.getAlgorithm()), password.bmp(), mac.getSalt(),
                    iterations(mac.getIterationCount()), content);
        }
        return MessageDigest.isEqual(code, mac.getMac().getDigest());
    }

    /** RFC 7292, appendix B: the code of a content. */
    static byte[] pkcs12Code(DerivedBytes hash, byte[] bmp, byte[] salt, int iterations, byte[] content) {
        return code(hash, hash.pkcs12(FOR_CODE, bmp, salt, iterations, hash.size()), content);
    }

    /** @throws UnsupportedAlgorithmException for a length that no algorithm here has */
    static int keyLength(PBKDF2Params derivation) throws UnsupportedAlgorithmException {
        BigInteger length = derivation.getKeyLength();
        if (length.signum() <= 0 || length.compareTo(BigInteger.valueOf(LONGEST_KEY)) > 0) {
            throw new UnsupportedAlgorithmException("key length");
        }
        return length.intValue();
    }

    /** @param key wiped */
    private static byte[] code(DerivedBytes hash, byte[] key, byte[] content) {
        try {
            return hash.code(key, content);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The hash function, or that of an HMAC. */
    private static DerivedBytes hash(ASN1ObjectIdentifier oid) throws UnsupportedAlgorithmException {
        if (oid.equals(OIWObjectIdentifiers.idSHA1) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA1)) {
            return new DerivedBytes(new SHA1Digest());
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha224) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA224)) {
            return new DerivedBytes(new SHA224Digest());
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha256) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA256)) {
            return new DerivedBytes(new SHA256Digest());
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha384) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA384)) {
            return new DerivedBytes(new SHA384Digest());
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha512) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA512)) {
            return new DerivedBytes(new SHA512Digest());
        }
        throw new UnsupportedAlgorithmException(oid.getId());
    }
}
