/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.MechanismInfo;
import cz.klicnik.pki.PublicKeys;

/** What Java computes with keys from files, in the words of the driver SPI. */
final class KeyAlgorithms {

    private static final int SMALLEST_RSA = 512;
    private static final int LARGEST_RSA = 16384;
    private static final int GENERATED_RSA_FROM = 2048;
    private static final int GENERATED_RSA_TO = 4096;
    private static final int EC_FROM = 256;
    private static final int EC_TO = 521;
    /** Of a DigestInfo beside the digest (RFC 8017, section 9.2, note 1), and of the padding around it (section 9.2). */
    private static final int AROUND_DIGEST = 19 + 11;
    /** The curves of FIPS 186-4 of which Java knows the arithmetic, by the parameters of a key (RFC 5480). */
    private static final Set<Bytes> CURVES = Set.of(Bytes.ofHex("06082a8648ce3d030107"), Bytes.ofHex("06052b81040022"),
            Bytes.ofHex("06052b81040023"));

    private KeyAlgorithms() {
    }

    static KeyPair generate(KeySpec spec) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(spec.rsa() ? "RSA" : "EC");
        AlgorithmParameterSpec parameters =
                spec.rsa() ? new RSAKeyGenParameterSpec(spec.bits(), RSAKeyGenParameterSpec.F4)
                        : new ECGenParameterSpec("secp" + spec.bits() + "r1");
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }

    /** What a key can sign, by its public half; a short RSA key has no room for a long digest. */
    static Set<SignatureScheme> signatures(Bytes subjectPublicKeyInfo) {
        Set<SignatureScheme> schemes = EnumSet.noneOf(SignatureScheme.class);
        KeyAlgorithm algorithm = PublicKeys.algorithm(subjectPublicKeyInfo);
        if (algorithm.equals(KeyAlgorithm.EC)) {
            if (CURVES.contains(PublicKeys.publicPart(subjectPublicKeyInfo).ecParameters())) {
                schemes.addAll(List.of(SignatureScheme.ECDSA_SHA256, SignatureScheme.ECDSA_SHA384,
                        SignatureScheme.ECDSA_SHA512));
            }
        } else if (algorithm.equals(KeyAlgorithm.RSA)) {
            int bits = new BigInteger(1, PublicKeys.publicPart(subjectPublicKeyInfo).modulus().toArray())
                    .bitLength();
            for (SignatureScheme scheme : SignatureScheme.values()) {
                int digest = digestBits(scheme) / 8;
                boolean room = isPss(scheme) ? (bits - 1 + 7) / 8 >= 2 * digest + 2
                        : (bits + 7) / 8 >= digest + AROUND_DIGEST;
                if (!isEcdsa(scheme) && room) {
                    schemes.add(scheme);
                }
            }
        }
        return Set.copyOf(schemes);
    }

    static Set<EncryptionScheme> decryptions(Bytes subjectPublicKeyInfo) {
        return PublicKeys.algorithm(subjectPublicKeyInfo).equals(KeyAlgorithm.RSA)
                ? Set.of(EncryptionScheme.values()) : Set.of();
    }

    static Signature signature(SignatureScheme scheme) throws GeneralSecurityException {
        int bits = digestBits(scheme);
        if (isPss(scheme)) {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / 8,
                    PSSParameterSpec.TRAILER_FIELD_BC));
            return pss;
        }
        return Signature.getInstance("SHA" + bits + (isEcdsa(scheme) ? "withECDSA" : "withRSA"));
    }

    static Cipher cipher(EncryptionScheme scheme, Key key) throws GeneralSecurityException {
        if (scheme == EncryptionScheme.RSA_PKCS1) {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            return cipher;
        }
        MGF1ParameterSpec digest =
                scheme == EncryptionScheme.RSA_OAEP_SHA1 ? MGF1ParameterSpec.SHA1 : MGF1ParameterSpec.SHA256;
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, key,
                new OAEPParameterSpec(digest.getDigestAlgorithm(), "MGF1", digest, PSource.PSpecified.DEFAULT));
        return cipher;
    }

    /** As a token lists them (PKCS#11 v2.40 mechanisms, sections 2.1 and 2.3). */
    static List<MechanismInfo> mechanisms() {
        Set<String> generate = Set.of("GENERATE_KEY_PAIR");
        Set<String> sign = Set.of("SIGN");
        Set<String> decrypt = Set.of("DECRYPT");
        return List.of(
                new MechanismInfo(0x0, "CKM_RSA_PKCS_KEY_PAIR_GEN", GENERATED_RSA_FROM, GENERATED_RSA_TO, generate),
                rsa(0x1, "CKM_RSA_PKCS", decrypt), rsa(0x9, "CKM_RSA_PKCS_OAEP", decrypt),
                rsa(0x40, "CKM_SHA256_RSA_PKCS", sign), rsa(0x41, "CKM_SHA384_RSA_PKCS", sign),
                rsa(0x42, "CKM_SHA512_RSA_PKCS", sign), rsa(0x43, "CKM_SHA256_RSA_PKCS_PSS", sign),
                rsa(0x44, "CKM_SHA384_RSA_PKCS_PSS", sign), rsa(0x45, "CKM_SHA512_RSA_PKCS_PSS", sign),
                ec(0x1040, "CKM_EC_KEY_PAIR_GEN", generate), ec(0x1044, "CKM_ECDSA_SHA256", sign),
                ec(0x1045, "CKM_ECDSA_SHA384", sign), ec(0x1046, "CKM_ECDSA_SHA512", sign));
    }

    private static MechanismInfo rsa(long type, String name, Set<String> flags) {
        return new MechanismInfo(type, name, SMALLEST_RSA, LARGEST_RSA, flags);
    }

    private static MechanismInfo ec(long type, String name, Set<String> flags) {
        return new MechanismInfo(type, name, EC_FROM, EC_TO, flags);
    }

    private static boolean isPss(SignatureScheme scheme) {
        return scheme.name().startsWith("RSA_PSS");
    }

    private static boolean isEcdsa(SignatureScheme scheme) {
        return scheme.name().startsWith("ECDSA");
    }

    private static int digestBits(SignatureScheme scheme) {
        return Integer.parseInt(scheme.name().substring(scheme.name().length() - 3));
    }
}
