/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.internal;

import cz.klicnik.core.Bytes;
import cz.klicnik.pkcs11.Cryptoki;
import cz.klicnik.pkcs11.CryptokiException;
import cz.klicnik.pkcs11.Mechanism;

/**
 * A key encrypted for C_UnwrapKey.
 *
 * @param mechanism to unwrap it with
 * @param unwrappingKey handle of a session key, which is destroyed by closing this
 */
record WrappedKey(Cryptoki cryptoki, long session, Mechanism mechanism, long unwrappingKey, Bytes key)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            cryptoki.destroyObject(session, unwrappingKey);
        } catch (CryptokiException e) {
            // it ends with its session at the latest
            System.err.println(e.getMessage());
        }
    }
}
