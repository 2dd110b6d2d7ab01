/* SPDX-License-Identifier: EPL-2.0 */
/** Tests of the inventory, without a display. */
@NonNullByDefault
package cz.klicnik.inventory;

import org.eclipse.jdt.annotation.NonNullByDefault;
