/* SPDX-License-Identifier: EPL-2.0 */
/** The connector for authorities that speak SCEP (RFC 8894). */
@NonNullByDefault
package cz.klicnik.connector.scep;

import org.eclipse.jdt.annotation.NonNullByDefault;
