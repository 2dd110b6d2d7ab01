/* SPDX-License-Identifier: EPL-2.0 */
/** The wizards that import from files and copy from one token to another. */
@NonNullByDefault
package cz.klicnik.ui.internal.wizard.copy;

import org.eclipse.jdt.annotation.NonNullByDefault;
