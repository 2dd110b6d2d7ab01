/* SPDX-License-Identifier: EPL-2.0 */
/** Everything about the selected thing, in words. */
@NonNullByDefault
package cz.klicnik.ui.internal.properties;

import org.eclipse.jdt.annotation.NonNullByDefault;
