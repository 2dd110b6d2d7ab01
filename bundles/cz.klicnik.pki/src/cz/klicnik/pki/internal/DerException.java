/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

import java.io.IOException;

import cz.klicnik.core.fault.FaultException;

/** The bytes are not what they should be; the message says where and is short. */
final class DerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Damage damage;

    DerException(String message) {
        this(Damage.STRUCTURE, message);
    }

    DerException(Damage damage, String message) {
        super(message);
        this.damage = damage;
    }

    DerException(Damage damage, String message, Throwable cause) {
        super(message, cause);
        this.damage = damage;
    }

    /** The same for people. */
    FaultException fault() {
        return new FaultException(damage.fault(String.valueOf(getMessage())).fault(), this);
    }
}
