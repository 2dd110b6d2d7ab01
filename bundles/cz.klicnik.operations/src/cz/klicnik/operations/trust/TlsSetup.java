/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.net.Access;

/**
 * Java's TLS as a request wants it. While it is open, the provider of the client's key is registered in this process, since Java
 * names none when it signs a handshake and asks all that there are for one that takes the key.
 */
final class TlsSetup implements AutoCloseable {

    private final SSLContext context;
    private final SSLParameters parameters;
    private final Optional<Provider> registered;

    private TlsSetup(SSLContext context, SSLParameters parameters, Optional<Provider> registered) {
        this.context = context;
        this.parameters = parameters;
        this.registered = registered;
    }

    /** With whom Java trusts, and without a key. */
    static SSLContext anybody() {
        try {
            return context(List.of(), Optional.empty());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java has no TLS", e);
        }
    }

    /** @throws FaultException NETWORK_TLS when a certificate cannot be used */
    static TlsSetup of(Access access, URI address) throws FaultException {
        try {
            SSLContext context = context(access.anchors(), access.key());
            SSLParameters parameters = context.getDefaultSSLParameters();
            if (access.key().isPresent() && !signsForTls13(access.key().get())) {
                parameters.setProtocols(new String[] { "TLSv1.2" });
            }
            Optional<Provider> provider =
                    access.key().map(Access.ClientKey::provider).filter(p -> Security.addProvider(p) >= 0);
            return new TlsSetup(context, parameters, provider);
        } catch (GeneralSecurityException | IOException e) {
            throw new FaultException(Fault.of(FaultCode.NETWORK_TLS, Fault.NAME, address.toString(), Fault.MESSAGE,
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())), e);
        }
    }

    SSLContext context() {
        return context;
    }

    SSLParameters parameters() {
        return parameters;
    }

    @Override
    public void close() {
        registered.ifPresent(provider -> Security.removeProvider(provider.getName()));
    }

    private static SSLContext context(List<Bytes> anchors, Optional<Access.ClientKey> key)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key.isPresent() ? new KeyManager[] { new ClientKeyManager(key.get()) } : new KeyManager[0],
                new TrustManager[] { new ServerTrust(anchors.isEmpty() ? null : store(anchors)) }, null);
        return context;
    }

    private static KeyStore store(List<Bytes> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < anchors.size(); i++) {
            store.setCertificateEntry("anchor " + i, certificate(anchors.get(i)));
        }
        return store;
    }

    static X509Certificate certificate(Bytes der) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    /** TLS 1.3 wants PSS of RSA keys (RFC 8446, section 4.2.3), which some tokens cannot. Nothing is signed for this. */
    private static boolean signsForTls13(Access.ClientKey client) throws GeneralSecurityException {
        if (!(client.key() instanceof RSAKey)) {
            return true;
        }
        Signature signature = Signature.getInstance("RSASSA-PSS", client.provider());
        try {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32,
                    PSSParameterSpec.TRAILER_FIELD_BC));
            signature.initSign(client.key());
            return true;
        } catch (GeneralSecurityException cannot) {
            // what the question was
            return false;
        }
    }
}
