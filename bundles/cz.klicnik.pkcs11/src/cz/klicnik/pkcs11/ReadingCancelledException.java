/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

/** A reading was given up because its {@link ReadingMonitor} wanted it so. */
public final class ReadingCancelledException extends Exception {

    private static final long serialVersionUID = 1L;
}
