/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

/** A Cryptoki function returned something other than {@code CKR_OK}. */
public final class CryptokiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final long returnValue;

    public CryptokiException(String function, long returnValue) {
        super(function + ": " + ReturnValues.name(returnValue));
        this.function = function;
        this.returnValue = returnValue;
    }

    /** For example {@code C_OpenSession}. */
    public String function() {
        return function;
    }

    /** The CKR_ value. */
    public long returnValue() {
        return returnValue;
    }
}
