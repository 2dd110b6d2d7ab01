/* SPDX-License-Identifier: EPL-2.0 */
/** How certificates are decoded and paired. */
@NonNullByDefault
package cz.klicnik.pki.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
