/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.math.BigInteger;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.util.Arrays;

/** Keys and authentication codes from passwords. */
final class KeyDerivation {

    /** RFC 9579. */
    private static final ASN1ObjectIdentifier PBMAC1 = PKCSObjectIdentifiers.id_PBMAC1;
    /** A file with more is there to keep the processor busy: real ones have at most a million. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private KeyDerivation() {
    }

    static int iterations(BigInteger count) throws UnsupportedAlgorithmException {
        if (count.signum() <= 0 || count.compareTo(BigInteger.valueOf(MOST_ITERATIONS)) > 0) {
            throw new UnsupportedAlgorithmException(count.bitLength() > 64 ? "iterations" : count + " iterations");
        }
        return count.intValue();
    }

    /** RFC 8018, section 5.2. */
    static PKCS5S2ParametersGenerator pbkdf2(PBKDF2Params parameters, byte[] password)
            throws UnsupportedAlgorithmException {
        PKCS5S2ParametersGenerator generator =
                new PKCS5S2ParametersGenerator(digest(parameters.getPrf().getAlgorithm()));
        generator.init(password, parameters.getSalt(), iterations(parameters.getIterationCount()));
        return generator;
    }

    /** Checks the authentication code of a file (RFC 7292, section 4) with one encoding of the password. */
    static boolean authenticates(MacData mac, byte[] content, Password.Encoding password)
            throws UnsupportedAlgorithmException {
        AlgorithmIdentifier algorithm = mac.getMac().getAlgorithmId();
        byte[] code;
        if (algorithm.getAlgorithm().equals(PBMAC1)) {
            PBMAC1Params parameters = PBMAC1Params.getInstance(algorithm.getParameters());
            PBKDF2Params derivation = PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters());
            Digest digest = digest(parameters.getMessageAuthScheme().getAlgorithm());
            int bytes = derivation.getKeyLength() == null ? digest.getDigestSize()
                    : derivation.getKeyLength().intValueExact();
            code = code(digest, pbkdf2(derivation, password.plain()).generateDerivedMacParameters(bytes * 8), content);
        } else {
            Digest digest = digest(algorithm.getAlgorithm());
            code = pkcs12Code(digest, password.bmp(), mac.getSalt(), iterations(mac.getIterationCount()), content);
        }
        return Arrays.constantTimeAreEqual(code, mac.getMac().getDigest());
    }

    /** RFC 7292, appendix B: the code of a content. */
    static byte[] pkcs12Code(Digest digest, byte[] bmp, byte[] salt, int iterations, byte[] content) {
        CipherParameters key = Pkcs12Cipher.generator(digest, bmp, salt, iterations)
                .generateDerivedMacParameters(digest.getDigestSize() * 8);
        return code(digest, key, content);
    }

    private static byte[] code(Digest digest, CipherParameters key, byte[] content) {
        HMac hmac = new HMac(digest);
        hmac.init(key);
        hmac.update(content, 0, content.length);
        byte[] code = new byte[hmac.getMacSize()];
        hmac.doFinal(code, 0);
        return code;
    }

    /** The hash function, or that of an HMAC. */
    private static Digest digest(ASN1ObjectIdentifier oid) throws UnsupportedAlgorithmException {
        if (oid.equals(OIWObjectIdentifiers.idSHA1) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA1)) {
            return new SHA1Digest();
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha224) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA224)) {
            return new SHA224Digest();
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha256) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA256)) {
            return new SHA256Digest();
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha384) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA384)) {
            return new SHA384Digest();
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha512) || oid.equals(PKCSObjectIdentifiers.id_hmacWithSHA512)) {
            return new SHA512Digest();
        }
        throw new UnsupportedAlgorithmException(oid.getId());
    }
}
