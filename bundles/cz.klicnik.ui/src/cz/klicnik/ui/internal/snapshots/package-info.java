/* SPDX-License-Identifier: EPL-2.0 */
/** Snapshots of tokens: saving, opening and comparing them. */
@NonNullByDefault
package cz.klicnik.ui.internal.snapshots;

import org.eclipse.jdt.annotation.NonNullByDefault;
