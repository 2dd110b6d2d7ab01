/* SPDX-License-Identifier: EPL-2.0 */
/** New PINs: changing, unblocking, initialising a token. */
@NonNullByDefault
package cz.klicnik.ui.internal.wizard.pins;

import org.eclipse.jdt.annotation.NonNullByDefault;
