/* SPDX-License-Identifier: EPL-2.0 */
/** What can be imported or copied, in words and as JSON. */
@NonNullByDefault
package cz.klicnik.presentation.copy;

import org.eclipse.jdt.annotation.NonNullByDefault;
