/* SPDX-License-Identifier: EPL-2.0 */
/** What differs between two tokens, in words and as JSON. */
@NonNullByDefault
package cz.klicnik.presentation.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
