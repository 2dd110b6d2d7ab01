/* SPDX-License-Identifier: EPL-2.0 */
/** The console's parts put together. */
@NonNullByDefault
package cz.klicnik.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
