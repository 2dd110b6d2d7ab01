/* SPDX-License-Identifier: EPL-2.0 */
/** The journal: what was done to tokens. */
@NonNullByDefault
package cz.klicnik.ui.internal.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
