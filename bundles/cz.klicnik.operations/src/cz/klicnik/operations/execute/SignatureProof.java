/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.execute;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.driver.Capability.Signing;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;

/** Has a key on a token sign something that means nothing, and verifies that with the public key in Java. */
final class SignatureProof {

    /** What is signed says what it is, should somebody ever find it. */
    private static final String MEANS_NOTHING = "Klíčník: test signature, binds nobody to anything. ";

    /** The usual ones first. */
    private static final List<SignatureScheme> PREFERRED = List.of(SignatureScheme.RSA_PKCS1_SHA256,
            SignatureScheme.RSA_PSS_SHA256, SignatureScheme.ECDSA_SHA256);

    private SignatureProof() {
    }

    /**
     * @param subjectPublicKeyInfo DER
     * @param keyPin for a key that asks for each signature
     * @throws FaultException SIGNATURE_WRONG; NOT_SUPPORTED where the token or Java cannot compute with such a key; those
     *         of {@link Signing#sign}
     */
    static void of(Signing signing, long handle, Bytes subjectPublicKeyInfo, Optional<Pin> keyPin)
            throws FaultException {
        Set<SignatureScheme> able = signing.schemes(handle);
        SignatureScheme scheme = PREFERRED.stream().filter(able::contains).findFirst()
                .or(() -> able.stream().sorted().findFirst())
                .orElseThrow(() -> new FaultException(FaultCode.NOT_SUPPORTED, Fault.NAME, "C_Sign"));
        Bytes message = message();
        Bytes signature = signing.sign(handle, scheme, message, keyPin);
        if (!fits(scheme, subjectPublicKeyInfo, message, signature)) {
            throw new FaultException(FaultCode.SIGNATURE_WRONG, Fault.NAME, scheme.name());
        }
    }

    private static boolean fits(SignatureScheme scheme, Bytes subjectPublicKeyInfo, Bytes message, Bytes signature)
            throws FaultException {
        Signature verifier;
        try {
            KeyFactory keys = KeyFactory.getInstance(scheme.name().startsWith("RSA") ? "RSA" : "EC");
            verifier = verifier(scheme);
            verifier.initVerify(keys.generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo.toArray())));
        } catch (GeneralSecurityException e) {
            // a curve, say, that Java does not know
            throw new FaultException(Fault.of(FaultCode.NOT_SUPPORTED, Fault.NAME, scheme.name()), e);
        }
        try {
            verifier.update(message.toArray());
            return verifier.verify(signature.toArray());
        } catch (GeneralSecurityException malformed) {
            // no signature at all is a wrong one
            return false;
        }
    }

    private static Signature verifier(SignatureScheme scheme) throws GeneralSecurityException {
        String bits = scheme.name().substring(scheme.name().length() - 3);
        return switch (scheme) {
        case RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512 -> Signature.getInstance("SHA" + bits + "withRSA");
        case ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512 -> Signature.getInstance("SHA" + bits + "withECDSA");
        case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            String digest = "SHA-" + bits;
            pss.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest),
                    Integer.parseInt(bits) / Byte.SIZE, PSSParameterSpec.TRAILER_FIELD_BC));
            yield pss;
        }
        };
    }

    private static Bytes message() {
        return Bytes.of((MEANS_NOTHING + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }
}
