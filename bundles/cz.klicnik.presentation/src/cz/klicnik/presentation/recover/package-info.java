/* SPDX-License-Identifier: EPL-2.0 */
/** Unfinished plans in words and as JSON: what has become of them, and what can be done. */
@NonNullByDefault
package cz.klicnik.presentation.recover;

import org.eclipse.jdt.annotation.NonNullByDefault;
