/* SPDX-License-Identifier: EPL-2.0 */
/** Cryptoki (PKCS#11) as a library: modules, slots, sessions and what a token holds. Knows nothing of OSGi. */
@NonNullByDefault
package cz.klicnik.pkcs11;

import org.eclipse.jdt.annotation.NonNullByDefault;
