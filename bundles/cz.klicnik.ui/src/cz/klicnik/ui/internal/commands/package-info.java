/* SPDX-License-Identifier: EPL-2.0 */
/** Handlers of commands, and what enables them. */
@NonNullByDefault
package cz.klicnik.ui.internal.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
