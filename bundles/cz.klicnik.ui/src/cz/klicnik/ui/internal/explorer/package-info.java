/* SPDX-License-Identifier: EPL-2.0 */
/** The tree of readers, tokens and what is on them. */
@NonNullByDefault
package cz.klicnik.ui.internal.explorer;

import org.eclipse.jdt.annotation.NonNullByDefault;
