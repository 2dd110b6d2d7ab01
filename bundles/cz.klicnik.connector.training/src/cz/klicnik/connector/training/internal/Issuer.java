/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.connector.training.internal;

import java.security.PrivateKey;
import java.util.List;

import cz.klicnik.core.Bytes;

/**
 * An authority.
 *
 * @param chain DER: its own certificate, and where that is not the root's, the root's
 */
public record Issuer(List<Bytes> chain, PrivateKey key) {

    public Issuer {
        chain = List.copyOf(chain);
    }

    Bytes certificate() {
        return chain.get(0);
    }
}
