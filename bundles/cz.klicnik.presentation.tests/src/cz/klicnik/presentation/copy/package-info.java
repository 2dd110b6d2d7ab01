/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of the words of imports and copies. */
@NonNullByDefault
package cz.klicnik.presentation.copy;

import org.eclipse.jdt.annotation.NonNullByDefault;
