/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

/**
 * Stands around every call to a library: to count or trace calls, or to let only one in at a time. Both methods run on the
 * thread that makes the call, and for each {@link #begins} there is one {@link #ends}.
 */
public interface CallListener {

    /** @param function for example {@code C_GetInfo} */
    void begins(String function);

    /** The call has returned or failed. */
    void ends(String function);
}
