/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

import java.util.List;

import cz.klicnik.core.SecretBytes;
import cz.klicnik.pkcs11.host.protocol.Reply;

/**
 * What came back from the host.
 *
 * @param secrets whoever takes the answer closes them
 */
record Answer(Reply reply, List<SecretBytes> secrets) {

    void close() {
        secrets.forEach(SecretBytes::close);
    }
}
