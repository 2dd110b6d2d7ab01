/* SPDX-License-Identifier: EPL-2.0 */
/** Settings and their pages. */
@NonNullByDefault
package cz.klicnik.ui.internal.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
