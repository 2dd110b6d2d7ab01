/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

import org.eclipse.jdt.annotation.Nullable;

import cz.klicnik.core.net.Access;

/**
 * Shows a server the one certificate there is, whichever issuers it names: a server that does not take it says so, which is
 * better than showing none.
 */
final class ClientKeyManager extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final PrivateKey key;
    private final X509Certificate[] chain;

    ClientKeyManager(Access.ClientKey client) throws GeneralSecurityException {
        key = client.key();
        chain = new X509Certificate[client.chain().size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = TlsSetup.certificate(client.chain().get(i));
        }
    }

    @Override
    public @Nullable String chooseEngineClientAlias(String @Nullable [] types, Principal @Nullable [] issuers,
            @Nullable SSLEngine engine) {
        return types != null && Arrays.stream(types).anyMatch(type -> type.equals(key.getAlgorithm())) ? ALIAS : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        return ALIAS.equals(alias) ? chain.clone() : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
        return ALIAS.equals(alias) ? key : null;
    }

    @Override
    public String @Nullable [] getClientAliases(@Nullable String type, Principal @Nullable [] issuers) {
        return key.getAlgorithm().equals(type) ? new String[] { ALIAS } : null;
    }

    @Override
    public @Nullable String chooseClientAlias(String @Nullable [] types, Principal @Nullable [] issuers,
            @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(@Nullable String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(@Nullable String type, Principal @Nullable [] issuers,
            @Nullable Socket socket) {
        return null;
    }
}
