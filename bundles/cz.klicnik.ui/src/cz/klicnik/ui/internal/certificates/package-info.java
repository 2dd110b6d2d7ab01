/* SPDX-License-Identifier: EPL-2.0 */
/** The table of all certificates, its filter and its export. */
@NonNullByDefault
package cz.klicnik.ui.internal.certificates;

import org.eclipse.jdt.annotation.NonNullByDefault;
