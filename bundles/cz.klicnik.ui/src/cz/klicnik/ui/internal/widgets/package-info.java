/* SPDX-License-Identifier: EPL-2.0 */
/** Icons, colours and small helps for SWT. */
@NonNullByDefault
package cz.klicnik.ui.internal.widgets;

import org.eclipse.jdt.annotation.NonNullByDefault;
