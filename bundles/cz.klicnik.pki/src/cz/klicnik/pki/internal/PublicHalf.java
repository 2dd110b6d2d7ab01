/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

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

    private PublicHalf() {
    }

    /** SubjectPublicKeyInfo in DER; empty for an unknown algorithm or a malformed key, which the file may hold all the same. */
    public static Bytes of(byte[] pkcs8) {
        try {
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
        } catch (IOException | RuntimeException unknown) {
            // documented: the key is then known by its local key id only
            return Bytes.empty();
        }
    }

    private static Bytes encoded(AsymmetricKeyParameter publicKey) throws IOException {
        return Bytes.of(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded());
    }
}
