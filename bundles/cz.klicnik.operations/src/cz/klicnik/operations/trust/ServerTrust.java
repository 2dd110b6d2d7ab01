/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Java's decision whether a server can be trusted, with the reason why not, which Java has only in words: the path is looked
 * at alone first, and then with the name, whose turn it is after all else.
 */
final class ServerTrust extends X509ExtendedTrustManager {

    private static final Set<Reason> DATES = Set.of(BasicReason.EXPIRED, BasicReason.NOT_YET_VALID);

    private final X509ExtendedTrustManager java;

    /** @param anchors null for those that Java trusts, as its factory wants it */
    ServerTrust(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        java = Arrays.stream(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast).findFirst()
                .orElseThrow(() -> new GeneralSecurityException("Java trusts nobody"));
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String how,
            @Nullable SSLEngine engine) throws CertificateException {
        try {
            java.checkServerTrusted(chain, how);
        } catch (CertificateException e) {
            throw new Distrust(outOfDate(e) ? "EXPIRED" : "UNTRUSTED", e);
        }
        try {
            java.checkServerTrusted(chain, how, engine);
        } catch (CertificateException e) {
            throw new Distrust(ofPath(e) ? "UNTRUSTED" : "OTHER_NAME", e);
        }
    }

    private static boolean outOfDate(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException
                || cause instanceof CertPathValidatorException path && DATES.contains(path.getReason()));
    }

    private static boolean ofPath(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause instanceof CertPathValidatorException
                || cause instanceof CertPathBuilderException);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, t -> t.map(Throwable::getCause)).limit(20)
                .map(Optional::get);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String how)
            throws CertificateException {
        java.checkServerTrusted(chain, how);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String how, @Nullable Socket socket)
            throws CertificateException {
        java.checkServerTrusted(chain, how, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String how)
            throws CertificateException {
        java.checkClientTrusted(chain, how);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String how, @Nullable Socket socket)
            throws CertificateException {
        java.checkClientTrusted(chain, how, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String how,
            @Nullable SSLEngine engine) throws CertificateException {
        java.checkClientTrusted(chain, how, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return java.getAcceptedIssuers();
    }

    /** Why a server is not trusted: a reason of NETWORK_TLS. */
    static final class Distrust extends CertificateException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Distrust(String reason, CertificateException cause) {
            super(cause.getMessage(), cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
