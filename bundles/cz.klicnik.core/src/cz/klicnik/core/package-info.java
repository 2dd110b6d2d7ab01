/* SPDX-License-Identifier: EPL-2.0 */
/** Values and interfaces that every floor shares: PINs, versions, the human who is asked. */
@NonNullByDefault
package cz.klicnik.core;

import org.eclipse.jdt.annotation.NonNullByDefault;
