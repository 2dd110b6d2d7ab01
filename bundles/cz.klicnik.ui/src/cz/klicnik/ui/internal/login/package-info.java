/* SPDX-License-Identifier: EPL-2.0 */
/** Asking for a PIN and logging in. */
@NonNullByDefault
package cz.klicnik.ui.internal.login;

import org.eclipse.jdt.annotation.NonNullByDefault;
