/* SPDX-License-Identifier: EPL-2.0 */
/** Paths from a certificate to somebody who is trusted (RFC 5280, section 6), and whether its certificates were revoked. */
@NonNullByDefault
package cz.klicnik.pki.chain;

import org.eclipse.jdt.annotation.NonNullByDefault;
