/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Keys that stay on their token, for Java's cryptography: opaque private keys, and the provider of the signatures and ciphers
 * that they work with.
 */
@NonNullByDefault
package cz.klicnik.enrollment.keys;

import org.eclipse.jdt.annotation.NonNullByDefault;
