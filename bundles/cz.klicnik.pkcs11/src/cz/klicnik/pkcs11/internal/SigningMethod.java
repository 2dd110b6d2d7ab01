/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Mechanism;

/**
 * How a token makes a signature of a scheme: of a digest that is made here, which saves the way of a long message to the
 * card, or where it does not offer that, with a mechanism that digests on the token.
 *
 * @param digestHere false where the token digests
 */
record SigningMethod(SignatureScheme scheme, Mechanism mechanism, boolean digestHere) {

    private static final String SIGN = "SIGN";

    /** @return empty where the token cannot */
    static Optional<SigningMethod> of(SignatureScheme scheme, TokenMechanisms token) throws CryptokiException {
        if (token.offers(raw(scheme), SIGN)) {
            return Optional.of(new SigningMethod(scheme, mechanism(scheme, raw(scheme)), true));
        }
        return token.offers(combined(scheme), SIGN)
                ? Optional.of(new SigningMethod(scheme, mechanism(scheme, combined(scheme)), false))
                : Optional.empty();
    }

    /** The CKK_ value of the keys that sign so. */
    static long keyType(SignatureScheme scheme) {
        return ecdsa(scheme) ? CKK_EC : CKK_RSA;
    }

    static boolean ecdsa(SignatureScheme scheme) {
        return scheme.name().startsWith("ECDSA");
    }

    /** What C_Sign gets. */
    Bytes input(Bytes message, Bytes ecParameters) {
        if (!digestHere) {
            return message;
        }
        Digest digest = Digest.of(scheme);
        if (pkcs1(scheme)) {
            return Bytes.of(digest.info(message));
        }
        byte[] value = digest.of(message);
        // of a digest longer than the order of the curve only the beginning counts (FIPS 186-4, section 6.4)
        int most = ecdsa(scheme) ? EcdsaValue.orderLength(ecParameters).orElse(value.length) : value.length;
        return Bytes.of(Arrays.copyOf(value, Math.min(most, value.length)));
    }

    private static boolean pkcs1(SignatureScheme scheme) {
        return scheme.name().startsWith("RSA_PKCS1");
    }

    private static long raw(SignatureScheme scheme) {
        return ecdsa(scheme) ? CKM_ECDSA : pkcs1(scheme) ? CKM_RSA_PKCS : CKM_RSA_PKCS_PSS;
    }

    private static long combined(SignatureScheme scheme) {
        return switch (scheme) {
        case RSA_PKCS1_SHA256 -> CKM_SHA256_RSA_PKCS;
        case RSA_PKCS1_SHA384 -> CKM_SHA384_RSA_PKCS;
        case RSA_PKCS1_SHA512 -> CKM_SHA512_RSA_PKCS;
        case RSA_PSS_SHA256 -> CKM_SHA256_RSA_PKCS_PSS;
        case RSA_PSS_SHA384 -> CKM_SHA384_RSA_PKCS_PSS;
        case RSA_PSS_SHA512 -> CKM_SHA512_RSA_PKCS_PSS;
        case ECDSA_SHA256 -> CKM_ECDSA_SHA256;
        case ECDSA_SHA384 -> CKM_ECDSA_SHA384;
        case ECDSA_SHA512 -> CKM_ECDSA_SHA512;
        };
    }

    private static Mechanism mechanism(SignatureScheme scheme, long type) {
        if (ecdsa(scheme) || pkcs1(scheme)) {
            return Mechanism.of(type);
        }
        Digest digest = Digest.of(scheme);
        return new Mechanism(type, new Mechanism.Pss(digest.mechanism(), digest.mgf(), digest.length()));
    }
}
