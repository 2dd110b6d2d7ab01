/* SPDX-License-Identifier: EPL-2.0 */
/** Authorities that speak EST, Enrollment over Secure Transport (RFC 7030, RFC 8951). */
@NonNullByDefault
package cz.klicnik.connector.est;

import org.eclipse.jdt.annotation.NonNullByDefault;
