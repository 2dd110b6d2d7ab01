/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

/** The bytes are not what they should be; the message says where and is short. */
final class DerException extends IOException {

    private static final long serialVersionUID = 1L;

    DerException(String message) {
        super(message);
    }

    DerException(String message, Throwable cause) {
        super(message, cause);
    }
}
