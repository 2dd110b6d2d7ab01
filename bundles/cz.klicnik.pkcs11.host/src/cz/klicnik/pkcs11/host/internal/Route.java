/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11.host.internal;

/**
 * The way of calls to one token.
 *
 * @param lane shared by all slots of a library that wants one call at a time
 * @param slot its slot
 */
record Route(Lane lane, long slot) {
}
