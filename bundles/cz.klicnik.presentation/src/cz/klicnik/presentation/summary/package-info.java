/* SPDX-License-Identifier: EPL-2.0 */
/** Pages to print and to keep: what was planned and what came of it, as HTML and PDF. */
@NonNullByDefault
package cz.klicnik.presentation.summary;

import org.eclipse.jdt.annotation.NonNullByDefault;
