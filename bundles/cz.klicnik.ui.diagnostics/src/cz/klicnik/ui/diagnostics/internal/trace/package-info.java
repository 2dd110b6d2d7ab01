/* SPDX-License-Identifier: EPL-2.0 */
/** The view of the PKCS#11 trace. */
@NonNullByDefault
package cz.klicnik.ui.diagnostics.internal.trace;

import org.eclipse.jdt.annotation.NonNullByDefault;
