/* SPDX-License-Identifier: EPL-2.0 */
/** Views that look at the console and its drivers rather than at tokens. */
@NonNullByDefault
package cz.klicnik.ui.diagnostics;

import org.eclipse.jdt.annotation.NonNullByDefault;
