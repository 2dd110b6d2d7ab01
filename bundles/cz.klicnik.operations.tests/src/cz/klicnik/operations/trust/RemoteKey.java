/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.SecretBytes;
import cz.klicnik.core.driver.Capability.EncryptionScheme;
import cz.klicnik.core.driver.Capability.SignatureScheme;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.keys.KeyOperations;
import cz.klicnik.enrollment.keys.TokenProvider;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;

/** An EC key that is used as one on a token is, and notes by whom. Real tokens are used where the connectors are tested. */
final class RemoteKey implements KeyOperations {

    private final OpenSslAuthority.Issued issued;
    private final PrivateKey key;
    private final Provider provider = new TokenProvider();
    private final List<Thread> threads = new ArrayList<>();
    private Before before = () -> {};

    RemoteKey(OpenSslAuthority.Issued issued) throws Exception {
        this.issued = issued;
        byte[] pkcs8 = Command.of("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", issued.key().toString(), "-outform",
                "DER").succeed().bytes();
        key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** What happens while it signs. */
    interface Before {
        void happen() throws FaultException;
    }

    void before(Before happening) {
        before = happening;
    }

    List<Thread> threads() {
        return List.copyOf(threads);
    }

    Provider provider() {
        return provider;
    }

    Bytes certificate() {
        return Bytes.of(issued.der());
    }

    Bytes publicKey() throws GeneralSecurityException {
        return Bytes.of(CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(issued.der())).getPublicKey().getEncoded());
    }

    @Override
    public Set<SignatureScheme> schemes() {
        return Set.of(SignatureScheme.ECDSA_SHA256);
    }

    @Override
    public Bytes sign(SignatureScheme scheme, Bytes message) throws FaultException {
        threads.add(Thread.currentThread());
        before.happen();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(message.toArray());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SecretBytes decrypt(EncryptionScheme scheme, Bytes encrypted) throws FaultException {
        throw new FaultException(FaultCode.NOT_SUPPORTED);
    }
}
