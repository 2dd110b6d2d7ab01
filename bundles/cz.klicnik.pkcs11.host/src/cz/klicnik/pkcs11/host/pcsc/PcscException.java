/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.pcsc;

import java.util.Optional;

/** PC/SC refused. The message is its name for the reason, for example {@code SCARD_E_NO_SERVICE}, where it has one. */
final class PcscException extends Exception {

    private static final long serialVersionUID = 1;

    PcscException(Throwable cause) {
        super(reason(cause), cause);
    }

    /** The name of the reason. */
    String reason() {
        return Optional.ofNullable(getMessage()).orElse("");
    }

    /** True when PC/SC itself spoke, rather than Java. */
    boolean told() {
        return reason().startsWith("SCARD_");
    }

    /** The message of what lies deepest. */
    private static String reason(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage()).orElse(deepest.toString());
    }
}
