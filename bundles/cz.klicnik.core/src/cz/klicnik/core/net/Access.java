/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.core.net;

import java.security.PrivateKey;
import java.security.Provider;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.Pin;

/**
 * Whom a connection trusts, and who asks.
 *
 * @param anchors DER of the certificates that are trusted to speak for the server, and no others; empty for those that Java trusts
 * @param login name and password (RFC 7617), sent with the first request
 * @param key certificate and key that authenticate in TLS (RFC 8446, section 4.4.2), where the server asks for them
 */
public record Access(List<Bytes> anchors, Optional<Login> login, Optional<ClientKey> key) {

    /** Whom Java trusts, asked by nobody in particular. */
    public static final Access ANYBODY = new Access(List.of(), Optional.empty(), Optional.empty());

    public Access {
        anchors = List.copyOf(anchors);
    }

    /** Whether there is anything that must not come into the wrong hands. */
    public boolean authenticates() {
        return login.isPresent() || key.isPresent();
    }

    /**
     * A name and a password.
     *
     * @param name without a colon
     * @param password the caller's to close
     */
    public record Login(String name, Pin password) {
    }

    /**
     * A certificate and its key. The key may be an opaque one, which signs on the thread that fetches, once for a connection.
     *
     * @param chain DER; the certificate first
     * @param provider of the key's signatures
     */
    public record ClientKey(List<Bytes> chain, PrivateKey key, Provider provider) {
        public ClientKey {
            chain = List.copyOf(chain);
        }
    }
}
