/* SPDX-License-Identifier: EPL-2.0 */
/** Certificates, keys and their pairing, in words of the field. Exports no type of a cryptographic library. */
@NonNullByDefault
package cz.klicnik.pki;

import org.eclipse.jdt.annotation.NonNullByDefault;
