/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki.internal;

/** A file uses an algorithm that is not known here, or with parameters that are out of bounds. */
final class UnsupportedAlgorithmException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsupportedAlgorithmException(String what) {
        super(what);
    }
}
