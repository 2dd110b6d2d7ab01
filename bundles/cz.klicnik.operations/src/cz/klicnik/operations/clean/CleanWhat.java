/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.clean;

/** What of a certificate with its key goes. */
public enum CleanWhat {
    CERTIFICATE, KEY, BOTH;

    boolean certificate() {
        return this != KEY;
    }

    boolean key() {
        return this != CERTIFICATE;
    }
}
