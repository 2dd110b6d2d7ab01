/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;
import java.util.Optional;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

import cz.klicnik.core.Bytes;

/** Computes the public half of a private key, which most files do not hold beside it. */
public final class PublicHalf {

    private static final String RSA = "1.2.840.113549.1.1.1";
    /** Exponent, primes, and what speeds up computing with them (RFC 8017, appendix A.1.2). */
    private static final int PRIVATE_PARTS = 6;

    private PublicHalf() {
    }

    /** SubjectPublicKeyInfo in DER; empty for an unknown algorithm or a malformed key, which the file may hold all the same. */
    public static Bytes of(byte[] pkcs8) {
        try {
            Optional<Bytes> rsa = ofRsa(pkcs8);
            return rsa.isPresent() ? rsa.get() : ofOther(pkcs8);
        } catch (IOException | RuntimeException unknown) {
            // documented: the key is then known by its local key id only
            return Bytes.empty();
        }
    }

    /** An RSA key holds its public half, so the private one need not be looked at. Empty for another key, or none in DER. */
    private static Optional<Bytes> ofRsa(byte[] pkcs8) throws IOException {
        try {
            DerReader info = PrivateKeyShape.read(pkcs8);
            info.next(DerReader.INTEGER);
            if (!info.next(DerReader.SEQUENCE).inside().next(DerReader.OID).oid().equals(RSA)) {
                return Optional.empty();
            }
            DerReader key = info.next(DerReader.OCTET_STRING).inside().next(DerReader.SEQUENCE).inside();
            key.next(DerReader.INTEGER);
            RSAKeyParameters half = new RSAKeyParameters(false, key.next(DerReader.INTEGER).integer(),
                    key.next(DerReader.INTEGER).integer());
            for (int i = 0; i < PRIVATE_PARTS; i++) {
                key.next(DerReader.INTEGER);
            }
            return Optional.of(encoded(half));
        } catch (DerException other) {
            // perhaps it is in BER
            return Optional.empty();
        }
    }

    private static Bytes ofOther(byte[] pkcs8) throws IOException {
        AsymmetricKeyParameter key = PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pkcs8));
        return switch (key) {
        case RSAPrivateCrtKeyParameters rsa -> encoded(new RSAKeyParameters(false, rsa.getModulus(),
                rsa.getPublicExponent()));
        case ECPrivateKeyParameters ec -> encoded(new ECPublicKeyParameters(
                ec.getParameters().getG().multiply(ec.getD()), ec.getParameters()));
        case Ed25519PrivateKeyParameters ed -> encoded(ed.generatePublicKey());
        case Ed448PrivateKeyParameters ed -> encoded(ed.generatePublicKey());
        default -> Bytes.empty();
        };
    }

    private static Bytes encoded(AsymmetricKeyParameter publicKey) throws IOException {
        return Bytes.of(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded());
    }
}
