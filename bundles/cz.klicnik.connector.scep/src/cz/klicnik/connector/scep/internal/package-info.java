/* SPDX-License-Identifier: EPL-2.0 */
/** The messages of SCEP (RFC 8894). */
@NonNullByDefault
package cz.klicnik.connector.scep.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
