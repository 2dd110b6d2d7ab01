/* SPDX-License-Identifier: EPL-2.0 */
/** The wizard that takes from a token what is not needed any more. */
@NonNullByDefault
package cz.klicnik.ui.internal.wizard.clean;

import org.eclipse.jdt.annotation.NonNullByDefault;
