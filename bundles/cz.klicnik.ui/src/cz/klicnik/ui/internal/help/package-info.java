/* SPDX-License-Identifier: EPL-2.0 */
/** Shows the pages of the bundle {@code cz.klicnik.help} for the platform's help commands. */
@NonNullByDefault
package cz.klicnik.ui.internal.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
