/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.SigningKeys;

/**
 * Keys on a token as a connector gets them.
 *
 * @param made the key that the certificate is for, where it is at hand
 * @param old the key of the certificate that is renewed or revoked, where there is one
 * @param provider of both
 * @param askEachTime whether one of them asks for a PIN at each use
 */
public record TokenKeys(Optional<PrivateKey> made, Optional<PrivateKey> old, Provider provider, boolean askEachTime)
        implements SigningKeys {

    /** With a provider of their own. */
    public TokenKeys(Optional<PrivateKey> made, Optional<PrivateKey> old, boolean askEachTime) {
        this(made, old, new TokenProvider(), askEachTime);
    }

    /** That ask for no PIN of their own. */
    public TokenKeys(Optional<PrivateKey> made, Optional<PrivateKey> old) {
        this(made, old, false);
    }

    @Override
    public PrivateKey fresh() throws FaultException {
        return made.orElseThrow(() -> new FaultException(FaultCode.OBJECT_NOT_FOUND));
    }

    /**
     * A private key for Java: it can be given to every signature and cipher of a {@link TokenProvider}, and to TLS. It has no
     * encoding and cannot be serialised.
     *
     * @param subjectPublicKeyInfo DER of its public half
     * @throws FaultException KEY_UNUSABLE when it is neither RSA nor on a curve that Java knows
     */
    public static PrivateKey key(Bytes subjectPublicKeyInfo, KeyOperations operations) throws FaultException {
        PublicKey half = publicKey(subjectPublicKeyInfo);
        return half instanceof RSAPublicKey rsa ? new RsaTokenKey(rsa.getModulus(), operations)
                : new EcTokenKey(((ECPublicKey) half).getParams(), operations);
    }

    private static PublicKey publicKey(Bytes subjectPublicKeyInfo) throws FaultException {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(subjectPublicKeyInfo.toArray());
        try {
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException notRsa) {
            try {
                return KeyFactory.getInstance("EC").generatePublic(spec);
            } catch (GeneralSecurityException e) {
                throw new FaultException(Fault.of(FaultCode.KEY_UNUSABLE, Fault.FOUND, "SubjectPublicKeyInfo"), e);
            }
        }
    }
}
