/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.cmp.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.PBMParameter;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

import cz.klicnik.core.Pin;

/**
 * Codes that only somebody who knows a password can compute: the password-based MAC of CMP (RFC 9810, section 5.1.3.1) and
 * PBMAC1 (RFC 8018, section 7.1).
 */
final class PasswordMac {

    /** More than anybody demands: the number comes from the other side, which shall not keep the processor busy for hours. */
    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(1_000_000);
    private static final int PBM_ITERATIONS = 10_000;
    private static final int PBMAC1_ITERATIONS = 100_000;
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int LONGEST_KEY = 64;

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            OIWObjectIdentifiers.idSHA1, "SHA-1",
            NISTObjectIdentifiers.id_sha224, "SHA-224",
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");
    private static final Map<ASN1ObjectIdentifier, String> MACS = Map.of(
            IANAObjectIdentifiers.hmacSHA1, "HmacSHA1",
            PKCSObjectIdentifiers.id_hmacWithSHA1, "HmacSHA1",
            PKCSObjectIdentifiers.id_hmacWithSHA224, "HmacSHA224",
            PKCSObjectIdentifiers.id_hmacWithSHA256, "HmacSHA256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "HmacSHA384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "HmacSHA512");

    private PasswordMac() {
    }

    /** How the key is made of the password. */
    enum Kind {
        /** What every authority knows. */
        PBM,
        /** What RFC 9481 recommends. */
        PBMAC1
    }

    /** Something that a password is lent to. */
    private interface Use {
        byte[] compute(byte[] secret) throws GeneralSecurityException;
    }

    /** Something that is computed. */
    private interface Work {
        byte[] compute() throws GeneralSecurityException;
    }

    /** Whether this is one of the two. */
    static boolean is(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(CMPObjectIdentifiers.passwordBasedMac)
                || algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBMAC1);
    }

    /** Parameters with a salt of their own. */
    static AlgorithmIdentifier fresh(Kind kind, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        AlgorithmIdentifier hmac = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
        return switch (kind) {
        case PBM -> new AlgorithmIdentifier(CMPObjectIdentifiers.passwordBasedMac, new PBMParameter(salt,
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), PBM_ITERATIONS, hmac));
        case PBMAC1 -> new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBMAC1, new PBMAC1Params(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBKDF2,
                        new PBKDF2Params(salt, PBMAC1_ITERATIONS, KEY, hmac)),
                hmac));
        };
    }

    /**
     * Computes the code.
     *
     * @throws GeneralSecurityException for algorithms that nobody should use, or numbers that are too large
     * @throws IllegalArgumentException for parameters of another form
     */
    static byte[] compute(AlgorithmIdentifier algorithm, Pin password, byte[] content)
            throws GeneralSecurityException {
        if (algorithm.getAlgorithm().equals(CMPObjectIdentifiers.passwordBasedMac)) {
            PBMParameter parameters = PBMParameter.getInstance(algorithm.getParameters());
            int iterations = bounded(parameters.getIterationCount().getValue());
            byte[] salt = parameters.getSalt().getOctets();
            String digest = known(DIGESTS, parameters.getOwf());
            return mac(parameters.getMac(), lent(password, secret -> hashed(secret, salt, digest, iterations)),
                    content);
        }
        PBMAC1Params parameters = PBMAC1Params.getInstance(algorithm.getParameters());
        if (!parameters.getKeyDerivationFunc().getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
            throw new NoSuchAlgorithmException("No PBKDF2");
        }
        return mac(parameters.getMessageAuthScheme(),
                derived(PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters()), password),
                content);
    }

    private static byte[] hashed(byte[] secret, byte[] salt, String algorithm, int iterations)
            throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        digest.update(secret);
        byte[] key = digest.digest(salt);
        for (int i = 1; i < iterations; i++) {
            key = digest.digest(key);
        }
        return key;
    }

    private static byte[] derived(PBKDF2Params parameters, Pin password) throws GeneralSecurityException {
        int iterations = bounded(parameters.getIterationCount());
        int length = Optional.ofNullable(parameters.getKeyLength()).map(BigInteger::intValue).orElse(KEY);
        if (length < 1 || length > LONGEST_KEY) {
            throw new NoSuchAlgorithmException("A key of " + length + " bytes");
        }
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2With" + known(MACS, parameters.getPrf()));
        return passing(password.withCharacters(characters -> caught(() -> {
            PBEKeySpec spec = new PBEKeySpec(characters, parameters.getSalt(), iterations, length * Byte.SIZE);
            try {
                return factory.generateSecret(spec).getEncoded();
            } finally {
                spec.clearPassword();
            }
        })));
    }

    private static byte[] mac(AlgorithmIdentifier algorithm, byte[] key, byte[] content)
            throws GeneralSecurityException {
        try {
            Mac mac = Mac.getInstance(known(MACS, algorithm));
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(content);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static int bounded(BigInteger iterations) throws NoSuchAlgorithmException {
        if (iterations.signum() <= 0 || iterations.compareTo(MOST_ITERATIONS) > 0) {
            throw new NoSuchAlgorithmException(iterations.bitLength() > Long.SIZE ? "Far too many iterations"
                    : iterations + " iterations");
        }
        return iterations.intValue();
    }

    private static String known(Map<ASN1ObjectIdentifier, String> names, AlgorithmIdentifier algorithm)
            throws NoSuchAlgorithmException {
        return Optional.ofNullable(names.get(algorithm.getAlgorithm()))
                .orElseThrow(() -> new NoSuchAlgorithmException(algorithm.getAlgorithm().getId()));
    }

    private static byte[] lent(Pin password, Use use) throws GeneralSecurityException {
        return passing(password.withUtf8(secret -> caught(() -> use.compute(secret))));
    }

    /** What is lent cannot throw what is checked, so it comes out as a value. */
    private record Outcome(byte[] value, Optional<GeneralSecurityException> problem) {
    }

    private static Outcome caught(Work work) {
        try {
            return new Outcome(work.compute(), Optional.empty());
        } catch (GeneralSecurityException e) {
            return new Outcome(new byte[0], Optional.of(e));
        }
    }

    private static byte[] passing(Outcome outcome) throws GeneralSecurityException {
        if (outcome.problem().isPresent()) {
            throw outcome.problem().get();
        }
        return outcome.value();
    }
}
