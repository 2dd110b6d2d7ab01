/* SPDX-License-Identifier: EPL-2.0 */
/** What is shown in a line, before any widget shows it. */
@NonNullByDefault
package cz.klicnik.ui.internal.labels;

import org.eclipse.jdt.annotation.NonNullByDefault;
