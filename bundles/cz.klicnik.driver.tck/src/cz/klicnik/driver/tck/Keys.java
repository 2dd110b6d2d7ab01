/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.model.KeyAlgorithm;
import cz.klicnik.core.model.TokenObject;

/** The other side of each key: the JDK's own cryptography, which has no part in any driver. */
final class Keys {

    private Keys() {
    }

    static KeyPair make(KeySpec spec) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(spec.rsa() ? "RSA" : "EC");
        if (spec.rsa()) {
            generator.initialize(spec.bits());
        } else {
            generator.initialize(new ECGenParameterSpec("secp" + spec.bits() + "r1"));
        }
        return generator.generateKeyPair();
    }

    static PublicKey decode(KeySpec spec, Bytes subjectPublicKeyInfo) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(spec.rsa() ? "RSA" : "EC")
                .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo.toArray()));
        int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength()
                : ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize();
        assertEquals(spec.bits(), bits, "size of the key");
        return key;
    }

    /** Whether the object on the token belongs to this public key, as far as it shows one. */
    static void assertSame(PublicKey expected, TokenObject.PrivateKey key) {
        if (expected instanceof RSAPublicKey rsa) {
            assertEquals(KeyAlgorithm.RSA, key.algorithm());
            Bytes modulus = key.publicPart().modulus();
            assertTrue(modulus.isEmpty() || new BigInteger(1, modulus.toArray()).equals(rsa.getModulus()),
                    "the modulus is another key's");
        } else {
            assertEquals(KeyAlgorithm.EC, key.algorithm());
        }
    }

    static boolean fits(KeySpec spec, SignatureScheme scheme) {
        return spec.rsa() == scheme.name().startsWith("RSA");
    }

    static boolean verifies(PublicKey key, SignatureScheme scheme, Bytes message, Bytes signature)
            throws GeneralSecurityException {
        String digest = scheme.name().substring(scheme.name().lastIndexOf("SHA"));
        Signature verifier;
        if (scheme.name().startsWith("RSA_PSS")) {
            String name = digest.replace("SHA", "SHA-");
            verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name),
                    Integer.parseInt(digest.substring(3)) / 8, 1));
        } else {
            verifier = Signature.getInstance(digest + (scheme.name().startsWith("RSA") ? "withRSA" : "withECDSA"));
        }
        verifier.initVerify(key);
        verifier.update(message.toArray());
        return verifier.verify(signature.toArray());
    }

    static Bytes encrypt(PublicKey key, EncryptionScheme scheme, Bytes message) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(
                scheme == EncryptionScheme.RSA_PKCS1 ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPPadding");
        if (scheme == EncryptionScheme.RSA_PKCS1) {
            cipher.init(Cipher.ENCRYPT_MODE, key);
        } else {
            String digest = scheme == EncryptionScheme.RSA_OAEP_SHA1 ? "SHA-1" : "SHA-256";
            cipher.init(Cipher.ENCRYPT_MODE, key, new OAEPParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest),
                    PSource.PSpecified.DEFAULT));
        }
        return Bytes.of(cipher.doFinal(message.toArray()));
    }
}
