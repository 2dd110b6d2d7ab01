/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of plans in words. */
@NonNullByDefault
package cz.klicnik.presentation.recover;

import org.eclipse.jdt.annotation.NonNullByDefault;
