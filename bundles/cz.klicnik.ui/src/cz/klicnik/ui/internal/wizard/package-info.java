/* SPDX-License-Identifier: EPL-2.0 */
/** Wizards that change a token: choose, check, plan, progress and result. */
@NonNullByDefault
package cz.klicnik.ui.internal.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
