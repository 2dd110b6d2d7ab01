/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pki;

/** A certificate's state by its dates alone; revocation is another question. */
public enum Validity {
    VALID, EXPIRING, EXPIRED, NOT_YET_VALID
}
