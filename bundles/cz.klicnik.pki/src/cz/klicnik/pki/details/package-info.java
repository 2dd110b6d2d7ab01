/* SPDX-License-Identifier: EPL-2.0 */
/** A certificate in every detail: every field and every extension, decoded as far as it is known and raw beside. */
@NonNullByDefault
package cz.klicnik.pki.details;

import org.eclipse.jdt.annotation.NonNullByDefault;
